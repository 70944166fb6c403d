// Whether somebody has changed a field since the page came. Of a select that marks no option as chosen, the first is.
const given = select => Math.max(0, [...select.options].findIndex(o => o.defaultSelected));

export const typed = el => el.matches("select") ? el.options.length > 0 && el.selectedIndex !== given(el)
  : el.type === "radio" || el.type === "checkbox" ? el.checked !== el.defaultChecked : el.value !== el.defaultValue;
