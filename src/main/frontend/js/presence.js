// A sign of life of whoever types or points and sends nothing: one a minute at most (TK-6).
const EVERY = 60_000;
let told = Date.now();
function sign() {
  const token = document.querySelector("meta[name=csrf]")?.content;
  if (!token || !document.documentElement.dataset.live || Date.now() - told < EVERY) return;
  told = Date.now();
  fetch("/presence", { method: "POST", headers: { "X-XSRF-TOKEN": token } }).catch(() => {});
}
document.addEventListener("keydown", sign, { passive: true });
document.addEventListener("pointerdown", sign, { passive: true });
