// Sends the page's token with every request that htmx makes, and names a fault of the network at the foot of the page. What nobody asked
// for, a live update, tries again by itself: that the line is cut stands in the bar.
document.addEventListener("htmx:config:request", e => {
  const token = document.querySelector("meta[name=csrf]")?.content;
  if (token) e.detail.ctx.request.headers["X-XSRF-TOKEN"] = token;
});
const said = document.documentElement.dataset.textNetwork;
const isLive = ctx => ctx?.sourceEvent?.type === "live";
document.addEventListener("htmx:error", e => {
  const { ctx } = e.detail ?? {};
  if (said && !ctx?.response && !isLive(ctx)) notice(said);
});
// Our own faults say where they are to be shown. Whatever stands between here and the server says no more than that it isn't there: its page takes no part's place.
document.addEventListener("htmx:response:error", e => {
  const { ctx } = e.detail;
  if (ctx.response.status < 500 || ctx.response.headers.has("HX-Retarget")) return;
  ctx.swap = "none";
  if (said && !isLive(ctx)) notice(said);
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
