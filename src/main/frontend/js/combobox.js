// A field [data-combobox="/places?q="] that asks the server while one types and offers what it answers: a fragment of
// <div role="option" data-value="17">…</div>. The hidden field after it gets the value; typing on empties it.
import Combobox from "@github/combobox-nav";

const WAIT = 200;
const started = new WeakSet();

function start(input) {
  if (started.has(input)) return;
  started.add(input);
  const box = input.closest(".combo"), list = box.querySelector("[role=listbox]"), value = box.querySelector("input[type=hidden]"), also = box.querySelector("[data-also]");
  const nav = new Combobox(input, list, { firstOptionSelectionMode: "active", tabInsertsSuggestions: false });
  let timer, asked = 0, waiting = false, eager = false;

  const close = () => { nav.stop(); list.replaceChildren(); list.hidden = true; input.setAttribute("aria-expanded", "false"); };
  async function ask() {
    const mine = ++asked, text = input.value.trim();
    if (text.length < (+input.dataset.min || 2)) { waiting = false; close(); return; }
    const answer = await fetch(input.dataset.combobox + encodeURIComponent(text), { headers: { "HX-Request": "true", "HX-Request-Type": "partial" } }).catch(() => null);
    if (mine !== asked) return;
    waiting = false;
    if (!answer?.ok) return;
    list.innerHTML = await answer.text();
    list.querySelectorAll("[role=option]").forEach((o, i) => { o.id ||= `${list.id}-${i}`; });
    list.hidden = !list.children.length;
    if (!list.hidden) { nav.stop(); nav.start(); }
    const options = list.querySelectorAll("[role=option]");
    if (eager && options.length === 1) options[0].click();
    eager = false;
  }
  input.addEventListener("input", () => {
    if (value) value.value = "";
    if (also) also.value = "";
    eager = false;
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  list.addEventListener("combobox-commit", e => {
    const option = e.target;
    input.value = option.dataset.label ?? option.textContent.trim();
    if (value) value.value = option.dataset.value ?? "";
    if (also) also.value = option.dataset[also.dataset.also] ?? "";
    close();
    input.dispatchEvent(new CustomEvent("chosen", { bubbles: true, detail: { ...option.dataset } }));
    if (option.dataset.href) location.assign(option.dataset.href);
  });
  // Who types on and presses Enter doesn't wait for the list: what is the only answer is meant.
  input.addEventListener("keydown", e => {
    if (e.key !== "Enter" || e.ctrlKey || !waiting) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    eager = true;
  }, true);
  input.addEventListener("keydown", e => { if (e.key === "Escape" && !list.hidden) { e.stopPropagation(); close(); } });
  input.addEventListener("blur", () => setTimeout(close, 150));
}

const all = () => document.querySelectorAll("[data-combobox]").forEach(start);
document.addEventListener("htmx:after:swap", all);
all();
