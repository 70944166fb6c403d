package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.SavedMeanwhile;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
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
                .with("accounts", choices())
                .with("lines", accounts.stream().flatMap(choices -> choices.lines().stream()).toList())
                .with("tokens", user.map(it -> tokens.of(it.id())).orElse(List.of()))
                .with("secondFactor", user.isPresent() && factors.isAnySet(user.get().id()))
                .with("sessions", user.map(it -> sessions.of(it.id())).orElse(List.of()));
    }

    /** What was typed, and beside it what somebody else has saved meanwhile (CA-9). Who it was the trail says, of the whole. */
    Page told(Form form, Users.Kept stands, Shell shell) {
        var lines = accounts.stream().flatMap(it -> it.lines().stream()).map(it -> new Option(it.name(), shell.t(it))).toList();
        var fields = Stream.of(Stream.of("name", "username").map(Field::text), Stream.of(Field.choice("role", Option.of(Role.class, shell)), Field.choice("account", choices()),
                Field.choice("language", languages(shell)), Field.choice("country", shell.countries()), Field.text("zone"), Field.choice("accounts", choices()), Field.choice("lines", lines))).flatMap(it -> it).toList();
        return of(SavedMeanwhile.told(form, UserForm.of(stands), List.of(), fields, shell), Optional.of(stands.user()));
    }

    private List<Option> choices() {
        return accounts.stream().flatMap(it -> it.all().stream()).toList();
    }

    static List<Option> languages(Shell shell) {
        return List.of(new Option("es", shell.t("staff.user.language-es")), new Option("en", shell.t("staff.user.language-en")));
    }
}
