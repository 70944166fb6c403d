// Brings who sent a faulty form to the first field that is to be mended.
const first = () => document.querySelector("[aria-invalid=true]");
first()?.focus();
document.addEventListener("htmx:after:swap", e => { if (e.detail?.ctx?.response?.status === 422) first()?.focus(); });
