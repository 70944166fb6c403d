package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.assistance.Party;
import org.auxilia.data.Sight;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand pendientes of two hundred people: an agenda finds its own by the indexes, in order. */
@Tag("TK-2")
class AgendaTest {

    private static TestDatabase database;
    private static Agenda agenda;

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh();
        agenda = new Agenda(database.jdbc());
        var owner = database.owner();
        owner.sql("""
            insert into case_file (number, version, head, account, owner, status, opened_at, changed_at, policy, number_called, caller_name, caller_phone, member_name, person,
                document, plate, place_label, address)
            select g, 1, '', 1, g % 200, 'OPEN', now(), now(), 1, '', 'Llama ' || g, '+54 9 2920 ' || g, 'Socio ' || g, '', '', '', 'Viedma', '' from generate_series(1, 100000) g
            """).update();
        owner.sql("""
            insert into promise (case_number, assistance, task, subject, opens, due, escalates_at, urgency, whom, account, owner, assignee, words, escalated_at)
            select g, 0, 'ASK_ARRIVAL', '', t, t, t, case when g % 1000 = 0 then 0 else 1 end, case when g % 997 = 0 then 'SUPERVISOR' else 'MEMBER' end, 1, g % 200, g % 200, '',
                case when g % 991 = 0 then t end
            from (select g, :now::timestamptz + make_interval(secs => (g * 7919) % 36000 - 600) as t from generate_series(1, 100000) g) x
            """).param("now", Boards.at(MovableClock.START)).update();
        owner.sql("analyze").update();
    }

    @AfterAll
    static void close() { database.close(); }

    @Test
    void nobodysAgendaReadsThePendientesFromEndToEnd() {
        assertThat(String.join("\n", agenda.plan(17, false, Sight.WHOLE, MovableClock.START, Optional.empty(), 300))).as("the mark is asked for within the page's own plan").contains("alert").doesNotContain("Seq Scan on promise", "Seq Scan on case_file", "vip_mark");
        assertThat(String.join("\n", agenda.plan(17, true, Sight.WHOLE, MovableClock.START, Optional.empty(), 300))).doesNotContain("Seq Scan on promise");
    }

    /** What the time line and the bands' numbers are taken from. */
    @Test
    void whenAllOfItFallsDueIsFoundByTheIndexesToo() {
        var whole = agenda.of(0, false, Sight.WHOLE, MovableClock.START, 600);
        assertThat(agenda.due(0, false, Sight.WHOLE)).isEqualTo(whole.stream().map(Spread.Due::of).toList()).hasSizeGreaterThan(300);
        assertThat(agenda.due(999, true, Sight.WHOLE)).hasSameSizeAs(agenda.of(999, true, Sight.WHOLE, MovableClock.START, 9_999));
        assertThat(agenda.due(0, false, Sight.ofAccount(2))).isEmpty();
        for (boolean superior : new boolean[] {false, true}) assertThat(String.join("\n", agenda.planOfDue(17, superior, Sight.WHOLE))).doesNotContain("Seq Scan on promise");
    }

    @Test
    void lifeAtRiskComesFirstThenTheMostOverdue() {
        var rows = agenda.of(0, false, Sight.WHOLE, MovableClock.START, 300);
        assertThat(rows).hasSize(300).isSortedAccordingTo(Comparator.comparing((AgendaRow it) -> !it.vital()).thenComparing(AgendaRow::due));
        assertThat(rows.getFirst().vital()).isTrue();
    }

    @Test
    @Tag("OP-5")
    void itGoesOnWhereThePageBeforeEnded() {
        var whole = agenda.of(0, false, Sight.WHOLE, MovableClock.START, 300);
        var key = AgendaKey.parse(AgendaKey.of(whole.get(119)).text());
        assertThat(key).contains(AgendaKey.of(whole.get(119)));
        assertThat(agenda.of(0, false, Sight.WHOLE, MovableClock.START, key, 180)).isEqualTo(whole.subList(120, 300));
        assertThat(String.join("\n", agenda.plan(17, false, Sight.WHOLE, MovableClock.START, key, 300))).doesNotContain("Seq Scan on promise", "Seq Scan on case_file");
        assertThat(AgendaKey.parse("1_+999999999-01-01T00:00:00Z_1.0.ASK_ARRIVAL")).isEmpty();
        assertThat(AgendaKey.parse("2_x")).isEmpty();
    }

    @Test
    @Tag("TK-3")
    void aSuperiorHasWhatIsAskedOfHimAndWhatHasEscalated() {
        assertThat(agenda.of(17, false, Sight.WHOLE, MovableClock.START, 300)).noneMatch(it -> it.whom() == Party.SUPERVISOR).allMatch(it -> it.assignee() == 17);
        var superior = agenda.of(999, true, Sight.WHOLE, MovableClock.START, 300);
        assertThat(superior).hasSize(100000 / 997 + 100000 / 991 - 100000 / (997 * 991)).allMatch(it -> it.escalated() || it.whom() == Party.SUPERVISOR);
        assertThat(agenda.counted(999, true, Sight.WHOLE, MovableClock.START).pending()).isEqualTo(superior.size());
    }
}
