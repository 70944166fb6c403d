package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.data.Sight;
import org.auxilia.network.ProviderLoads;
import org.auxilia.network.ProviderScores;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was kept act by act is what the log gives at once. */
class RebuildTest {

    /** Nothing left of it is as good as no row. */
    private static final Map<String, String> TABLES = Map.of("promise", "true", "board", "true", "event_use", "true", "event_balance", "used > 0", "provider_load", "open_jobs > 0", "provider_work", "finished <> 0 or reworks <> 0");

    private final StoredWorld world = new StoredWorld();
    private final Projection jobs = new JobsAtHand(new ProviderLoads(world.database.jdbc()));
    private final Projection again = new WorkAgain(new ProviderScores(world.database.jdbc()));
    private final Cases cases = world.cases(jobs, again);

    @AfterEach void end() { world.close(); }

    @Test @Tag("LG-2") @Tag("BD-1") @Tag("TK-1")
    void everyRowIsTheSameAfterTheLogWasPlayedAgain() {
        provider(7);
        var random = new Random(20261124);
        for (int i = 0; i < 25; i++) walk(random);
        cases.record(world.opened().number(), 1, world.by(StoredWorld.ANA), StoredWorld.covered(StoredWorld.event(501, 3)), world.assigned(7)).orThrow();
        cases.record(world.opened().number(), 1, world.by(StoredWorld.ANA), Said.guarantee(world.now.plus(Duration.ofDays(1)))).orThrow();
        var before = rows();
        assertThat(before.get("provider_work")).isNotEmpty();
        assertThat(before.get("board").size()).isGreaterThan(25);
        assertThat(before.get("event_balance")).isNotEmpty();
        assertThat(before.get("provider_load")).isNotEmpty();
        var headers = headers();
        spoil();
        assertThat(world.rebuilding(jobs, again).run()).isEqualTo(27);
        assertThat(rows()).isEqualTo(before);
        assertThat(headers()).isEqualTo(headers);
        assertThat(world.wholeLog().verify(Verification::firstBroken)).isEmpty();
    }

    @Test @Tag("TK-3")
    void whatWasFiredIsNotFiredAgain() {
        world.opened(StoredWorld.covered());
        world.database.jdbc().sql("update promise set fired_at = due, escalated_at = due").update();
        var before = rows();
        world.rebuilding().run();
        assertThat(rows()).isEqualTo(before);
    }

    /** Whatever the procedure allows, in any order. */
    private void walk(Random random) {
        var facts = random.nextBoolean() ? List.of(StoredWorld.covered(StoredWorld.event(random.nextInt(3), 3))) : List.<Fact>of();
        long number = world.opened().number();
        facts.forEach(fact -> cases.record(number, 1, world.by(StoredWorld.ANA), fact));
        for (int i = 0; i < 120; i++) {
            world.now = world.now.plus(Duration.ofMinutes(random.nextInt(20)));
            Actor who = random.nextBoolean() ? StoredWorld.RAUL : new Actor(4, "Sara Luna", StoredWorld.RAUL.role());
            int assistance = 1 + random.nextInt(2);
            var fact = random.nextInt(20) == 0 ? new FieldChanged("plate", cases.get(number, Sight.WHOLE).assistance(assistance).field("plate").orElse(""), "AB 123 C" + i)
                : Samples.of(Kind.values()[random.nextInt(Kind.values().length)]);
            if (fact instanceof FileFact.OwnerChanged && random.nextBoolean()) continue;
            cases.record(number, assistance, world.by(who), fact);
        }
    }

    private void provider(int id) {
        world.database.owner().sql("insert into provider (id, trade_name, country, time_zone, search) values (?, 'Grúas', 'AR', 'America/Argentina/Buenos_Aires', 'gruas')").param(id).update();
    }

    /** As a fault would leave them. */
    private void spoil() {
        var owner = world.database.owner();
        owner.sql("delete from board where assistance = 1 and case_number % 2 = 0").update();
        owner.sql("update board set owner = 99, closed = not closed").update();
        owner.sql("update promise set due = due + interval '1 hour' where case_number % 3 = 0").update();
        owner.sql("""
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words)
            select case_number, assistance, task, 'none ' || subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words from promise
            """).update();
        owner.sql("update event_balance set used = used + 1").update();
        owner.sql("delete from provider_load").update();
        owner.sql("update provider_work set finished = finished + 1, reworks = 7").update();
        owner.sql("update case_file set owner = 99, member_name = 'nadie', account = 1, plate = ''").update();
    }

    private Map<String, List<String>> rows() {
        var rows = new TreeMap<String, List<String>>();
        TABLES.forEach((table, wanted) -> rows.put(table, rows("select t::text from " + table + " t where " + wanted + " order by 1")));
        return rows;
    }

    private List<String> headers() { return rows("select (to_jsonb(c) - 'changed_at')::text from case_file c order by number"); }

    private List<String> rows(String sql) { return world.database.jdbc().sql(sql).query(String.class).list(); }
}
