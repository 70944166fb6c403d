package org.auxilia.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How the database finds what a statement asks for.
 *
 * @param by    the indexes, and the tables read from end to end
 * @param reads tables that are read from end to end and are not small
 */
record Plan(String by, Set<String> reads) {

    private static final Pattern INDEX = Pattern.compile("(?:Index(?: Only)? Scan(?: Backward)? using|Bitmap Index Scan on) (\\w+)");
    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    /** They hold what a company sets up, some pages at most. */
    static final Set<String> SMALL = Set.of("account", "plan", "plan_service", "policy", "app_user", "service", "service_field", "cause", "holiday", "alert", "board_view", "board_columns", "presence",
        "account_number", "spring_session", "spring_session_attributes", "second_factor_demand", "provider_load", "script_text", "token");

    static Plan of(Statement statement, JdbcClient jdbc) {
        var lines = String.join("\n", jdbc.sql("explain " + statement.whole()).query(String.class).list());
        var read = SEQUENTIAL.matcher(lines).results().map(it -> it.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        var by = INDEX.matcher(lines).results().map(it -> it.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        read.forEach(it -> by.add("all of " + it));
        read.removeAll(SMALL);
        return new Plan(by.isEmpty() ? "no table" : String.join(", ", by), read);
    }

    /** Each once, those of the session and of transactions left out. */
    static List<Statement> worthAsking(List<Statement> statements) {
        return statements.stream().filter(it -> it.sql().matches("(?is)\\s*(select|with|insert|update).*") && !it.sql().contains("spring_session") && !it.sql().contains("SPRING_SESSION")).distinct().toList();
    }
}
