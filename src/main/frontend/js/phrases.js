// Ready words. In a note [data-phrases="id of the list"], ";pnc" and a space, or Enter, becomes the entry of that code: type, subtype
// and text; "/" offers the same words to be put where one writes. In the dialog of a call data-phrase does so by its figure.
import Combobox from "@github/combobox-nav";

const started = new WeakSet();
const BEGUN = /(^|\s)([;/])(\p{L}*)$/u;
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const choice = (form, entry) => form.querySelector(`select[name=entry] option[value="${CSS.escape(entry)}"], input[name=entry][value="${CSS.escape(entry)}"]`);

function write(area, from, text) {
  area.setRangeText(text, from, area.selectionStart, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A code chooses the entry too, a snippet is words alone. */
function take(area, from, mark, { entry, text }) {
  write(area, from, text);
  const chosen = mark === ";" && choice(area.form, entry);
  if (!chosen) return;
  chosen.closest("select").value = entry;
  chosen.closest("select").dispatchEvent(new Event("change", { bubbles: true }));
}

function start(area) {
  if (started.has(area)) return;
  started.add(area);
  const list = document.getElementById(area.dataset.phrases);
  const nav = new Combobox(area, list, { firstOptionSelectionMode: "active", tabInsertsSuggestions: false });
  // A note of several lines may not call itself a combobox; what it offers is told by the option that is active.
  const plainly = () => ["role", "aria-expanded"].forEach(it => area.removeAttribute(it));
  const close = () => { nav.stop(); list.hidden = true; plainly(); };
  const begun = () => BEGUN.exec(area.value.slice(0, area.selectionStart));
  const from = it => area.selectionStart - it[3].length - 1;

  plainly();
  area.addEventListener("input", () => {
    const it = begun(), options = [...list.children];
    const fits = one => it[2] === ";" ? one.dataset.code.startsWith(plain(it[3])) : !!one.dataset.text && plain(one.textContent).includes(plain(it[3]));
    options.forEach(one => { one.hidden = !it || !fits(one); });
    if (options.every(one => one.hidden)) { close(); return; }
    list.hidden = false;
    nav.stop();
    nav.start();
    plainly();
  });
  area.addEventListener("keydown", e => {
    const it = begun();
    if (e.key === "Escape" && !list.hidden) { e.preventDefault(); close(); }
    const one = e.key === " " && it?.[2] === ";" && [...list.children].find(some => some.dataset.code === plain(it[3]));
    if (one) { e.preventDefault(); take(area, from(it), ";", one.dataset); }
  });
  list.addEventListener("combobox-commit", e => { const it = begun(); if (it) take(area, from(it), it[2], e.target.dataset); close(); });
  area.addEventListener("blur", () => setTimeout(close, 150));
}

document.addEventListener("click", e => {
  const phrase = e.target.closest("[data-phrase]");
  if (!phrase) return;
  const form = phrase.form;
  choice(form, phrase.dataset.entry).checked = true;
  form.elements.text.value = phrase.dataset.phrase;
  form.querySelector("[type=submit]").focus();
});
const every = () => document.querySelectorAll("[data-phrases]").forEach(start);
document.addEventListener("htmx:after:swap", every);
every();
