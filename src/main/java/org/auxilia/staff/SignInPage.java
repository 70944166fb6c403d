package org.auxilia.staff;

import java.util.Optional;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** The page where one signs in, with the reason where one was not let in. */
@Component
class SignInPage {

    private final OpenId openId;

    SignInPage(OpenId openId) {
        this.openId = openId;
    }

    Page of(Form form, String wanted, Shell shell, Optional<Message> refused) {
        var to = Doorkeeper.safe(wanted);
        return Page.of("staff/sign-in").with("form", form).with("refused", refused.map(shell::t).orElse("")).with("to", to).with("out", form.has("out"))
                .with("provider", openId.name(shell))
                .with("providerAt", Doorkeeper.before(OpenId.AT, to));
    }
}
