// Whether somebody has changed a field since the page came. Of a select that marks no option as chosen, the first is.
const given = select => Math.max(0, [...select.options].findIndex(o => o.defaultSelected));

export const isField = el => el instanceof HTMLElement && el.matches("input:not([type=hidden]), textarea, select");
export const typed = el => el.matches("select") ? el.options.length > 0 && el.selectedIndex !== given(el)
  : el.type === "radio" || el.type === "checkbox" ? el.checked !== el.defaultChecked : el.value !== el.defaultValue;

// What was picked from a list is another value under the same words perhaps: that stands in a hidden field.
const picked = new WeakSet();
export const pick = el => picked.add(el);
document.addEventListener("chosen", e => pick(e.target));
document.addEventListener("reset", e => [...e.target.elements].forEach(el => picked.delete(el)));

/** Somebody has typed in it, or picked something. */
export const isTouched = el => isField(el) && (typed(el) || picked.has(el));
/** Something in it is not saved. */
export const isDirty = form => [...form.elements].some(isTouched);
/** Somebody is at it: its fields go together, the hidden ones (what was picked, the version that was seen) as well. */
export const isInUse = form => isField(document.activeElement) && document.activeElement.form === form || isDirty(form);
