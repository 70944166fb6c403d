// What is printed says when: the page may have been open for hours (OP-9).
import { serverNow } from "./ticker.js";

addEventListener("beforeprint", () => document.querySelectorAll("[data-printed]").forEach(el => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: el.dataset.printed, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
    .formatToParts(serverNow()).map(it => [it.type, it.value]));
  el.textContent = `${parts.day}/${parts.month}/${parts.year}\u00a0${parts.hour}:${parts.minute}`;
}));
