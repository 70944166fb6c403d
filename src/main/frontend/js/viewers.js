// Who else has this case open (CA-9): a page that is looked at says so every few seconds and asks for the others, [data-viewers="/address"].
// What others typed or sent is told by the stream; what is hidden is not looked at.
const EVERY = 8_000;
/** As the server wrote it: the browser writes it in other words. */
const told = new WeakMap();

async function look() {
  const place = document.querySelector("[data-viewers]");
  if (!place || document.hidden) return;
  const answer = await fetch(place.dataset.viewers, { headers: { "HX-Request": "true" } }).catch(() => null);
  const text = answer?.ok ? await answer.text() : null;
  if (text === null || told.get(place) === text) return;
  told.set(place, text);
  place.innerHTML = text;
}

document.addEventListener("live", e => { if (e.target instanceof Element && e.target.matches("[data-viewers]")) look(); }, true);
document.addEventListener("visibilitychange", look);
setInterval(look, EVERY);
look();
