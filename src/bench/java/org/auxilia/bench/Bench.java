package org.auxilia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures what the desk does all day against the database alone, and writes it down. Started by {@code bin/bench}. */
public final class Bench {

    private static final int USERS = 16, VARIANTS = 20;
    private static final int WARM_SECONDS = 8, PACED_SECONDS = 10, SECONDS = 5, RAW_SECONDS = 3;
    private static final String PASSWORD = "auxilia-demo";

    private final Path root;
    private final Path home;
    private final int runs;
    private final List<String> only;

    private Bench(Path root, Path home, int runs, List<String> only) {
        this.root = root;
        this.home = home;
        this.runs = runs;
        this.only = only;
    }

    /** @param args root of the project, home of the data, what was loaded, where the document goes, runs, the operations or nothing for all */
    public static void main(String... args) throws Exception {
        var bench = new Bench(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[4]), args.length > 5 && !args[5].isBlank() ? Arrays.asList(args[5].split(",")) : List.of());
        var report = new Report(Files.readString(Path.of(args[2])).strip(), bench.runs);
        bench.measure(report);
        Files.writeString(Path.of(args[3]), report.text());
        System.out.println(report.text());
        System.exit(report.failed() == 0 ? 0 : 1);
    }

    private void measure(Report report) throws Exception {
        settle(report);
        try (var program = Program.start(root, home)) {
            report.start = program.start;
            var server = Server.of(home);
            var jdbc = server.jdbc();
            var users = users(program.port, jdbc);
            var roster = new Roster(Roster.plans(jdbc), Town.all(jdbc, Loading.SEED), LocalDate.now(), members(jdbc), Loading.SEED);
            var all = new Desk(jdbc, roster).all().stream().filter(it -> only.isEmpty() || only.contains(it.key())).map(Measured::new).toList();
            report.all = all;
            report.version = jdbc.sql("show server_version").query(String.class).single();
            var raw = listen(all, server, users);
            for (var it : all) {
                it.operation.prepare().run();
                Phase.run(it.operation, users, WARM_SECONDS, false, program.pid());
            }
            report.load = Machine.load();
            var scanned = scanned(jdbc);
            for (int run = 1; run <= runs; run++) {
                for (var it : all) one(it, raw.get(all.indexOf(it)), users, program, server);
                System.err.printf("run %d of %d%n", run, runs);
            }
            report.resident = Machine.resident(program.pid());
            report.scanned = scanned(jdbc).stream().filter(it -> !scanned.contains(it)).toList();
            for (var user : users) user.close();
        }
    }

    /** The first start on this data catches up with what fell due meanwhile and seals what was loaded; what it teaches the JVM is there at the second. */
    private void settle(Report report) throws IOException {
        try (var program = Program.start(root, home)) {
            report.firstStart = program.start;
            var jdbc = Server.of(home).jdbc();
            for (int i = 0; i < 600 && !isSettled(jdbc); i++) LockSupport.parkNanos(500_000_000);
        }
    }

    private boolean isSettled(JdbcClient jdbc) throws IOException {
        boolean told = jdbc.sql("""
            select not exists (select from promise where due < now() - interval '5 seconds' and fired_at is null or escalates_at < now() - interval '5 seconds' and escalated_at is null)
                and (select max(upto) from seal) > (select max(changed_at) from case_file where changed_at < now() - interval '2 minutes')
            """).query(Boolean.class).single();
        try (var trained = Files.walk(root.resolve("target/run"), 2)) {
            return told && trained.anyMatch(it -> it.toString().endsWith("auxilia.aot"));
        }
    }

    private static int members(JdbcClient jdbc) { return jdbc.sql("select count(*) from member where id > 5000 and status <> 'TO_VERIFY'").query(Integer.class).single(); }

    private static List<User> users(int port, JdbcClient jdbc) throws IOException {
        var users = new ArrayList<User>();
        var named = jdbc.sql("select id, username from app_user where username like 'bench%' order by id limit ?").param(USERS).query((row, _) -> java.util.Map.entry(row.getInt(1), row.getString(2))).list();
        for (var it : named) users.add(User.in(port, it.getKey(), it.getValue(), PASSWORD));
        return users;
    }

    /** What each operation sends, as scripts for pgbench, and how the database goes about it. */
    private List<List<String>> listen(List<Measured> all, Server server, List<User> users) throws IOException {
        var scripts = new ArrayList<List<String>>();
        try (var listening = new Listening(server)) {
            for (var it : all) scripts.add(new Scripts(listening, server.jdbc(), users.getFirst()).of(it, it.operation.writes() == Operation.Writes.NOTHING ? VARIANTS : 1));
        }
        return scripts;
    }

    private void one(Measured it, List<String> scripts, List<User> users, Program program, Server server) throws Exception {
        it.operation.prepare().run();
        var before = Written.in(server.jdbc());
        var paced = Phase.run(it.operation, users, PACED_SECONDS, true, program.pid());
        it.paced(paced);
        it.operation.prepare().run();
        var unpaced = Phase.run(it.operation, users, SECONDS, false, program.pid());
        it.unpaced(unpaced);
        it.failed += before.lacking(it.operation.writes(), paced.nanos().length + unpaced.nanos().length, Written.in(server.jdbc()));
        var pgbench = new Pgbench(server, home.resolve("pgbench"), USERS);
        if (it.operation.writes() == Operation.Writes.NOTHING) {
            it.raw.add(pgbench.rate(scripts, RAW_SECONDS));
            return;
        }
        try (var reserved = Reserved.open(server.jdbc())) {
            it.raw.add(pgbench.rate(scripts.stream().map(reserved::in).toList(), RAW_SECONDS));
        }
    }

    /** Entries and cases that there are. */
    private record Written(long entries, long cases) {

        static Written in(JdbcClient jdbc) { return jdbc.sql("select sum(version), count(*) from case_file").query((row, _) -> new Written(row.getLong(1), row.getLong(2))).single(); }

        int lacking(Operation.Writes what, int requests, Written after) {
            return switch (what) {
                case NOTHING -> 0;
                case ENTRY -> (int) Math.abs(after.entries - entries - requests);
                case CASE -> (int) Math.abs(after.cases - cases - requests);
            };
        }
    }

    /** How often each big table was read from end to end. */
    private static List<String> scanned(JdbcClient jdbc) {
        jdbc.sql("select pg_stat_force_next_flush()").query((_, _) -> "").list();
        return jdbc.sql("select relname || ' ' || seq_scan from pg_stat_user_tables where schemaname = 'public' and n_live_tup > 20000 and relname not in ('case_file')").query(String.class).list();
    }
}
