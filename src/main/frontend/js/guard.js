// Asks before one leaves a form [data-guard] with something typed, and keeps live updates away from what is typed:
// an update by morphing passes over every field that has the focus or differs from what the server sent.
import htmx from "./htmx.js";
import { typed } from "./typed.js";

const field = el => el instanceof HTMLElement && el.matches("input:not([type=hidden]), textarea, select");

htmx.registerExtension("keep-typed", {
  htmx_before_morph_node: node => !(field(node) && (node === document.activeElement || typed(node))),
});

let leaving = false;
document.addEventListener("submit", () => { leaving = true; });
document.addEventListener("htmx:finally:request", () => { leaving = false; });
addEventListener("beforeunload", e => {
  const dirty = [...document.querySelectorAll("form[data-guard]")].some(f => [...f.elements].some(el => field(el) && typed(el)));
  if (dirty && !leaving) e.preventDefault();
});
