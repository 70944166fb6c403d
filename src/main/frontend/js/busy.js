// A button that was pressed says so at once and isn't pressed twice.
const BUSY = "aria-busy";
function set(button) { if (button) button.setAttribute(BUSY, "true"); }
function clear(root) { root.querySelectorAll?.(`.btn[${BUSY}]`).forEach(b => b.removeAttribute(BUSY)); }

document.addEventListener("submit", e => {
  const button = e.submitter ?? e.target.querySelector("[type=submit]");
  if (button?.getAttribute(BUSY) === "true") { e.preventDefault(); e.stopImmediatePropagation(); return; }
  if (e.target.method !== "dialog") set(button);
}, true);
document.addEventListener("click", e => {
  if (e.target.closest("[aria-disabled=true]")) { e.preventDefault(); e.stopImmediatePropagation(); }
}, true);
document.addEventListener("htmx:finally:request", () => clear(document));
addEventListener("pageshow", () => clear(document));
