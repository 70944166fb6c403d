// The sheet of shortcuts: of the registry's lines those that act on this page; an element may name its line more closely.
import { isBound, letters, on } from "./keys.js";

const sheet = () => document.getElementById("keys");

function open() {
  const dialog = sheet();
  if (!dialog || dialog.open) return;
  dialog.querySelector(".groups").replaceChildren(lines());
  dialog.querySelectorAll("[data-shortcut]").forEach(line => {
    const keys = line.dataset.shortcut.split("|");
    line.hidden = !(line.hasAttribute("data-always") || keys.some(isBound));
    const named = document.querySelector(`[data-key="${CSS.escape(keys[0])}"][data-key-name]`);
    if (named && keys.length === 1) line.querySelector("span").textContent = named.dataset.keyName;
  });
  dialog.querySelectorAll("section").forEach(part => { part.hidden = !part.querySelector("[data-shortcut]:not([hidden])"); });
  codes(dialog);
  const box = dialog.querySelector("input");
  box.checked = letters();
  box.onchange = () => localStorage.setItem("keys", box.checked ? "on" : "off");
  document.getElementById("you")?.hidePopover();
  dialog.showModal();
}

/** All lines of this page, as the registry has them; they are no text of the page until the sheet is open. */
export const lines = () => document.getElementById("keys-lines")?.content.cloneNode(true) ?? document.createDocumentFragment();

/** The codes of the log that a note of this page understands, each with what it stands for. */
function codes(dialog) {
  const list = dialog.querySelector("[data-shortcut=';']")?.parentElement;
  document.querySelectorAll("#codes [data-code]").forEach(one => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("span"), { textContent: one.dataset.text || one.querySelector(".dim").textContent }), Object.assign(document.createElement("kbd"), { textContent: `;${one.dataset.code}` }));
    list.append(line);
  });
}

on("?", open);
document.addEventListener("click", e => { if (e.target.closest("[data-keys-sheet]")) open(); });
