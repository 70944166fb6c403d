// A button with data-passkey has the device show or make a passkey before its form goes: "show", "make", or one after the other. What it signs
// is put into the form, which then goes as any other.
const KINDS = {
  show: ["proof", "/sign-in/passkey/task", task => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(task) })],
  make: ["credential", "/second-factor/passkey/task", task => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(task) })],
};
const ready = new WeakSet();
let asking = false;

async function fill(form, kind) {
  const [field, at, have] = KINDS[kind];
  const task = await fetch(at, { method: "POST", body: new URLSearchParams({ _csrf: form.elements._csrf.value }), headers: { Accept: "application/json" } });
  form.elements[field].value = JSON.stringify(await have(await task.json()));
}

document.addEventListener("submit", async e => {
  const form = e.target, button = e.submitter, kinds = button?.dataset.passkey?.split(" ");
  if (!kinds || ready.delete(form)) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  if (asking) return;
  asking = true;
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    for (const kind of kinds) await fill(form, kind);
    ready.add(form);
    form.requestSubmit(button);
  } catch (gone) {
    console.warn(gone); // declined, too late, or a browser that can't
    failed.hidden = false;
  } finally { asking = false; }
}, true);
