// What somebody types, ticks or opens between a question that is posted and its answer stands in what the answer puts in its place: nothing
// typed is lost on a slow line. The hidden fields go along: they have what was picked from a list. What is only looked up brings another thing
// in the same place, with fields of its own; where it is the same thing seen anew, [data-kept], what was chosen and opened in it stays.
const all = (part, name, type) => [...part.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter(it => it.type === type);
const isChoice = el => el.type === "radio" || el.type === "checkbox";
const isSince = (el, asked) => isChoice(el) ? el.checked !== asked.getAll(el.name).includes(el.value) : asked.has(el.name) && !asked.getAll(el.name).includes(el.value);
// Whatever stood there by itself: a form that came back has what was chosen for its default. Of radios the one that is on puts out the others.
const isChosen = el => el.type === "radio" ? el.checked : isChoice(el) || el.matches("select");

// Fields of one name by their order; ticks and choices by their value, and by their order where several have the same.
function carry(el, from, to) {
  const alike = part => all(part, el.name, el.type).filter(it => !isChoice(el) || it.value === el.value), twin = alike(to)[alike(from).indexOf(el)];
  if (!twin || twin.matches("select") && ![...twin.options].some(it => it.value === el.value)) return;
  if (isChoice(el)) twin.checked = el.checked; else twin.value = el.value;
}

document.addEventListener("htmx:before:swap", e => {
  const asked = e.detail.ctx.request?.body, isPosted = asked instanceof URLSearchParams;
  for (const { target, fragment, swapSpec } of e.detail.tasks) {
    if (!(target instanceof Element) || !fragment || !/HTML$/.test(swapSpec?.style ?? "") || !isPosted && !target.matches("[data-kept]")) continue;
    [...target.querySelectorAll(":is(input, textarea, select)[name]")].filter(el => isPosted ? isSince(el, asked) : isChosen(el)).forEach(el => carry(el, target, fragment));
    const said = it => it.querySelector("summary")?.textContent;
    target.querySelectorAll("details[open]").forEach(old => [...fragment.querySelectorAll("details")].filter(it => said(it) === said(old)).forEach(it => { it.open = true; }));
  }
});
