// Starts the behaviours. Each is one small module, finds its elements by a data attribute and works after swaps too.
import htmx from "htmx.org";
import "./passkey.js";
import "./renewal.js";
import "./token.js";
import "./ticker.js";
import "./theme.js";
import "./keys.js";
import "./sheet.js";
import "./focus.js";
import "./live.js";
import "./drafts.js";
import "./now.js";
import "./copy.js";
import "./combobox.js";
import "./busy.js";
import "./guard.js";
import "./dialogs.js";
import "./faults.js";
import "./password.js";
import "./calm.js";
import "./rows.js";
import "./step.js";
import "./presence.js";
import "./viewers.js";
import "./once.js";
import "./meanwhile.js";
import "./phrases.js";
import "./palette.js";
import "./columns.js";
import "./printed.js";

window.htmx = htmx;
// What a person has opened stays open under live updates.
htmx.config.morphIgnore.push("open");
