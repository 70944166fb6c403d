// Takes what somebody else has written meanwhile in place of what one typed: a line .now beside the field, with its button [data-use].
const boxes = field => field instanceof RadioNodeList ? [...field] : [field];

/** Of boxes those with these values are marked, and no other. */
function take(field, value) {
  const checks = boxes(field).filter(it => it.type === "checkbox");
  checks.forEach(it => { it.checked = value.split(",").includes(it.value); });
  if (!checks.length) field.value = value;
}

document.addEventListener("click", e => {
  const line = e.target.closest("[data-use]")?.closest(".now"), form = line?.closest("form");
  if (!line) return;
  const fields = [...line.querySelectorAll("data")].map(it => [form.elements[it.dataset.field], it.getAttribute("value")]).filter(([field]) => field);
  fields.forEach(([field, value]) => take(field, value));
  const seen = fields.flatMap(([field]) => boxes(field)).find(field => field.type !== "hidden");
  if (!seen.dataset.combobox) seen.dispatchEvent(new Event("input", { bubbles: true }));
  seen.dispatchEvent(new Event("change", { bubbles: true }));
  seen.focus();
  line.remove();
});
