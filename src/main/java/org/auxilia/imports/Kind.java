package org.auxilia.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auxilia.staff.Right;
import org.auxilia.staff.Rights;
import org.auxilia.staff.Role;

/** What a file that comes from elsewhere holds. */
public enum Kind {
    /** Assistances that a former system knows (MB-7). What can be taken is taken. */
    HISTORY,
    /** The members of an account, as its roster has them (MB-3). */
    MEMBERS,
    /** The words of an account, or of the house and all accounts, at each step of a call (CO-3). */
    TEXTS,
    /** What the accounts have agreed on (MB-1, BY-24). */
    TERMS,
    /** The services of a plan with their limits (MB-2). */
    LIMITS,
    /** The zones and localities that the company adds to the map (CA-1). */
    PLACES,
    /** The providers with the areas that they serve (AS-1). */
    PROVIDERS,
    /** What the providers charge (AS-1, CL-7). */
    TARIFFS,
    /** What services usually cost somewhere (CX-2, OC-4). */
    REFERENCE_PRICES,
    /** The services with what each asks for (CA-6). */
    SERVICES,
    /** The causes of a cancelling (CA-7). */
    CAUSES,
    /** The company's own subtypes of the log (LG-1). */
    LOG_SUBTYPES,
    /** The holidays of the countries (TK-28). */
    HOLIDAYS;

    /** A catalogue can be taken out too, and what was taken out can be taken in again; it is taken in whole or not at all. */
    public boolean isCatalogue() { return this != HISTORY; }

    /** Whether without an account it is one for the whole house. */
    public boolean mayBeHouses() { return this == TEXTS; }

    /** The roster has documents and telephones whole, or it couldn't be taken in again: only for who sees them (ID-3). */
    public boolean goesOutTo(Role role) { return isCatalogue() && (this != MEMBERS || Rights.may(role, Right.SEE_UNMASKED)); }

    /** Those who keep catalogues and take this one out. */
    public List<Role> takers() { return Stream.of(Role.values()).filter(it -> Rights.may(it, Right.MANAGE_CATALOGUES) && goesOutTo(it)).toList(); }

    /** Where files of this kind are sent in. */
    public String path() { return isCatalogue() ? "/admin/imports/" + word() : "/admin/imports"; }

    /** "log-subtypes". */
    String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Kind at(String path) { return Stream.of(values()).filter(it -> it.path().equals(path)).findFirst().orElseThrow(); }

    /** What of it is asked for by its number, an account or a plan; empty: nothing, it is one for the whole house. */
    public String field() {
        return switch (this) {
            case HISTORY, MEMBERS, TEXTS -> "account";
            case LIMITS -> "plan";
            case TERMS, PLACES, PROVIDERS, TARIFFS, REFERENCE_PRICES, SERVICES, CAUSES, LOG_SUBTYPES, HOLIDAYS -> "";
        };
    }
}
