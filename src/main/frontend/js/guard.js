// Asks before one leaves a form [data-guard] with something typed.
import { isDirty } from "./typed.js";

let leaving = false;
document.addEventListener("submit", () => { leaving = true; });
document.addEventListener("htmx:finally:request", () => { leaving = false; });
addEventListener("beforeunload", e => {
  if (!leaving && [...document.querySelectorAll("form[data-guard]")].some(isDirty)) e.preventDefault();
});
