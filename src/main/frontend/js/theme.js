// Light or dark by a button [data-theme-switch]; the choice is kept in a cookie and with the user.
const root = document.documentElement;
const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

document.addEventListener("click", e => {
  const button = e.target.closest("[data-theme-switch]");
  if (!button) return;
  const theme = isDark() ? "light" : "dark";
  root.dataset.theme = theme;
  document.cookie = `auxilia-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (button.dataset.themeSwitch) {
    const token = document.querySelector("meta[name=csrf]")?.content ?? "";
    fetch(button.dataset.themeSwitch, { method: "POST", headers: { "X-XSRF-TOKEN": token }, body: new URLSearchParams({ theme }) });
  }
});
