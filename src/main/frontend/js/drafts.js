// Keeps what is typed in a form [data-draft="name"] (CA-10): at once in this browser, under the user's number, and some seconds later on
// the server, so that it outlives a closed tab, a lost connection and an expired session, and is there in another browser too. A form that
// opens and has a draft says so, and one key puts it back. It goes when the server has taken the form, not before.
import { ended } from "./renewal.js";
import { serverNow } from "./ticker.js";
import { undoable } from "./token.js";
import { isDirty, isTouched, pick } from "./typed.js";

const root = document.documentElement, user = root.dataset.user;
const SOON = 300, LATER = 3_000, KEPT = 7 * 86_400_000;
const slot = name => `draft:${user}:${name}`;
const NEVER = ["password", "file", "submit", "button"];
const isBox = el => el.type === "checkbox" || el.type === "radio";
const combobox = el => el.closest(".combo")?.querySelector("[data-combobox]");
/** What stood there when somebody began: with it the server finds what others have written since (CA-9). */
const isSeen = el => el.type === "hidden" && (el.name === "version" || el.name.endsWith("Was"));
const fields = form => [...form.elements].filter(el => el.name && !el.name.startsWith("_") && !NEVER.includes(el.type)
  && el.autocomplete !== "one-time-code" && (el.type !== "hidden" || combobox(el) || isSeen(el)));
/** Only what somebody has touched is theirs to put back: the rest may have been written by others meanwhile. */
function isTheirs(form, el) {
  if (el.name === "version" && isSeen(el) || cameBack(form)) return true;
  const of = isSeen(el) ? form.elements[el.name.slice(0, -"Was".length)] : el.type === "hidden" ? combobox(el) : el;
  return of instanceof Element && isTouched(of);
}
/** What they haven't touched is kept by its name alone: it may be a document that was shown for a moment (ID-3). */
const read = form => fields(form).map(el => [el.name, !isTheirs(form, el) ? "" : isBox(el) ? el.checked : el.value, isBox(el) ? el.value : "", isTheirs(form, el)]);
const cameBack = form => form.querySelector("[aria-invalid=true], [role=alert]");
const timers = new WeakMap(), offered = new Map(), asked = new WeakSet(), sent = new WeakSet(), missing = new Map();
let leaving = false;
/** Forms of which the server has not got the last letter. */
const unsent = new Set();
/** What was discarded here, though an answer that is on its way may still have it. */
const dropped = new Set();

function post(address, body, keepalive = false) {
  return fetch(address, { method: "POST", keepalive, body: new URLSearchParams(body),
    headers: { "X-XSRF-TOKEN": document.querySelector("meta[name=csrf]").content, "HX-Request": "true" } }).catch(() => null);
}

function save(form) {
  if (!isDirty(form) && !cameBack(form)) { if (!offered.has(form)) drop(form); return; }
  store(form.dataset.draft, { at: serverNow(), address: location.pathname, values: read(form) });
}

function store(name, draft) { dropped.delete(name); if (!leaving) try { localStorage.setItem(slot(name), JSON.stringify(draft)); } catch { /* full: the form still has it */ } }

async function send(form, keepalive) {
  if (sent.has(form)) return;
  unsent.delete(form);
  if (!isDirty(form) && !cameBack(form)) return;
  const at = serverNow();
  const answer = await post("/drafts", { form: form.dataset.draft, address: location.pathname, at, fields: JSON.stringify({ values: read(form) }) }, keepalive);
  if (answer?.status === 401) ended(() => send(form));
  if (!answer?.ok) { unsent.add(form); return; }
  const mine = here(form.dataset.draft);
  if (mine && mine.at <= at) store(form.dataset.draft, { ...mine, kept: true });
}

/** The server hears of it while one is still typing, but not of every letter. */
function keep(form) {
  const [soon, later] = timers.get(form) ?? [];
  clearTimeout(soon);
  timers.set(form, [setTimeout(save, SOON, form), later ?? setTimeout(() => { timers.delete(form); if (unsent.has(form)) send(form); }, LATER)]);
  unsent.add(form);
}

function flush() {
  for (const form of [...unsent].filter(form => form.isConnected && !sent.has(form))) { save(form); send(form, true); }
}

function drop(form, name = form.dataset.draft) {
  if (!localStorage.getItem(slot(name)) && !offered.has(form)) return;
  localStorage.removeItem(slot(name));
  dropped.add(name);
  post("/drafts/removal", { form: name });
}

/** One of an earlier version doesn't say whose it is: theirs. */
const theirs = ([, , , is]) => is !== false;

/** It is another one's from now on: what was kept of it under its own name is part of that. */
function become(form, name) {
  const former = form.dataset.draft;
  if (former === name) return;
  form.dataset.draft = name;
  if (localStorage.getItem(slot(former))) drop(form, former);
}

/** Each field with what was kept of it where that is another value, and what finds no field. */
function match(form, values) {
  const left = [...values], differ = [];
  for (const el of fields(form)) {
    const i = left.findIndex(([name, , value]) => name === el.name && (!isBox(el) || value === el.value));
    if (i < 0) continue;
    const [was] = left.splice(i, 1), [, kept] = was;
    if (theirs(was) && kept !== (isBox(el) ? el.checked : el.value)) differ.push([el, kept]);
  }
  return { differ, left: left.filter(theirs) };
}

/** What finds no field yet is kept for one that a choice brings. */
function fill(form, values) {
  const { differ, left } = match(form, values), changed = [];
  for (const [el, kept] of differ) {
    if (isBox(el)) el.checked = kept; else el.value = kept;
    if (el.type !== "hidden" && !el.dataset.combobox) changed.push(el);
    else if (combobox(el)) pick(combobox(el));
  }
  missing.set(form, left);
  for (const el of changed) for (const kind of ["input", "change"]) el.dispatchEvent(new Event(kind, { bubbles: true }));
  return changed[0];
}

/** By the clock that the other times of the page are told by. */
function told(at) {
  const by = parts => new Intl.DateTimeFormat("es-AR", { timeZone: root.dataset.zone, ...parts }), day = by({ day: "2-digit", month: "2-digit" });
  const time = by({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  return day.format(at) === day.format(serverNow()) ? root.dataset.textDraft.replace("{0}", time) : root.dataset.textDraftDay.replace("{0}", day.format(at)).replace("{1}", time);
}

function offer(form, { name, at, values }) {
  if (form.querySelector(".note.draft") || isDirty(form) || cameBack(form)) return;
  offered.set(form, { name, at, values });
  const { differ, left } = match(form, values);
  if (!left.length && differ.every(([el]) => isSeen(el))) { drop(form, name); offered.delete(form); return; }
  const bar = document.getElementById("draft-offer").content.firstElementChild.cloneNode(true);
  const done = () => { offered.delete(form); bar.remove(); };
  bar.querySelector("span").textContent = told(at);
  bar.querySelector("[data-key]").onclick = () => { become(form, name); done(); (fill(form, values) ?? form.querySelector("textarea, input:not([type=hidden])"))?.focus(); keep(form); };
  bar.querySelector("[data-drop]").onclick = () => {
    drop(form, name);
    done();
    undoable(root.dataset.textDraftDropped, () => {
      const now = serverNow();
      store(name, { at: now, address: location.pathname, values });
      post("/drafts", { form: name, address: location.pathname, at: now, fields: JSON.stringify({ values }) });
      if (form.isConnected) offer(form, { name, at, values });
    });
  };
  form.prepend(bar);
}

const here = name => { try { return JSON.parse(localStorage.getItem(slot(name))); } catch { return null; } };
const forms = () => [...document.querySelectorAll("form[data-draft]")];

/**
 * Of a form that several are open of at once, [data-drafts], each is kept for itself; one that begins by hand is offered the youngest that is left
 * of them all. What is being typed in another tab is nobody's to take over: the tabs tell each other.
 */
const begins = new WeakSet(), elsewhere = new Set();
let tabs;
const fits = (form, name) => name === form.dataset.draft
  || begins.has(form) && !elsewhere.has(name) && (name.startsWith(form.dataset.drafts) || name + "/" === form.dataset.drafts);
const names = form => Object.keys(localStorage).filter(key => key.startsWith(slot(""))).map(key => key.slice(slot("").length)).filter(name => fits(form, name));
const youngest = form => names(form).map(name => ({ name, ...here(name) })).filter(it => it.values).sort((one, other) => other.at - one.at)[0];
function offerYoungest(form) { const draft = youngest(form); if (draft) offer(form, draft); }

function othersSay() {
  if (!tabs) {
    tabs = new BroadcastChannel("auxilia-drafts");
    tabs.onmessage = ({ data: name }) => {
      if (name) elsewhere.add(name); else document.querySelectorAll("form[data-drafts]").forEach(form => tabs.postMessage(form.dataset.draft));
    };
  }
  tabs.postMessage("");
  return new Promise(done => setTimeout(done, 150));
}

/** The browser's own at once, then the server's where it is younger. */
async function look() {
  offered.forEach((draft, form) => { if (form.isConnected) offer(form, draft); else offered.delete(form); });
  const opened = forms().filter(form => !asked.has(form) && !form.querySelector("fieldset[disabled]"));
  if (!opened.length) return;
  opened.forEach(form => {
    asked.add(form);
    if (form.dataset.draft + "/" !== form.dataset.drafts) return;
    begins.add(form);
    form.dataset.draft = form.dataset.drafts + serverNow().toString(36) + Math.random().toString(36).slice(2, 10);
  });
  if (opened.some(form => form.dataset.drafts)) await othersSay();
  opened.forEach(offerYoungest);
  const asks = opened.flatMap(form => begins.has(form) ? [form.dataset.drafts + "*", form.dataset.drafts.slice(0, -1), ...names(form)] : [form.dataset.draft]);
  const answer = await fetch("/drafts?" + new URLSearchParams(asks.map(name => ["form", name])), { headers: { Accept: "application/json" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  for (const { form: name, at, fields: kept } of (await answer.json()).rows) {
    const form = opened.find(it => fits(it, name)), mine = here(name), shown = offered.get(form);
    if (!form || dropped.has(name) || mine && mine.at > Date.parse(at) || shown && shown.name !== name && (!kept || shown.at >= Date.parse(at))) continue;
    form.querySelector(".note.draft")?.remove();
    offered.delete(form);
    // Sent or discarded since, in another browser perhaps.
    if (!kept) localStorage.removeItem(slot(name)); else offer(form, { name, at: Date.parse(at), values: JSON.parse(kept).values });
  }
  opened.filter(form => form.isConnected && !offered.has(form)).forEach(offerYoungest);
}

/** The server says by a cookie what it has taken. */
function forget() {
  const name = document.cookie.match(/(?:^|; )auxilia-taken=([^;]*)/)?.[1];
  if (name === undefined) return;
  try { localStorage.removeItem(slot(decodeURIComponent(name.replaceAll("+", " ")))); } catch { /* none of ours */ }
  document.cookie = "auxilia-taken=; path=/; max-age=0; samesite=lax";
}

/** Who leaves takes along what they typed: it goes from this browser once the server has it. What can't be sent now waits for them here. */
async function signOut(form) {
  unsent.forEach(it => { if (it.isConnected && !sent.has(it)) save(it); });
  leaving = true;
  const all = Object.keys(localStorage).filter(it => it.startsWith(slot(""))).map(async key => {
    const name = key.slice(slot("").length), mine = here(name);
    if (!mine || mine.kept || (await post("/drafts", { form: name, address: mine.address ?? "", at: mine.at, fields: JSON.stringify({ values: mine.values }) }))?.ok) localStorage.removeItem(key);
  });
  await Promise.race([Promise.all(all), new Promise(done => setTimeout(done, LATER))]);
  form.submit();
}

/** Nobody finds here what somebody else has typed, nor what is old. */
function tidy() {
  for (const key of Object.keys(localStorage).filter(it => it.startsWith("draft:"))) {
    const old = key.startsWith(slot("")) && serverNow() - (here(key.slice(slot("").length))?.at ?? 0) > KEPT;
    if (old || !key.startsWith(slot(""))) localStorage.removeItem(key);
  }
}

for (const kind of ["input", "change", "chosen"]) document.addEventListener(kind, e => {
  const form = e.target.closest?.("form[data-draft]");
  if (!form || !user) return;
  sent.delete(form);
  keep(form);
});
// First of all, whoever sends it then: what is on its way is no draft again.
document.addEventListener("submit", e => {
  const form = e.target;
  if (user && form.getAttribute("action") === "/sign-out") { e.preventDefault(); signOut(form); return; }
  if (!form.dataset.draft) return;
  if (unsent.has(form)) save(form);
  sent.add(form);
  (timers.get(form) ?? []).forEach(timer => clearTimeout(timer));
  timers.delete(form);
}, true);
document.addEventListener("formdata", e => { if (e.target.dataset.draft) e.formData.append("_draft", e.target.dataset.draft); });
document.addEventListener("keydown", e => {
  if (!e.altKey || e.code !== "KeyR") return;
  const all = [...(document.querySelector("dialog:modal") ?? document).querySelectorAll("[data-key='Alt+R']")].filter(it => it.checkVisibility());
  const one = all.find(it => it.form === e.target.form) ?? all[0];
  if (one) { e.preventDefault(); one.click(); }
});
if (user) {
  forget();
  tidy();
  look();
  document.addEventListener("htmx:after:swap", () => {
    missing.forEach((left, form) => { missing.delete(form); if (form.isConnected && left.length) fill(form, left); });
    look();
  });
  document.addEventListener("htmx:after:request", e => {
    forget();
    const { response, sourceElement } = e.detail.ctx;
    if (!response || response.status >= 400) sent.delete(sourceElement);
  });
  addEventListener("pagehide", flush);
  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => { if (document.hidden) flush(); });
}
