// A click on [data-copy] copies its value (or its text) and says so for a moment.
document.addEventListener("click", async e => {
  const el = e.target.closest("[data-copy]");
  if (!el) return;
  await navigator.clipboard?.writeText(el.dataset.copy || el.textContent.trim());
  el.dataset.copied = document.documentElement.dataset.textCopied;
  el.classList.add("copied");
  setTimeout(() => el.classList.remove("copied"), 1500);
});
