package org.auxilia.staff;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.data.Sight;
import org.auxilia.web.Viewer;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A user as the session keeps them. When role, account or activity of the user change, their sessions end.
 *
 * @param accountId the only account they see; null for the house
 * @param boundTo what of the house's work they serve (ID-4)
 * @param theme light, dark or null
 * @param density compact, roomy, or null as usual
 * @param accessChanges how often their access had been changed when they were judged
 */
public record SignedIn(int id, String username, String name, Role role, Integer accountId, String language, String theme, String density,
        String zoneId, String country, Sight boundTo, int accessChanges) implements Viewer, AuthenticatedPrincipal, Serializable {

    /** Sessions from before there were bonds have none. */
    public SignedIn {
        boundTo = boundTo == null ? Sight.WHOLE : boundTo;
    }

    /** Who has no session: nothing is to be found changed when it begins. */
    public SignedIn(int id, String username, String name, Role role, Integer accountId, String language, String theme, String density, String zoneId, String country, Sight boundTo) {
        this(id, username, name, role, accountId, language, theme, density, zoneId, country, boundTo, 0);
    }

    /** Who makes the request at hand. */
    public static Optional<SignedIn> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who) : Optional.empty();
    }

    public Actor actor() {
        return new Actor(id, name, role);
    }

    /** Name under which the session is found: the id, because user names change. */
    @Override
    public String getName() {
        return Integer.toString(id);
    }

    @Override
    public String roleKey() {
        return "staff.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Locale locale() {
        return Locale.of(language);
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(zoneId);
    }

    @Override
    public Optional<Integer> account() {
        return Optional.ofNullable(accountId);
    }

    @Override
    public Sight sight() {
        return accountId == null ? boundTo : Sight.ofAccount(accountId);
    }

    @Override
    public Optional<String> themeChosen() {
        return Optional.ofNullable(theme);
    }

    @Override
    public String density() {
        return density == null ? "normal" : density;
    }

    @Override
    public boolean may(Enum<?> right) {
        return right instanceof Right r && Rights.may(role, r);
    }

    SignedIn speaking(String newLanguage) {
        return new SignedIn(id, username, name, role, accountId, newLanguage, theme, density, zoneId, country, boundTo, accessChanges);
    }

    SignedIn spaced(String newDensity) {
        return new SignedIn(id, username, name, role, accountId, language, theme, newDensity, zoneId, country, boundTo, accessChanges);
    }

    SignedIn in(String newTheme) {
        return new SignedIn(id, username, name, role, accountId, language, newTheme, density, zoneId, country, boundTo, accessChanges);
    }
}
