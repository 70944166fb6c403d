// One clock for every [data-due] and [data-since], corrected by the server's clock. Colour of time: more than half
// left en-plazo, to a fifth pronto, less or under two minutes urgente, past vencido; vital and pausa keep theirs.
const root = document.documentElement;
let offset = root.dataset.now ? Date.parse(root.dataset.now) - Date.now() : 0;

export const serverNow = () => Date.now() + offset;
export function setServerTime(ms) { offset = ms - Date.now(); }

const two = n => String(n).padStart(2, "0");
const clock = s => {
  const h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60;
  if (h >= 24) return Math.floor(h / 24) + "\u00a0d" + (h % 24 ? "\u00a0" + h % 24 + "\u00a0h" : "");
  return (h ? h + ":" : "") + two(m) + ":" + two(s % 60);
};

function state(el, left) {
  if (el.dataset.fixed) return el.dataset.fixed;
  if (left < 0) return "vencido";
  const given = +el.dataset.given || 0;
  if (left < 120 || (given && left / given < .2)) return "urgente";
  return given && left / given > .5 ? "en-plazo" : "pronto";
}

function paint(el, now) {
  const left = Math.ceil((Date.parse(el.dataset.due) - now) / 1000);
  const is = state(el, left);
  if (el.dataset.t !== is) {
    if (el.dataset.t && is === "vencido") say(el);
    el.dataset.t = is;
  }
  const place = el.querySelector("b") ?? el;
  const text = (left >= 0 ? "" : is === "vital" ? "+" : root.dataset.textLate + " ") + clock(Math.abs(left));
  if (is !== "pausa" && place.textContent !== text) place.textContent = text;
}

// Only the crossing is spoken, never each second.
function say(el) {
  const ear = document.getElementById("ear");
  if (ear && el.dataset.ear) ear.textContent = `${el.dataset.ear}: ${root.dataset.textLate}`;
}

export function tick() {
  const now = serverNow();
  document.querySelectorAll("[data-due]").forEach(el => paint(el, now));
  document.querySelectorAll("[data-since]").forEach(el => {
    const text = clock(Math.max(0, Math.floor((now - Date.parse(el.dataset.since)) / 1000)));
    if (el.textContent !== text) el.textContent = text;
  });
}

tick();
setInterval(tick, 1000);
document.addEventListener("htmx:after:swap", tick);
