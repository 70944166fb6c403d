// A live update goes round what somebody is at (CA-10): a form in use stays as it is, whole, while the rest of the page changes around it. A part
// [data-calm], whose forms come and go with the step, waits meanwhile as a whole, and so does one in which the form would be missing.
// What was passed over is marked [data-waiting] and fetched when nobody is at it any more.
import htmx from "htmx.org";
import { isField, isInUse, typed } from "./typed.js";

htmx.config.morphIgnore.push("data-waiting");
// A list with boxes to pick from is no form that one fills in: of it only the boxes stay.
const isWhole = el => el instanceof HTMLFormElement && !el.querySelector("[data-rows]");
const formsInUse = part => [...part.querySelectorAll("form")].filter(form => isWhole(form) && isInUse(form));
const isBusy = part => !!part.querySelector("details.turn[open]") || formsInUse(part).length > 0 || part.contains(document.activeElement) && isField(document.activeElement);

htmx.registerExtension("keep-typed", {
  htmx_before_morph_node: el => !(isWhole(el) && isInUse(el) || isField(el) && (el === document.activeElement || typed(el))),
});

document.addEventListener("live", e => {
  const part = e.target;
  if (!(part instanceof HTMLElement) || !part.matches("[data-calm]") || !isBusy(part)) return;
  e.stopImmediatePropagation();
  part.dataset.waiting = "";
}, true);

// What was asked for before somebody came to the part arrives when they have begun to type.
document.addEventListener("htmx:before:swap", e => {
  const part = e.detail.ctx.sourceElement, news = e.detail.tasks.find(task => task.target === part)?.fragment;
  if (!part?.matches?.("[data-live]") || !news) return;
  const kept = formsInUse(part);
  if (part.matches("[data-calm]") && isBusy(part) || !kept.every(form => pair(form, news))) e.preventDefault();
  else if (!kept.length) { delete part.dataset.waiting; return; }
  part.dataset.waiting = "";
});

/** Gives a form and what has come of it one name, so that they find each other whatever stands around them now. */
let names = 0;
function pair(form, news) {
  const id = form.getAttribute("id"), its = it => it.getAttribute("action") === form.getAttribute("action") && it.dataset.draft === form.dataset.draft;
  const twin = id && !("paired" in form.dataset) ? news.querySelector(`form[id="${CSS.escape(id)}"]`) : [...news.querySelectorAll("form:not([id])")].find(its);
  if (!twin) return false;
  if (!id) { form.setAttribute("id", `paired-${++names}`); form.dataset.paired = ""; }
  twin.setAttribute("id", form.getAttribute("id"));
  return true;
}

const catchUp = () => setTimeout(() => document.querySelectorAll("[data-waiting]").forEach(part => {
  if (isBusy(part)) return;
  part.querySelectorAll("form[data-paired]").forEach(form => { form.removeAttribute("id"); delete form.dataset.paired; });
  delete part.dataset.waiting;
  part.dispatchEvent(new CustomEvent("live"));
}), 200);
document.addEventListener("focusout", catchUp);
document.addEventListener("toggle", catchUp, true);

// The log stands at its last line.
const bottom = () => document.querySelectorAll("[data-bottom]").forEach(list => { list.scrollTop = list.scrollHeight; });
document.addEventListener("htmx:after:swap", bottom);
bottom();

// An hour that is typed takes the place of the quick minutes, and the other way round.
document.addEventListener("input", e => {
  const moment = e.target.closest(".moment");
  if (!moment) return;
  if (e.target.type === "radio") moment.querySelectorAll("input:not([type=radio])").forEach(el => { el.value = ""; });
  else moment.querySelectorAll("input[type=radio]").forEach(el => { el.checked = false; });
});
