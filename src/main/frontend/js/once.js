// A form carries a key, so that sent twice it counts once. What is changed after it was sent is another sending, with a key of its own.
const another = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");

document.addEventListener("submit", e => { e.target.dataset.sent = ""; });
for (const kind of ["input", "change"]) document.addEventListener(kind, e => {
  const form = e.target.form;
  if (!form || !("sent" in form.dataset)) return;
  delete form.dataset.sent;
  const key = form.querySelector("[name=_key]");
  if (key) key.value = another();
});
