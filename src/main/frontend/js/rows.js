// Lists [data-rows] by the keyboard: j and k go through the rows [data-row], Enter opens (the row's link has the focus),
// o beside, x picks, Shift+X picks as far as the last picked, Escape drops all. Works on after live updates, which may move the rows.
import { on } from "./keys.js";

const list = () => document.querySelector("[data-rows]");
const rows = () => [...list()?.querySelectorAll("[data-row]") ?? []].filter(row => row.checkVisibility());
const box = row => row?.querySelector("input[type=checkbox]");
const boxes = () => rows().map(box).filter(Boolean);
let current = "", last = -1;

function at() {
  const focused = document.activeElement?.closest?.("[data-row]");
  return rows().findIndex(row => row === focused || (!focused && row.id === current));
}

function go(step) {
  const all = rows(), here = at();
  const row = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step))];
  if (!row) return;
  current = row.id;
  (row.querySelector("[data-row-link]") ?? row).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  mark();
}

function mark() {
  if (list()?.matches("table")) rows().forEach(row => row.classList.toggle("at", row.id === current));
  const picked = boxes().filter(it => it.checked).length;
  document.querySelectorAll("[data-picked]").forEach(el => {
    const words = picked === 1 ? el.dataset.one : el.dataset.many.replace("{0}", picked);
    if (el.textContent !== words) el.textContent = words;
  });
  const all = document.querySelector("[data-all]");
  if (all) { all.checked = picked > 0 && picked === boxes().length; all.indeterminate = picked > 0 && !all.checked; }
}

function pick(range) {
  const all = rows(), here = at(), it = box(all[here]);
  if (!it) return;
  if (range && last >= 0) all.slice(Math.min(last, here), Math.max(last, here) + 1).forEach(row => { box(row).checked = true; });
  else it.checked = !it.checked;
  last = here;
  mark();
}

/** Opens the line beside, in another tab. */
function beside() {
  const link = rows()[at()]?.querySelector("[data-row-link]");
  if (link) open(link.href, "_blank");
}

const drop = () => { boxes().forEach(it => { it.checked = false; }); mark(); };

// The filters close like a menu.
const filters = () => document.querySelector("details.narrowing[open]");
document.addEventListener("click", e => { const open = filters(); if (open && !open.contains(e.target)) open.open = false; });
document.addEventListener("keydown", e => {
  const open = e.key === "Escape" && filters();
  if (open) { e.preventDefault(); open.open = false; open.querySelector("summary").focus(); }
});

if (list()) {
  on("j", () => go(1));
  on("k", () => go(-1));
  on("o", beside);
  if (boxes().length || document.querySelector("[data-picked]")) {
    on("x", () => pick(false));
    on("X", () => pick(true));
  }
  document.addEventListener("change", e => {
    if (e.target.matches("[data-all]")) boxes().forEach(it => { it.checked = e.target.checked; });
    if (e.target.closest("[data-rows]")) mark();
  });
  document.addEventListener("click", e => {
    if (e.target.closest("[data-drop]")) drop();
    // What is picked stays picked while nobody is named; a required field would keep the form from fetching itself anew.
    const to = e.target.closest("[name=act][value=hand]")?.form.elements.to;
    if (to && !to.value) { e.preventDefault(); to.focus(); }
  });
  // A form of its own, whose draft is the text alone, takes what is picked along when it goes.
  document.addEventListener("formdata", e => {
    if (e.target.matches("[data-with-picked]")) boxes().filter(it => it.checked).forEach(it => e.formData.append(it.name, it.value));
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape" && !e.defaultPrevented && !document.querySelector("dialog:modal, :popover-open") && !e.target.matches("input[type=search]")) drop();
  });
  document.addEventListener("focusin", e => {
    const row = e.target.closest?.("[data-row]");
    if (row && row.id !== current) { current = row.id; mark(); }
  });
  document.addEventListener("htmx:after:swap", mark);
  mark();
}
