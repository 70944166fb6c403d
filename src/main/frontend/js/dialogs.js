// [data-opens="id"] opens a dialog, [data-shuts] closes the one it stands in; the focus returns to where it was.
document.addEventListener("click", e => {
  const opens = e.target.closest("[data-opens]");
  if (opens) document.getElementById(opens.dataset.opens)?.showModal();
  if (e.target.closest("[data-shuts]")) e.target.closest("dialog")?.close();
});
// [data-submit-on-change]: a select or box that acts at once; without scripts its form has a button in <noscript>.
document.addEventListener("change", e => { if (e.target.matches("[data-submit-on-change]")) e.target.form.requestSubmit(); });
