// Shortcuts. An element carries its key: data-key="a" or "g a" or "Ctrl+Enter", and is clicked or focused by it.
// Its name on the sheet is data-key-name or its text, its group data-key-group. Letters act only outside of fields
// and can be switched off (kept in this browser). "?" shows the sheet, made of what is on the page.
const more = new Map();
let pending = "";
let timer;

/** A key without an element: on("j", "Siguiente", "Lista", () => …). */
export function on(key, name, group, act) { more.set(key, { name, group, act }); }

const off = () => localStorage.getItem("keys") === "off";
const typing = el => el?.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
const shown = el => el.checkVisibility?.() ?? el.offsetParent !== null;

function find(key) {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(shown);
}

function act(key) {
  const el = find(key);
  if (el) {
    if (el.matches("input, textarea, select")) { el.focus(); el.select?.(); } else el.click();
    return true;
  }
  const free = more.get(key);
  free?.act();
  return !!free;
}

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.altKey || e.isComposing) return;
  const ctrl = e.ctrlKey || e.metaKey;
  if (ctrl) { if (act("Ctrl+" + (e.key.length === 1 ? e.key.toUpperCase() : e.key))) e.preventDefault(); return; }
  if (e.key.length !== 1 || typing(e.target) || document.querySelector("dialog:modal")) return;
  if (e.key === "?") { e.preventDefault(); sheet(); return; }
  if (off()) return;
  const both = pending ? `${pending} ${e.key}` : e.key;
  clearTimeout(timer);
  pending = "";
  if (act(both)) e.preventDefault();
  else if (document.querySelector(`[data-key^="${CSS.escape(e.key)} "]`) || [...more.keys()].some(k => k.startsWith(e.key + " "))) {
    pending = e.key;
    timer = setTimeout(() => { pending = ""; }, 1200);
  }
});

function sheet() {
  const dialog = document.getElementById("keys");
  if (!dialog || dialog.open) return;
  const groups = new Map();
  const put = (group, key, name) => {
    const list = groups.get(group) ?? new Map();
    groups.set(group, list.set(key, name));
  };
  const other = dialog.dataset.group;
  document.querySelectorAll("[data-key]").forEach(el => put(el.dataset.keyGroup || other, el.dataset.key,
    el.dataset.keyName || el.getAttribute("aria-label") || el.textContent.replace(/\s+/g, " ").trim()));
  more.forEach((k, key) => put(k.group || other, key, k.name));
  dialog.querySelector(".groups").replaceChildren(...[...groups].map(([title, list]) => section(title, list)));
  const box = dialog.querySelector("input");
  box.checked = !off();
  box.onchange = () => localStorage.setItem("keys", box.checked ? "on" : "off");
  dialog.showModal();
}

function section(title, list) {
  const el = (name, text) => Object.assign(document.createElement(name), text ? { textContent: text } : {});
  const part = el("section"), ul = el("ul");
  part.append(el("h3", title), ul);
  list.forEach((name, key) => { const li = el("li"); li.append(el("span", name), el("kbd", key)); ul.append(li); });
  return part;
}
document.addEventListener("click", e => { if (e.target.closest("[data-keys-sheet]")) sheet(); });
