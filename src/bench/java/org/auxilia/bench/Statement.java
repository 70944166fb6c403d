package org.auxilia.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the program sent it.
 *
 * @param values of its parameters in their order, {@code null} for none
 */
record Statement(String sql, List<String> values) {

    private static final Pattern MESSAGE = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("(?s)\\$\\d+ = (NULL|'((?:[^']++|'')*+)')(?:, |$)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    /** From the server's log; empty where it is no execution. */
    static Optional<Statement> of(String message, String detail) {
        var found = MESSAGE.matcher(message);
        if (!found.matches()) return Optional.empty();
        var values = new ArrayList<String>();
        var value = VALUE.matcher(detail);
        while (value.find()) values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        return Optional.of(new Statement(found.group(1).strip(), values));
    }

    /** With its values in it. */
    String whole() { return with(Map.of(), Map.of()); }

    /**
     * @param whole  values that are other each time, with the expression in their place
     * @param within the same for texts within a value
     */
    String with(Map<String, String> whole, Map<String, String> within) {
        return PARAMETER.matcher(sql).replaceAll(it -> Matcher.quoteReplacement(expression(values.get(Integer.parseInt(it.group(1)) - 1), whole, within)));
    }

    private static String expression(String value, Map<String, String> whole, Map<String, String> within) {
        if (value == null) return "NULL";
        if (whole.containsKey(value)) return whole.get(value);
        var expression = literal(value);
        for (var it : within.entrySet()) if (value.contains(it.getKey())) expression = "replace(%s, %s, %s)".formatted(expression, literal(it.getKey()), it.getValue());
        return expression;
    }

    /** Without a colon or a line break, which pgbench would take for its own. */
    private static String literal(String value) {
        return "E'" + value.replace("\\", "\\\\").replace("'", "\\'").replace(":", "\\x3a").replace("\n", "\\n") + "'";
    }

    boolean isOfTransaction() { return sql.matches("(?is)(begin|commit|rollback|savepoint|release).*"); }
}
