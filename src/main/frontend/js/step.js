// The step of a case shown on another page [data-step="/where to go on"]: what was done leads back there; what could not
// be done comes back in its place, with what was typed.
import htmx from "htmx.org";
import { ended } from "./renewal.js";
import { notice } from "./token.js";

document.addEventListener("submit", async e => {
  const step = e.target.closest("[data-step]");
  if (!step || e.defaultPrevented) return;
  e.preventDefault();
  try {
    const body = new FormData(e.target, e.submitter);
    const answer = await fetch(e.target.action, { method: "POST", body: new URLSearchParams(body), headers: { "HX-Request": "true" }, redirect: "manual" });
    if (answer.status === 401) { ended(() => e.target.requestSubmit(e.submitter)); return; }
    if (answer.type === "opaqueredirect" || answer.headers.has("HX-Redirect") || answer.status === 204) { location.assign(step.dataset.step); return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"), elsewhere = answer.headers.get("HX-Retarget");
    if (elsewhere) { document.querySelector(elsewhere)?.replaceChildren(...page.body.childNodes); return; }
    if (answer.status >= 500) throw new Error("not from our server");
    const parts = [page.querySelector("#act"), page.querySelector("#next")].filter(Boolean);
    if (!parts.length) { location.assign(new URL(e.target.action).pathname.replace(/\/[a-z-]+$/, "")); return; }
    step.replaceChildren(...parts);
    htmx.process(step);
    step.querySelector("[aria-invalid=true], [role=alert]")?.focus();
  } catch {
    notice(document.documentElement.dataset.textNetwork);
  } finally {
    e.submitter?.removeAttribute("aria-busy");
  }
});
