// The palette, Ctrl+K or "/": the verbs of this page and of the case by their names, and what the server finds by number, document,
// plate, telephone or name. The verbs are the registry's lines that act here, the menu's, and those under Más.
import Combobox from "@github/combobox-nav";
import { act, isBound, on } from "./keys.js";
import { lines } from "./sheet.js";

const WAIT = 180;
const dialog = document.getElementById("palette");
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const words = el => el.textContent.replace(/\s+/g, " ").trim();

/** [name, key shown, what it does] of all that can be done from here. */
function verbs() {
  const keyed = [...lines().querySelectorAll("[data-shortcut]:not([data-of-part])")].flatMap(line => {
    const key = line.dataset.shortcut.split("|").find(it => isBound(it));
    return key && !["?", "/", "Ctrl+K"].includes(key) ? [[words(line.querySelector("span")), key, () => act(key)]] : [];
  });
  const linked = [...document.querySelectorAll("#more a.item, nav.boards a:not([data-key])")].map(a => [words(a), "", () => location.assign(a.href)]);
  return [...keyed, ...linked];
}

function option([name, key], i) {
  const el = Object.assign(document.createElement("div"), { id: `verb-${i}` });
  el.setAttribute("role", "option");
  el.dataset.verb = i;
  el.append(Object.assign(document.createElement("span"), { className: "grow", textContent: name }));
  if (key) el.append(Object.assign(document.createElement("kbd"), { textContent: key }));
  return el;
}

function start() {
  const input = dialog.querySelector("input"), list = dialog.querySelector("[role=listbox]"), ear = dialog.querySelector("[role=status]");
  const nav = new Combobox(input, list, { firstOptionSelectionMode: "selected", tabInsertsSuggestions: false });
  let all = [], timer, asked = 0, waiting = false, eager = false;

  function show(found) {
    const typed = plain(input.value.trim()).split(/\s+/);
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", list.dataset.verbs);
    all.forEach((verb, i) => { if (typed.every(it => plain(verb[0]).includes(it))) group.append(option(verb, i)); });
    const template = document.createElement("template");
    template.innerHTML = found;
    list.replaceChildren(...group.children.length ? [group] : [], template.content);
    list.querySelectorAll("[role=option]").forEach((it, i) => { it.id ||= `found-${i}`; });
    const n = list.querySelectorAll("[role=option]").length;
    ear.textContent = n || waiting || !input.value.trim() ? "" : ear.dataset.none;
    nav.stop();
    nav.start();
    if (eager && !waiting && n) list.querySelector("[role=option]").click();
  }

  async function ask() {
    const mine = ++asked, typed = input.value.trim();
    const answer = typed.length < 3 ? null : await fetch("/find?q=" + encodeURIComponent(typed), { headers: { "HX-Request": "true", "HX-Request-Type": "partial" } }).catch(() => null);
    const found = answer?.ok ? await answer.text() : "";
    if (mine !== asked) return;
    waiting = false;
    show(found);
  }

  input.addEventListener("input", () => {
    waiting = true;
    eager = false;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
    show("");
  });
  // A number that was typed out and sent off is looked for first: the verbs that are there already aren't meant.
  input.addEventListener("keydown", e => {
    if (e.key !== "Enter" || !waiting || list.querySelector("[data-verb]")) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    eager = true;
  }, true);
  list.addEventListener("combobox-commit", e => {
    const it = e.target.closest("[role=option]");
    dialog.close();
    if (it.dataset.href) location.assign(it.dataset.href); else all[it.dataset.verb][2]();
  });
  dialog.addEventListener("close", () => { nav.stop(); clearTimeout(timer); asked++; });

  const open = () => {
    all = verbs();
    input.value = "";
    waiting = eager = false;
    dialog.showModal();
    show("");
    input.focus();
  };
  for (const key of ["Ctrl+K", "/"]) on(key, open);
  document.addEventListener("click", e => { if (e.target.closest("[data-palette]")) open(); });
}

if (dialog) start();
