package org.auxilia.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.auxilia.bench.Operation.Writes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What coordinators do all day, on the data that was loaded. */
final class Desk {

    private static final int PAGE = 50, TASKS = 100, CASES = 1_000, PROVIDERS = 200;
    private static final List<String> SERVICES = List.of("REMOLQUE_GRUA", "AUXILIO_VIAL", "CERRAJERIA_HOGAR", "PLOMERIA", "ELECTRICIDAD", "AMBULANCIA");

    private final JdbcClient jdbc;
    private final Roster roster;
    private final List<Long> cases;
    private final Map<Object, Integer> expected = new ConcurrentHashMap<>();

    Desk(JdbcClient jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
        var open = jdbc.sql("select case_number from board where not closed and assistance = 1 and final_status is null order by case_number desc limit ?").param(2 * CASES).query(Long.class).list();
        this.cases = open.subList(open.size() / 2, open.size());
    }

    List<Operation> all() {
        var all = new ArrayList<>(List.of(board(), agenda(), casePage(), note(), opening()));
        var queries = Queries.of(roster);
        List.of("document", "validator", "plate", "phone", "name", "misspelt").forEach(key -> all.add(members(key, queries.get(key))));
        all.add(providers());
        return all;
    }

    private static Operation reads(String key, String name, Runnable prepare, Operation.Asks asks) { return new Operation(key, name, Writes.NOTHING, prepare, asks); }

    private static Operation board() {
        return reads("board", "open board", () -> {}, (user, _, _) -> {
            var answer = user.get("/boards/open");
            return answer.status() == 200 && answer.count("data-row-link") == PAGE;
        });
    }

    private Operation agenda() {
        Runnable count = () -> jdbc.sql("select assignee, least(count(*), ?) from promise where whom <> 'SUPERVISOR' group by 1").param(TASKS)
            .query((row, _) -> expected.put("agenda " + row.getInt(1), row.getInt(2))).list();
        return reads("agenda", "agenda", count, (user, _, _) -> {
            var answer = user.get("/agenda");
            return answer.status() == 200 && answer.count("<li id=\"task-") == expected.getOrDefault("agenda " + user.id, 0);
        });
    }

    private Operation casePage() {
        Runnable count = () -> jdbc.sql("select case_number, count(*) from fact where case_number in (:cases) and assistance in (0, 1) group by 1").param("cases", cases)
            .query((row, _) -> expected.put(row.getLong(1), row.getInt(2))).list();
        return reads("case", "case page", count, (user, n, _) -> {
            long number = number(n);
            var answer = user.get("/cases/" + number + "/1");
            return answer.status() == 200 && answer.count("<li class=\"by-") == expected.get(number);
        });
    }

    private long number(int n) { return cases.get(Math.floorMod(n * 7919, cases.size())); }

    private Operation note() {
        return new Operation("note", "log entry", Writes.ENTRY, () -> {}, (user, n, once) -> {
            var answer = user.post("/cases/" + number(n) + "/1/note", User.form("entry", "REMARK.SERVICE", "text", "Se espera la llamada del taller " + n), once);
            return answer.status() / 100 == 3;
        });
    }

    private Operation opening() {
        return new Operation("opening", "opening a case", Writes.CASE, () -> {}, (user, n, once) -> {
            var it = roster.person((int) (n * 7_919L % roster.count()));
            var answer = user.post("/cases", User.form("account", it.plan().account(), "phone", it.phone(), "givenName", it.first(), "familyName", it.last(), "relation", "Titular", "member", it.id(),
                "description", "Se detuvo en marcha, sin fuerza", "place", it.town().place(), "placeText", it.town().label(), "address", "Los Aromos " + n, "otherBecause", "Otro hecho"), once);
            return answer.status() / 100 == 3;
        });
    }

    private Operation members(String key, List<String> queries) {
        return reads("member-" + key, "member by " + (key.equals("misspelt") ? "misspelt name" : key), () -> {}, (user, n, _) ->
            same(user, "/members?list=&" + User.form("q", queries.get(Math.floorMod(n, queries.size()))), "<tr><td>", key.equals("misspelt") ? 0 : 1));
    }

    private Operation providers() {
        var random = new SplittableRandom(PROVIDERS);
        var queries = new ArrayList<String>();
        while (queries.size() < PROVIDERS) {
            var town = roster.person(random.nextInt(roster.count())).town();
            queries.add("/providers?service=" + SERVICES.get(random.nextInt(SERVICES.size())) + "&place=" + town.place());
            queries.add("/providers?" + User.form("name", Names.family(random)));
        }
        return reads("provider", "provider search", () -> {}, (user, n, _) -> same(user, queries.get(Math.floorMod(n, queries.size())), "href=\"/providers/", 0));
    }

    /** As many rows as the first time, and so many at least. */
    private boolean same(User user, String path, String row, int atLeast) throws IOException {
        var answer = user.get(path);
        int rows = answer.count(row);
        return answer.status() == 200 && rows >= atLeast && rows == expected.computeIfAbsent(path, _ -> rows);
    }
}
