import { typed } from "./typed.js";

// Live updates wait while something is typed or a form is open in a part [data-calm]: it is marked stale, and fetched when nothing is any more.
const fields = part => part.querySelectorAll("form :is(input:not([type=hidden]), textarea, select)");
const busy = part => part.querySelector("details.turn[open]") || [...fields(part)].some(typed) || (part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select"));

document.addEventListener("live", e => {
  const part = e.target;
  if (!(part instanceof HTMLElement) || !part.matches("[data-calm]") || !busy(part)) return;
  e.stopImmediatePropagation();
  part.dataset.waiting = "";
}, true);
const catchUp = () => setTimeout(() => document.querySelectorAll("[data-waiting]").forEach(part => {
  if (busy(part)) return;
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
