// One stream per browser: the tab that holds the lock listens to /live and tells the others. Each page comes with a mark of
// what it has seen; the stream begins there, so nothing is missed between the drawing of a page and its first sign of life.
// An element with data-live="case-153567 boards" and hx-trigger="live" fetches itself anew when one of its topics moves.
import { ended } from "./renewal.js";
import { setServerTime } from "./ticker.js";

const root = document.documentElement;
const url = root.dataset.live;
const SILENCE = 30_000, POLL = 15_000;
let heard = Date.now(), state = "", stale = new Set(), source, later, mark = root.dataset.liveMark;
const channel = url && "BroadcastChannel" in window ? new BroadcastChannel("auxilia-live") : null;

/** It was heard, and is not any more. */
export function isCut() { return state !== "" && state !== "vivo"; }

function show(next) {
  if (state === next) return;
  // Cut off perhaps because the session has ended; back perhaps under another one.
  if (next === "sin" && navigator.onLine || next === "vivo" && state) ended();
  state = next;
  document.querySelectorAll(".link-state[data-live-state]").forEach(el => {
    el.dataset.state = next;
    el.textContent = root.dataset["textLive" + next[0].toUpperCase() + next.slice(1)];
  });
}

function refresh(topics) {
  if (document.hidden) { topics.forEach(t => stale.add(t)); return; }
  document.querySelectorAll("[data-live]:not(html)").forEach(el => {
    if (topics.includes("*") || el.dataset.live.split(" ").some(t => topics.includes(t))) el.dispatchEvent(new CustomEvent("live"));
  });
}

// The stream tells of a change once: a part that could not be fetched then asks again, after a while or when the line is back, and says no more
// of it. A fault of ours that has a number would be there again, and is not asked for.
const failed = new Set();
function again() {
  const all = [...failed];
  failed.clear();
  all.filter(part => part.isConnected).forEach(part => part.dispatchEvent(new CustomEvent("live", { detail: { again: true } })));
}
for (const kind of ["htmx:error", "htmx:response:error"]) document.addEventListener(kind, e => {
  const { sourceEvent, sourceElement, response } = e.detail.ctx ?? {};
  if (sourceEvent?.type !== "live" || response?.status < 500 || response?.status === 500 && response.headers.has("HX-Retarget")) return;
  if (sourceEvent.detail?.again) e.detail.ctx.hx = { reswap: "none" };
  if (!failed.size) setTimeout(again, POLL);
  failed.add(sourceElement);
});

// A mark is an instance of the server and a number; another instance's can't be compared.
function isYounger(one, other) {
  const [here, n] = one.split("."), [there, m] = other.split(".");
  return here !== there || +n > +m;
}

function take({ kind, topics, now, from, to }) {
  if (kind === "hello") { if (source && state) tell(state === "vivo" ? { kind: "beat", from: mark, to: mark } : { kind: "state", topics: state }); return; }
  if (kind === "state") { show(topics); return; }
  heard = Date.now(); // of the server: what the leading tab says of its stream is no sign of life
  // The stream is ahead of this page: what it told the other tabs before this one listened is not on it.
  if (isYounger(from, mark)) topics = ["*"];
  mark = to;
  if (now) setServerTime(now);
  if (state !== "vivo") again();
  show("vivo");
  if (topics?.length) refresh(topics);
}

const tell = news => { take(news); channel?.postMessage(news); };

function lead() {
  source = new EventSource(url + "?since=" + mark);
  source.addEventListener("beat", e => tell({ kind: "beat", now: +e.data, from: mark, to: e.lastEventId || mark }));
  source.addEventListener("topics", e => tell({ kind: "news", topics: e.data.split(" "), from: mark, to: e.lastEventId }));
  source.addEventListener("error", () => {
    const closed = source.readyState === EventSource.CLOSED;
    tell({ kind: "state", topics: navigator.onLine && !closed ? "reconectando" : "sin" });
    if (closed) later = setTimeout(lead, POLL);
  });
  return new Promise(() => {});
}

function listen() {
  channel?.addEventListener("message", e => take(e.data));
  channel?.postMessage({ kind: "hello" });
  if (navigator.locks) navigator.locks.request("auxilia-live", lead); else lead();
}

if (url) {
  // In a turn of its own: htmx hangs its ears on the page in one that it asked for before us, and news any sooner would find nobody.
  setTimeout(listen);
  setInterval(() => {
    if (Date.now() - heard < SILENCE) return;
    if (state === "vivo") show("reconectando");
    refresh(["*"]);
  }, POLL);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && stale.size) { const missed = [...stale]; stale = new Set(); refresh(missed); }
  });
  document.addEventListener("renewed", () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    clearTimeout(later);
    lead();
  });
  addEventListener("offline", () => show("sin"));
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", e => { if (e.persisted) location.reload(); });
}
