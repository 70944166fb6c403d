package org.auxilia.staff;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.data.Sight;
import org.auxilia.web.Form;

/** A user as the administrator's form has it. */
final class UserForm {

    private UserForm() {
    }

    static Form of(Users.Kept it) {
        var user = it.user();
        return Form.empty().put("username", user.username()).put("name", user.name()).put("role", user.role().name())
                .put("account", user.account().map(String::valueOf).orElse("")).putAll("accounts", user.boundTo().accounts()).putAll("lines", user.boundTo().lines()).put("language", user.language())
                .put("country", user.country()).put("zone", user.zone()).put("version", it.version());
    }

    static Form fresh() {
        return Form.empty().put("language", "es").put("country", "AR").put("zone", "America/Argentina/Buenos_Aires");
    }

    /** Nothing when a field is faulty; the form then knows. */
    static Optional<User.Details> read(Form form) {
        var name = form.text("name", 80).required();
        var username = form.text("username", 80).required();
        if (username != null && !Users.plain(username).matches("[a-z0-9][a-z0-9._@+-]*")) {
            form.error("username", "staff.user.username-shape");
        }
        var role = form.choice("role", Role.class).required();
        var account = form.id("account").optional().map(Long::intValue);
        var zone = form.text("zone", 60).required();
        if (zone != null && !isZone(zone)) {
            form.error("zone", "staff.user.zone-unknown");
        }
        var language = form.typed("language").equals("en") ? "en" : "es";
        var country = form.typed("country").matches("[A-Z]{2}") ? form.typed("country") : "AR";
        return form.isBad() ? Optional.empty()
                : Optional.of(new User.Details(username, name, role, account, boundTo(form), language, country, zone));
    }

    /** What is no choice isn't taken for one. */
    private static Sight boundTo(Form form) {
        var accounts = form.all("accounts").stream().filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf).collect(Collectors.toSet());
        return new Sight(accounts, form.all("lines").stream().filter(it -> it.matches("[A-Z_]{1,40}")).collect(Collectors.toSet()));
    }

    private static boolean isZone(String zone) {
        try {
            return zone.contains("/") && ZoneId.of(zone) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
