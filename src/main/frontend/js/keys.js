// Shortcuts. An element carries its key, data-key="a" or "g a" or "Ctrl+Enter", and is clicked or focused by it; what the keys are
// called stands in the one registry (web.Shortcut), which draws the sheet. Letters act only outside of fields and can be switched
// off in the preferences. Escape leaves a field, so that they act again. In a dialog data-choice="p" picks, pressed again the next.
const more = new Map();
let pending = "";
let timer;

/** A key without an element: on("j", () => …). */
export function on(key, act) { more.set(key, act); }
export const isBound = key => more.has(key) || !!find(key);
export const typing = el => el?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
export const letters = () => localStorage.getItem("keys") !== "off";
const shown = el => el.checkVisibility?.() ?? el.offsetParent !== null;
const dialog = () => document.querySelector("dialog:modal");

function find(key) {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(shown);
}

/** What a form still asks for comes before its button. */
function press(el) {
  if (el.matches("input, textarea, select")) { el.focus(); el.select?.(); return; }
  const form = el.matches("[type=submit]") && !el.formNoValidate && !el.form?.noValidate && el.form;
  const missing = form && [...form.elements].find(it => it.willValidate && !it.validity.valid && shown(it));
  if (missing) { missing.focus(); return; }
  el.click();
  if (el.matches("summary") && el.parentElement.open) el.parentElement.querySelector("form :is(input:not([type=hidden]), select, textarea), .item")?.focus();
}

/** Does what the key does here; false where it does nothing. */
export function act(key) {
  const el = find(key), free = more.get(key);
  if (el) press(el); else free?.();
  return !!(el || free);
}

/** Ctrl+Enter sends the form in which one types; outside of forms it presses what bears the key. */
function send(target) {
  const form = target.closest?.("form[method=post]");
  if (!form || !typing(target)) return false;
  const buttons = [...form.elements].filter(it => it.matches("[type=submit]"));
  (buttons.find(it => it.dataset.key === "Ctrl+Enter") ?? buttons.find(it => !it.formNoValidate))?.click();
  return true;
}

function choose(key) {
  const all = [...dialog().querySelectorAll(`[data-choice="${CSS.escape(key)}"]`)];
  const next = all[(all.findIndex(it => it.checked) + 1) % all.length];
  next?.focus();
  next?.click();
  return !!next;
}

function leave(e) {
  if (!typing(e.target) || dialog() || e.target.matches("[aria-expanded=true]") || e.target.closest(":popover-open")) return;
  e.preventDefault();
  e.target.blur();
}

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.altKey || e.isComposing) return;
  if (e.key === "Escape") { leave(e); return; }
  if (e.ctrlKey || e.metaKey) {
    const key = "Ctrl+" + (e.key.length === 1 ? e.key.toUpperCase() : e.key);
    if (key === "Ctrl+Enter" && send(e.target) || !dialog() && act(key)) e.preventDefault();
    return;
  }
  if (e.key.length !== 1 || typing(e.target)) return;
  if (dialog()) { if (choose(e.key)) e.preventDefault(); return; }
  if (e.key !== "?" && !letters()) return;
  const both = pending ? `${pending} ${e.key}` : e.key;
  clearTimeout(timer);
  pending = "";
  if (act(both)) e.preventDefault();
  else if (document.querySelector(`[data-key^="${CSS.escape(e.key)} "]`) || [...more.keys()].some(k => k.startsWith(e.key + " "))) {
    pending = e.key;
    timer = setTimeout(() => { pending = ""; }, 1200);
  }
});
