// [data-opens="id"] opens a dialog, [data-shuts] closes the one it stands in; the focus returns to where it was. A link may open
// one: where the page hasn't got it, it leads to the page that has, "/cases/153567/1#call", and it opens there.
document.addEventListener("click", e => {
  const opens = e.target.closest("[data-opens]"), dialog = opens && document.getElementById(opens.dataset.opens);
  if (dialog) { e.preventDefault(); dialog.showModal(); }
  if (e.target.closest("[data-shuts]")) e.target.closest("dialog")?.close();
});
const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
if (named && named.matches("dialog")) named.showModal();
// [data-submit-on-change]: a select or box that acts at once; without scripts its form has a button in <noscript>.
document.addEventListener("change", e => { if (e.target.matches("[data-submit-on-change]")) e.target.form.requestSubmit(); });
