// The sign-in page alone: whoever waits at the door loads no more than the door needs.
import "./theme.js";
import "./password.js";
import "./once.js";
import "./busy.js";
