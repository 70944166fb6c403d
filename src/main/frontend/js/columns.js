// A list whose items are put in order by buttons [data-move="-1"] and [data-move="1"]; the focus goes along with the item.
document.addEventListener("click", e => {
  const button = e.target.closest("[data-move]"), item = button?.closest("li");
  if (!item) return;
  const up = button.dataset.move === "-1", other = up ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (up) other.before(item); else other.after(item);
  button.focus();
});
