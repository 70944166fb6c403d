package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Component;

/** The page of one's own access: second factor, passkeys, sessions. */
@Component
class OwnAccessPage {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final SecondFactorRemoval removal;
    private final Sessions<?> sessions;

    OwnAccessPage(SecondFactors factors, Passkeys passkeys, SecondFactorRemoval removal, Sessions<?> sessions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.removal = removal;
        this.sessions = sessions;
    }

    Page of(SignedIn who, Form form, HttpServletRequest request) {
        if (!form.has("passkeyName")) {
            form.put("passkeyName", OpenSession.device(request.getHeader("User-Agent")));
        }
        var host = PasskeyRite.host(request);
        var all = passkeys.of(who.id());
        var removable = removal.of(who, host, all);
        return Page.of("staff/access").with(form).with("set", removable.set()).with("left", factors.codesLeft(who.id())).with("passkeys", all)
                .with("host", host).with("removable", removable.passkeys()).with("codesRemovable", removable.codes())
                .with("sessions", sessions.of(who.id())).with("own", handle(request));
    }

    /** Of the session at hand; a program has none. */
    static String handle(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : OpenSession.handle(session.getId());
    }
}
