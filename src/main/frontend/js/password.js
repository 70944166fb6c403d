// Shows the password on demand and says when capitals are locked.
document.addEventListener("click", e => {
  const button = e.target.closest("[data-shows]");
  if (!button) return;
  const field = document.getElementById(button.dataset.shows);
  const show = field.type === "password";
  field.type = show ? "text" : "password";
  button.setAttribute("aria-pressed", String(show));
  field.focus();
});
for (const kind of ["keydown", "keyup"]) document.addEventListener(kind, e => {
  const note = e.target.dataset?.caps && document.getElementById(e.target.dataset.caps);
  if (note && e.getModifierState) note.toggleAttribute("data-off", !e.getModifierState("CapsLock"));
});
