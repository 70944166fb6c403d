package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The administrator's page of one user, with all that belongs to their access. */
@Component
class UserPage {

    private final ObjectProvider<AccountChoices> accounts;
    private final Tokens tokens;
    private final SecondFactors factors;
    private final Sessions<?> sessions;

    UserPage(ObjectProvider<AccountChoices> accounts, Tokens tokens, SecondFactors factors, Sessions<?> sessions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** @param user empty for one who is still to be added */
    Page of(Form form, Optional<User> user) {
        return Page.of("staff/user").with(form).with("user", user.orElse(null))
                .with("accounts", accounts.stream().flatMap(choices -> choices.all().stream()).toList())
                .with("lines", accounts.stream().flatMap(choices -> choices.lines().stream()).toList())
                .with("tokens", user.map(it -> tokens.of(it.id())).orElse(List.of()))
                .with("secondFactor", user.isPresent() && factors.isAnySet(user.get().id()))
                .with("sessions", user.map(it -> sessions.of(it.id())).orElse(List.of()));
    }
}
