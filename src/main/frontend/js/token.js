// Sends the page's token with every request that htmx makes, and names a fault of the network at the foot of the page.
document.addEventListener("htmx:config:request", e => {
  const token = document.querySelector("meta[name=csrf]")?.content;
  if (token) e.detail.ctx.request.headers["X-XSRF-TOKEN"] = token;
});
document.addEventListener("htmx:error", e => {
  const said = document.documentElement.dataset.textNetwork;
  if (e.detail?.ctx?.response || e.detail?.ctx?.sourceEvent?.type === "live" || !said) return; // what nobody asked for tries again by itself, and the bar says that the line is cut
  notice(said);
});

/** Shows a sentence at the foot of the page for a while. */
export function notice(sentence, seconds = 8) {
  const place = document.getElementById("notices");
  if (!place) return;
  const p = Object.assign(document.createElement("p"), { className: "toast", textContent: sentence });
  place.replaceChildren(p);
  setTimeout(() => p.remove(), seconds * 1000);
}

/** Says what was done, with the way to take it back. */
export function undoable(sentence, undo) {
  const said = document.getElementById("undo").content.firstElementChild.cloneNode(true);
  said.querySelector("span").textContent = sentence;
  said.querySelector("button").onclick = () => { said.remove(); undo(); };
  document.getElementById("notices").replaceChildren(said);
}

// What the server said goes by itself after a while, later where it can be taken back; what went wrong stays until it is closed.
const fade = said => setTimeout(() => said.remove(), said.querySelector("[data-key=z]") ? 10_000 : 8_000);
const watch = new MutationObserver(all => all.forEach(m => m.addedNodes.forEach(n => {
  if (n.matches?.(".toast")) fade(n);
})));
const place = document.getElementById("notices");
if (place) {
  watch.observe(place, { childList: true });
  place.querySelectorAll(".toast").forEach(fade);
  place.addEventListener("click", e => e.target.closest("[data-close]")?.closest(".note, .toast")?.remove());
}
