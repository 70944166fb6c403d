package org.auxilia.staff;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What signs for a passkey, within Chromium: the person has put the finger on it already. */
final class Device {

    private final CDPSession session;
    private final String id;

    Device(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        id = session.send("WebAuthn.addVirtualAuthenticator", device).get("authenticatorId").getAsString();
    }

    /** It has been lost. */
    void forget() {
        var which = new JsonObject();
        which.addProperty("authenticatorId", id);
        session.send("WebAuthn.clearCredentials", which);
    }
}
