package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.auxilia.Alone;
import org.auxilia.MovableClock;
import org.auxilia.agenda.BoardQuery.Filter;
import org.auxilia.agenda.BoardQuery.Key;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.agenda.BoardQuery.View;
import org.auxilia.data.Sight;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 50,000 cases, a thousand of them open: what the pages touch, and that paging shows each line once. */
@Tag("BD-1")
class BoardsTest {

    private static TestDatabase database;
    private static Boards boards;

    @BeforeAll
    static void fill() {
        database = TestDatabase.fresh();
        boards = new Boards(database.jdbc());
        var owner = database.owner();
        owner.sql("""
            insert into case_file (number, version, head, account, owner, status, opened_at, changed_at, policy, number_called, caller_name, caller_phone, member_name, person,
                document, plate, place_label, address)
            select 100000 + g, 1, '', 1 + g % 20, 1 + g % 60, 'OPEN', :now::timestamptz - make_interval(mins => 50000 - g), now(), 1, '', 'Llama ' || g, '+54 9 2920 ' || g, 'Socio ' || g, '',
                '20' || g, 'AB' || g, 'Viedma', '' from generate_series(1, 50000) g
            """).param("now", Boards.at(MovableClock.START)).update();
        owner.sql("""
            insert into board (case_number, assistance, version, account, owner, urgency, priority, next_opens, next_due, next_task, next_whom, stage, provider_status, closed, service,
                member_name, caller_name, place_label, opened_at, surveyed, nonconforming, last_kind, last_subtype, last_words, last_who, last_at)
            select number, 1, 1, account, owner, case when number % 500 = 0 then 0 else 1 end, 'EMERGENCY', opened_at,
                case when number % 7 = 0 then 'infinity' else :now::timestamptz + make_interval(secs => number % 300 - 100) end, 'ASK_ARRIVAL', 'PROVIDER', 'MONITORING', 'ASSIGNED',
                number % 50 <> 0, case when number % 5000 = 0 then 'GAS' else 'REMOLQUE_GRUA' end, member_name, caller_name, 'Viedma', opened_at, false, false, 'REMARK', 'REMARK', '', '', opened_at
            from case_file
            """).param("now", Boards.at(MovableClock.START)).update();
        owner.sql("analyze").update();
    }

    @AfterAll
    static void close() { database.close(); }

    private static Filter filter(View view, String text, String service, Optional<Integer> owner) {
        return new Filter(text, Optional.empty(), service, owner, Optional.empty(), "", "", Optional.empty(), Optional.empty(), ZoneOffset.UTC, view, MovableClock.START);
    }

    private static BoardQuery query(Tab tab, Optional<Integer> within, Filter filter) { return new BoardQuery(tab, 11, within.map(Sight::ofAccount).orElse(Sight.WHOLE), within.isEmpty(), filter, Optional.empty(), 50); }

    private static final Filter ALL = filter(View.EVERYTHING, "", "", Optional.empty());

    @Test
    void aPageReadsNoTableFromEndToEndAndSortsNothing() {
        for (var tab : Tab.values()) {
            for (var within : tab == Tab.MINE ? List.of(Optional.<Integer>empty()) : List.of(Optional.<Integer>empty(), Optional.of(3))) {
                var plan = plan(query(tab, within, ALL));
                assertThat(plan).as("%s of %s\n%s", tab, within, plan).doesNotContain("Seq Scan on board", "Seq Scan on case_file", "Sort Key: b.", "vip_mark");
            }
        }
    }

    @Test
    void whatSaysNothingFindsNothing() {
        for (var text : List.of("-", "1-2", "a/b", "/", "...")) {
            assertThat(new Boards(database.jdbc()).page(query(Tab.ALL, Optional.empty(), filter(View.EVERYTHING, text, "", Optional.empty()))).rows()).as(text).isEmpty();
        }
    }

    @Test
    void whatIsFilteredGoesByAnIndexToo() {
        for (var view : View.values()) {
            assertThat(plan(query(Tab.OPEN, Optional.empty(), filter(view, "", "", Optional.empty())))).as("%s", view).doesNotContain("Seq Scan on board");
        }
        assertThat(plan(query(Tab.ALL, Optional.empty(), filter(View.EVERYTHING, "", "GAS", Optional.empty())))).contains("board_service");
        assertThat(plan(query(Tab.ALL, Optional.empty(), filter(View.EVERYTHING, "", "", Optional.of(17))))).doesNotContain("Seq Scan on board");
    }

    @Test
    void aSearchGoesByTheIndexesOfTheCase() {
        for (var text : List.of("120007", "120007/1", "2020007", "AB20007", "2920 20007", "Socio 20007")) {
            var query = query(Tab.ALL, Optional.empty(), filter(View.EVERYTHING, text, "", Optional.empty()));
            assertThat(plan(query)).as(text).doesNotContain("Seq Scan on board", "Seq Scan on case_file");
            assertThat(boards.page(query).rows()).as(text).extracting(BoardRow::number).contains(120007L);
        }
    }

    @Test
    void pagingShowsEachLineOnceInOrderToTheEnd() {
        for (var tab : List.of(Tab.OPEN, Tab.MINE)) {
            var all = new ArrayList<String>();
            Optional<Key> after = Optional.empty();
            do {
                var slice = boards.page(new BoardQuery(tab, 11, Sight.WHOLE, true, ALL, after, 50));
                slice.rows().forEach(it -> all.add(it.label()));
                after = Key.parse(slice.next());
            } while (after.isPresent());
            var expected = boards.summary(11, Sight.WHOLE, tab, MovableClock.START).open();
            assertThat(all).as("%s", tab).hasSize(expected).hasSize(new HashSet<>(all).size());
        }
    }

    @Test
    void lifeAtRiskComesFirstThenTheMostOverdue() {
        var rows = boards.page(query(Tab.OPEN, Optional.empty(), ALL)).rows();
        assertThat(rows.stream().map(BoardRow::vital).toList()).startsWith(true).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        assertThat(rows.stream().filter(it -> !it.vital()).flatMap(it -> it.nextDue().stream()).toList()).isSorted();
    }

    @Test
    @Tag("ID-2")
    void withinAnAccountThereAreNoOthersLines() {
        for (var tab : List.of(Tab.OPEN, Tab.ALL)) {
            assertThat(boards.page(query(tab, Optional.of(1), ALL)).rows()).isNotEmpty().allMatch(it -> it.number() % 20 == 0);
            assertThat(boards.summary(11, Sight.ofAccount(1), tab, MovableClock.START).open()).isLessThan(boards.summary(11, Sight.WHOLE, tab, MovableClock.START).open());
            var foreign = new Filter("", Optional.of(2), "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), ZoneOffset.UTC, View.EVERYTHING, MovableClock.START);
            assertThat(boards.page(query(tab, Optional.of(1), foreign)).rows()).isEmpty();
        }
    }

    @Test
    @Alone
    void anOpenPageOfFiftyIsQuick() {
        var query = query(Tab.OPEN, Optional.empty(), ALL);
        for (int i = 0; i < 20; i++) boards.page(query);
        var took = new ArrayList<Long>();
        for (int i = 0; i < 100; i++) {
            var began = System.nanoTime();
            boards.page(query);
            took.add(System.nanoTime() - began);
        }
        // Half of them: how busy the machine is at the moment says nothing about the query.
        assertThat(Duration.ofNanos(took.stream().sorted().toList().get(50))).isLessThan(Duration.ofMillis(50));
    }

    private static String plan(BoardQuery query) { return String.join("\n", boards.plan(query)); }
}
