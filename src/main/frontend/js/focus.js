// Where the focus goes by itself, so that the next thing is at hand without the mouse. What was swapped in says where one goes on,
// data-then="#f-place" (of another form: this one is saved first), and what else it answers, <data data-fill="f-phone" value="…">:
// only fields of the same form that are still blank.
function fill(part) {
  part.querySelectorAll("[data-fill]").forEach(it => {
    const field = document.getElementById(it.dataset.fill);
    if (!field || field.form !== it.closest("form") || field.value.trim()) return;
    field.value = it.getAttribute("value");
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  });
}

/** Nobody who has gone on typing elsewhere is called back. */
function goOn(el) {
  const here = document.activeElement;
  const then = document.querySelector(el.dataset.then), form = el.closest("form");
  if (here === document.body || el.closest("section")?.contains(here)) (then?.form === form ? then : form?.querySelector("[type=submit]"))?.focus();
  delete el.dataset.then;
}

function next() {
  fill(document);
  document.querySelectorAll("[data-fill]").forEach(it => it.remove());
  document.querySelectorAll("[data-then]").forEach(goOn);
}
document.addEventListener("htmx:after:swap", next);

// What was refused, is still missing, or picked from a menu, is where one goes on.
const first = "input:not([type=hidden]):not(.vh), select, textarea, [type=submit]";
const wrong = document.querySelector("main [aria-invalid=true]");
if (wrong) wrong.focus();
else if (document.querySelector("[data-then]")) next();
else if (location.hash === "#missing") document.querySelector(`[data-missing] :is(${first})`)?.focus();
else if (location.hash === "#act") document.querySelector(`#act .field :is(${first}), #act [type=submit]`)?.focus();

// Letters pick among the choices of [data-typeahead] the one whose name begins so, as in a list of the system.
let begun = "", timer;
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").trim().toLowerCase();
document.addEventListener("keydown", e => {
  const list = e.target.matches?.("input[type=radio]") && e.target.closest("[data-typeahead]");
  if (!list || e.key.length !== 1 || e.key === " " && !begun || e.ctrlKey || e.metaKey || e.altKey) return;
  e.preventDefault();
  clearTimeout(timer);
  timer = setTimeout(() => { begun = ""; }, 1500);
  begun += plain(e.key) || " ";
  const found = [...list.querySelectorAll("label")].find(it => plain(it.textContent).startsWith(begun));
  if (!found) return;
  const radio = found.querySelector("input");
  radio.focus();
  if (!radio.checked) radio.click();
}, true);
