package org.auxilia.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes of what the program sends for a request the same as a script of pgbench. */
record Scripts(Listening listening, JdbcClient jdbc, User user) {

    /** The driver prepares what it sends for the fifth time, and a page asks once for what it keeps for some seconds: so it is sent before. */
    private static final int BEFORE = 6;

    /** @param variants how many different requests */
    List<String> of(Measured measured, int variants) throws IOException {
        var operation = measured.operation;
        operation.prepare().run();
        var once = "bench-" + operation.key() + System.nanoTime();
        var scripts = new ArrayList<String>();
        for (int i = 0; i < BEFORE; i++) demand(operation.asks().right(user, i, once + i), operation);
        for (int i = BEFORE; i < BEFORE + variants; i++) {
            int n = i;
            var statements = listening.to(() -> demand(operation.asks().right(user, n, once + "!"), operation));
            measured.statements = (int) statements.stream().filter(it -> !it.isOfTransaction()).count();
            if (i == BEFORE) measured.plans = Plan.worthAsking(statements).stream().map(it -> Plan.of(it, jdbc)).toList();
            scripts.add(operation.writes() == Operation.Writes.NOTHING ? reading(statements) : writing(statements, operation.writes(), once + "!"));
        }
        return scripts;
    }

    private void demand(boolean right, Operation operation) throws IOException {
        if (!right) throw new IOException(operation.name() + " was not answered as expected: " + user.said());
    }

    private static String reading(List<Statement> statements) { return statements.stream().map(it -> it.whole() + ";\n").collect(Collectors.joining()); }

    /** Another key each time; another case, whose next entry it is, or a new one. Its time is long past, so that the program neither seals nor tells it. */
    private String writing(List<Statement> statements, Operation.Writes what, String once) {
        long number = jdbc.sql("select number from case_file order by changed_at desc limit 1").query(Long.class).single();
        int version = jdbc.sql("select version from case_file where number = ?").param(number).query(Integer.class).single();
        Map<String, String> within = new LinkedHashMap<>(Map.of(Long.toString(number), ":n::text", once, "'once' || :k"));
        if (what == Operation.Writes.ENTRY) {
            within.put("\"seq\":" + version, "'\"seq\"' || chr(58) || :v");
            within.put("\"version\":" + version, "'\"version\"' || chr(58) || :v");
        }
        var whole = Map.of(Long.toString(number), ":n", once, "'once' || :k");
        var guarded = new LinkedHashMap<>(whole);
        guarded.put(Integer.toString(version - 1), ":e");
        var script = new StringBuilder("\\set k random(1, 1000000000000)\n");
        if (what == Operation.Writes.ENTRY) script.append("\\set n random({from}, {upto})\nselect version as e, version + 1 as v from case_file where number = :n \\gset\n");
        for (var it : statements) {
            boolean numbering = it.sql().contains("nextval('case_number')");
            var said = it.with(what == Operation.Writes.ENTRY && it.sql().startsWith("with moved") ? guarded : whole, within);
            script.append(said.replace("clock_timestamp()", "timestamptz '2001-01-01'")).append(numbering ? " as n \\gset\n" : ";\n");
        }
        return script.toString();
    }
}
