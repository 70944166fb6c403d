// A button with data-passkey has the device show or make a passkey before its form goes: "show", "make", or one after the other. What it signs
// is put into the form, which then goes as any other. Who isn't set a task any more goes without: the server, or the dialog, says what is next.
const KINDS = {
  show: ["proof", "/sign-in/passkey/task", task => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(task) })],
  make: ["credential", "/second-factor/passkey/task", task => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(task) })],
};
const ready = new WeakSet();
const CUT = new Error("The server doesn't answer");
let asking = false;

/** Whether there was a task: whoever is on the way in no more, or comes from an old page, gets none. */
async function fill(form, kind) {
  const [field, at, have] = KINDS[kind];
  form.elements[field].value = "";
  const task = await fetch(at, { method: "POST", body: new URLSearchParams({ _csrf: form.elements._csrf.value }), headers: { Accept: "application/json" } }).catch(() => null);
  if (!task || task.status >= 500) throw CUT;
  const set = task.ok && !task.redirected ? await task.json() : {};
  if (!set.challenge) return false;
  form.elements[field].value = JSON.stringify(await have(set));
  return true;
}

function say(failed, gone) {
  const said = failed.querySelector("span");
  failed.dataset.own ??= said.textContent;
  said.textContent = gone === CUT ? document.documentElement.dataset.textNetwork : failed.dataset.own;
  failed.hidden = false;
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
    for (const kind of kinds) if (!await fill(form, kind)) break;
    ready.add(form);
    form.requestSubmit(button);
  } catch (gone) {
    console.warn(gone); // declined, too late, or a browser that can't
    say(failed, gone);
  } finally { asking = false; }
}, true);
