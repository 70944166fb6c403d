// A session that has ended is renewed over the page (CA-10): whoever sits there shows again that it is them, and what was refused is sent once
// more. Nothing on the page is lost, and to somebody else it is not shown. Forms that go without script are held back where the line to
// the server is not known to be alive; whatever gets the refusal calls ended() with how to try again.
import { isCut } from "./live.js";
import { notice } from "./token.js";

const root = document.documentElement, template = document.getElementById("renewal-form"), token = document.querySelector("meta[name=csrf]");
let dialog;
/** Longer nobody waits to learn whether one is still in: the form goes as it is. */
const PATIENCE = 3_000;
/** What was refused or held back, by the part or form that it is of: once each. */
const waiting = new Map(), passed = new WeakSet();

// Whoever signs out asks no more whether they are in: the answer would bring another token than the sign-in page has.
let leaving = false;
document.addEventListener("submit", e => {
  if (new URL(e.target.action, location).pathname !== "/sign-out") return;
  leaving = true;
  setTimeout(() => { leaving = false; }, 10_000);
}, true);

const ask = () => fetch("/sign-in/again", { headers: { Accept: "application/json" }, signal: AbortSignal.timeout(PATIENCE) }).then(it => it.ok ? it.json() : null, () => null);

/**
 * @param again what to do once the session stands; where it stands already, at once
 * @param of    whose it is: a later one of the same takes its place
 */
export async function ended(again, of = again) {
  if (leaving) return;
  if (again) waiting.set(of, again);
  if (template) settle(await ask());
}

/** A server that is away settles nothing: whoever is at the dialog goes on waiting, others are told. */
function settle(now) {
  if (!now) {
    if (!dialog?.open && waiting.size) { waiting.clear(); notice(root.dataset.textNetwork); }
    return;
  }
  if (now.step === "in" && String(now.user) !== root.dataset.user) { document.body.replaceChildren(); location.replace("/"); return; }
  token.content = now.token;
  document.querySelectorAll("input[name=_csrf]").forEach(field => { field.value = now.token; });
  if (now.step !== "in") { if (!dialog?.open || isAt("code") !== (now.step === "code")) show(now.step === "code", now); return; }
  dialog?.close();
  const all = [...waiting.values()];
  waiting.clear();
  document.dispatchEvent(new CustomEvent("renewed"));
  all.forEach(again => { try { again(); } catch (gone) { console.warn(gone); } }); // its button may have gone with an update
}

const isAt = step => dialog.dataset.at === step;

function make() {
  const made = template.content.firstElementChild.cloneNode(true);
  made.querySelector("[name=_csrf]").value = token.content;
  made.addEventListener("cancel", e => e.preventDefault());
  document.body.append(made);
  return made;
}

function show(code, { provider, codes, passkey, elsewhere }) {
  dialog ??= make();
  dialog.dataset.at = code ? "code" : "password";
  const parts = [...dialog.querySelectorAll("[data-step]")], main = dialog.querySelector(".foot [type=submit]"), key = dialog.querySelector("button[data-passkey]");
  main.hidden = main.disabled = code && !codes; // there is nothing to type
  parts.forEach(part => {
    part.hidden = !isAt(part.dataset.step) || main.hidden;
    part.querySelectorAll("input").forEach(field => { field.disabled = part.hidden; field.value = ""; });
  });
  dialog.querySelector("[role=alert]").hidden = true;
  const aside = dialog.querySelector("[data-provider]"); // its page opens aside: what is typed here stays
  aside.hidden = code || !provider;
  aside.textContent = provider;
  key.hidden = !passkey;
  key.classList.toggle("primary", main.hidden);
  dialog.querySelector("[data-passkey-failed]").hidden = true;
  const away = dialog.querySelector("[data-elsewhere]");
  away.hidden = !elsewhere;
  away.textContent = elsewhere;
  if (!dialog.open) dialog.showModal();
  (main.hidden ? passkey ? key : dialog.querySelector(".foot a") : parts.find(part => !part.hidden).querySelector("input")).focus();
}

/** One try at a time: two presses are no two wrong passwords. */
let entering = false;
async function enter(form, button) {
  if (entering) return;
  entering = true;
  try { await tryToEnter(form, button); } finally { entering = false; }
}

async function tryToEnter(form, button, renewed = false) {
  const { at } = dialog.dataset, code = at === "code";
  const answer = await fetch(button?.getAttribute("formaction") ?? (code ? "/sign-in/code" : "/sign-in"), { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "HX-Request": "true" } }).catch(() => null);
  const next = answer?.headers.get("HX-Redirect");
  if (next?.startsWith("/second-factor")) { location.assign(next); return; }
  if (next) { settle(await ask()); return; }
  if (answer?.status === 403 && !renewed) { // the page's token was an old one
    settle(await ask());
    if (dialog.open && isAt(at)) await tryToEnter(form, button, true);
    return;
  }
  const wrong = dialog.querySelector("[role=alert]");
  wrong.hidden = false;
  wrong.querySelector("span").textContent = answer?.status === 422 ? wrong.dataset[button?.dataset.passkey ? "shown" : code ? "code" : "password"] : root.dataset.textNetwork;
  [...form.querySelectorAll("input[type=password], input[name=code]")].find(field => !field.disabled)?.select();
}

if (template) {
  // Perhaps it was renewed on another tab.
  document.addEventListener("visibilitychange", () => { if (!document.hidden && dialog?.open) ended(); });
  document.addEventListener("submit", async e => {
    const form = e.target, button = e.submitter;
    if (form.parentElement === dialog) {
      e.preventDefault();
      e.stopImmediatePropagation();
      enter(form, button);
    } else if (form.getAttribute("method") === "post" && !passed.delete(form) && isCut()) {
      e.preventDefault();
      e.stopImmediatePropagation();
      const again = () => { if (form.isConnected) { passed.add(form); form.requestSubmit(button); } };
      const now = await ask();
      if (!now) { again(); return; }
      waiting.set(form, again);
      settle(now);
    }
  }, true);
  document.addEventListener("htmx:after:request", e => {
    const { ctx } = e.detail;
    if (ctx.response?.status !== 401) return;
    e.preventDefault();
    const el = ctx.sourceElement, button = ctx.request.submitter;
    ended(() => { if (el.isConnected) { if (el.matches("form")) el.requestSubmit(button); else el.dispatchEvent(new CustomEvent(ctx.sourceEvent?.type ?? "live")); } }, el);
  });
}
