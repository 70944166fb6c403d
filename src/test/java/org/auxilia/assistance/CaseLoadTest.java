package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.OpeningFact.GivenUp;
import org.auxilia.bench.Fleet;
import org.auxilia.bench.Roster;
import org.auxilia.bench.Town;
import org.auxilia.data.Sight;
import org.auxilia.network.ProviderLoads;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code bin/bench} measures on is a log like any other. */
@Tag("LG-2")
class CaseLoadTest {

    private static final int CASES = 150;

    private final StoredWorld world = new StoredWorld();
    private final Projection jobs = new JobsAtHand(new ProviderLoads(world.database.jdbc()));
    private final WholeCases whole = world.wholeCases(jobs);
    private final Cases cases = world.cases(jobs);
    private long entries;

    /** One case that was given up and closed, one on the way; told again a hundred and fifty times. */
    @BeforeEach
    void load() {
        world.database.owner().sql("insert into provider (id, trade_name, country, time_zone, search) values (7, 'Grúas', 'AR', 'America/Argentina/Buenos_Aires', 'gruas')").update();
        long closed = cases.open(world.by(StoredWorld.ANA), opening()).orThrow().file().number();
        cases.record(closed, 1, world.by(StoredWorld.ANA), new GivenUp("DESISTE", Optional.empty())).orThrow();
        if (!cases.get(closed, Sight.WHOLE).file().isFinal()) cases.record(closed, 0, world.by(StoredWorld.ANA), new CaseClosed()).orThrow();
        long open = cases.open(world.by(StoredWorld.ANA), opening()).orThrow().file().number();
        cases.record(open, 1, world.by(StoredWorld.ANA), StoredWorld.covered(StoredWorld.event(501, 3)), world.assigned(7), new MemberConfirmed("Marta Ñandú")).orThrow();
        var roster = new Roster(List.of(new Roster.Plan(70, StoredWorld.ACCOUNT, "AR", "Vial Plus", true)), Town.all(world.database.jdbc(), 1), LocalDate.of(2026, 11, 23), 4_000, 1);
        var order = new CaseLoad.Order(CASES, 6, 1, world.now.plusSeconds(600), roster, new Fleet(), List.of(new Actor(9, "Olga Paz", Role.COORDINATOR)), List.of(jobs));
        entries = CaseLoad.load(order, whole, world.database.jdbc(), world.database.ownerDataSource());
    }

    @AfterEach void end() { world.close(); }

    private static Fact[] opening() {
        return new Fact[] {StoredWorld.calls(), StoredWorld.identified(), new FileFact.Located(StoredWorld.VIEDMA, Party.MEMBER), StoredWorld.tow(Priority.EMERGENCY),
            new FileFact.ConsentAnswered(true, "v1", FileFact.Channel.TELEPHONE)};
    }

    @Test
    void itsChainsVerify() {
        assertThat(world.wholeLog().verify(Verification::firstBroken)).isEmpty();
        assertThat(number("select count(*) from fact")).isEqualTo(entries + number("select sum(version) from case_file where number <= 100002"));
        assertThat(number("select count(*) from case_file")).isEqualTo(CASES + 2);
    }

    @Test @Tag("BD-1") @Tag("TK-1")
    void everyRowIsWhatTheLogGives() {
        assertThat(whole.compare(1)).isEqualTo(CASES + 2);
        assertThat(number("select count(*) from board where not closed and case_number > 100002")).isEqualTo(3);
        assertThat(number("select open_jobs from provider_load where provider = 7")).isEqualTo(4);
    }

    @Test
    void aRowThatIsNotIsFound() {
        world.database.owner().sql("update board set last_words = 'x' where case_number = 100100").update();
        assertThatThrownBy(() -> whole.compare(1)).hasMessageContaining("100100");
    }

    @Test
    void nobodyOfThePatternIsLeftInIt() {
        assertThat(number("select count(*) from fact where case_number > 100002 and personal like '%Ñandú%'")).isZero();
        assertThat(number("select count(distinct member) from case_file")).isGreaterThan(30);
        assertThat(number("select count(*) from case_file where opened_at < '2025-01-01'")).isPositive();
    }

    private long number(String sql) { return world.database.owner().sql(sql).query(Long.class).single(); }
}
