package org.auxilia.data;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of the house's work that somebody may find: people of an account that account (ID-2); a coordinator or supervisor who is bound
 * the accounts and service lines that they serve (ID-4). What is outside is not found, by whatever way. A case belongs to the lines of its
 * assistances; while it has none it is found by its account alone.
 *
 * @param accounts none: every one
 * @param lines    names of service lines; none: every one
 */
public record Sight(Set<Integer> accounts, Set<String> lines) implements Serializable {

    /** Of whom nothing limits. */
    public static final Sight WHOLE = new Sight(Set.of(), Set.of());

    /** In the text of a query: whether the case is of a line that one sees. */
    private static final String CASE_OF_LINES =
            "exists (select from board s where s.case_number = %s and (s.service_line is null or s.service_line = any(:sightLines)))";

    public Sight {
        accounts = Collections.unmodifiableSet(new TreeSet<>(accounts));
        lines = Collections.unmodifiableSet(new TreeSet<>(lines));
    }

    public static Sight ofAccount(int account) {
        return new Sight(Set.of(account), Set.of());
    }

    /** As columns of the database have it. */
    public static Sight of(Integer[] accounts, String[] lines) {
        return new Sight(Set.of(accounts), Set.of(lines));
    }

    public boolean isWhole() {
        return accounts.isEmpty() && lines.isEmpty();
    }

    public boolean hasAccount(int account) {
        return accounts.isEmpty() || accounts.contains(account);
    }

    public boolean hasLine(String line) {
        return lines.isEmpty() || lines.contains(line);
    }

    /** Whether a case of this account, with assistances of these lines, is found. */
    public boolean hasCase(int account, Collection<String> ofLines) {
        return hasAccount(account) && (ofLines.isEmpty() || ofLines.stream().anyMatch(this::hasLine));
    }

    /** Condition on a column with the account's number; what it needs is put among the parameters. */
    public String ofAccounts(String column, Map<String, Object> params) {
        if (accounts.isEmpty()) {
            return "true";
        }
        if (accounts.size() == 1) { // by which an index has the order of the rest, too
            params.put("sightAccount", accounts.iterator().next());
            return column + " = :sightAccount";
        }
        params.put("sightAccounts", accounts.toArray(Integer[]::new));
        return column + " = any(:sightAccounts)";
    }

    /** Condition on columns with the account and the service line of an assistance; of a case without one the line is null. */
    public String ofAssistances(String account, String line, Map<String, Object> params) {
        return ofAccounts(account, params) + (narrows(params) ? " and (%s is null or %s = any(:sightLines))".formatted(line, line) : "");
    }

    /** Condition on columns with the account and the number of a case. */
    public String ofCases(String account, String number, Map<String, Object> params) {
        return ofAccounts(account, params) + (narrows(params) ? " and " + CASE_OF_LINES.formatted(number) : "");
    }

    private boolean narrows(Map<String, Object> params) {
        if (lines.isEmpty()) {
            return false;
        }
        params.put("sightLines", lines.toArray(String[]::new));
        return true;
    }
}
