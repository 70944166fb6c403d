// Keeps what is typed in a form [data-draft="name"] for this tab until the server has taken it: after a failed POST,
// a 503 or a walk to another page it stands there again, with a word about it and a way to drop it.
const key = form => "draft:" + form.dataset.draft;
const fields = form => [...form.elements].filter(el => el.name && !el.name.startsWith("_")
  && !["password", "file", "submit", "button"].includes(el.type) && (el.type !== "hidden" || el.closest(".combo")));
const root = document.documentElement;
let timer;

function read(form) {
  return fields(form).map(el => [el.name, el.type === "checkbox" || el.type === "radio" ? (el.checked ? el.value : null) : el.value]);
}

function save(form) {
  try { sessionStorage.setItem(key(form), JSON.stringify({ at: Date.now(), values: read(form) })); } catch { /* full: the form still has it */ }
}

function restore(form) {
  const kept = sessionStorage.getItem(key(form));
  if (!kept || form.dataset.restored || form.querySelector("[aria-invalid=true]")) return;
  form.dataset.restored = "";
  const { at, values } = JSON.parse(kept);
  const before = JSON.stringify(read(form));
  if (JSON.stringify(values) === before) return;
  const left = [...values];
  fields(form).forEach(el => {
    const i = left.findIndex(([name]) => name === el.name);
    if (i < 0) return;
    const [, value] = left.splice(i, 1)[0];
    if (el.type === "checkbox" || el.type === "radio") el.checked = value !== null; else el.value = value;
  });
  note(form, at);
}

function note(form, at) {
  const text = root.dataset.textDraft?.replace("{0}", new Date(at).toTimeString().slice(0, 5));
  if (!text) return;
  const p = Object.assign(document.createElement("p"), { className: "note ask", textContent: text + " " });
  const drop = Object.assign(document.createElement("button"), { type: "button", className: "a", textContent: root.dataset.textDrop });
  drop.onclick = () => { sessionStorage.removeItem(key(form)); form.reset(); p.remove(); };
  p.append(drop);
  form.prepend(p);
}

export const start = () => document.querySelectorAll("form[data-draft]").forEach(restore);

document.addEventListener("input", e => {
  const form = e.target.closest?.("form[data-draft]");
  if (!form) return;
  clearTimeout(timer);
  timer = setTimeout(() => save(form), 300);
});
document.addEventListener("submit", e => {
  const form = e.target.closest("form[data-draft]");
  if (form) { save(form); sessionStorage.setItem("draft-sent", form.dataset.draft); }
});
// Taken: htmx got a success, or the page after the POST is no page of an error and doesn't show the form as faulty.
document.addEventListener("htmx:after:request", e => {
  const { ctx } = e.detail, form = ctx.sourceElement?.closest?.("form[data-draft]");
  if (form && ctx.response?.status < 300) { clearTimeout(timer); sessionStorage.removeItem(key(form)); }
});
const sent = sessionStorage.getItem("draft-sent");
if (sent) {
  sessionStorage.removeItem("draft-sent");
  const again = document.querySelector(`form[data-draft="${CSS.escape(sent)}"] [aria-invalid=true]`);
  if (!again && !("problem" in root.dataset)) sessionStorage.removeItem("draft:" + sent);
}
document.addEventListener("htmx:after:swap", () => start());
start();
