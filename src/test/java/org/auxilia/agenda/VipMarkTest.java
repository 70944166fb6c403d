package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.auxilia.MovableClock;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** MB-9: the mark on boards and agendas, by the member, the plate or the telephone, while it holds. */
@Tag("MB-9")
class VipMarkTest {

    private static final Instant SINCE = MovableClock.START, UNTIL = SINCE.plusSeconds(3600), WITHIN = SINCE.plusSeconds(60);

    private static TestDatabase database;

    @BeforeAll
    static void alerts() {
        database = TestDatabase.fresh();
        database.owner().sql("alter table alert drop constraint alert_member_fkey").update();
        alert("VIP", 7L, "", "");
        alert("VIP", null, "AC 808 TX", "");
        alert("VIP", null, "", "+54 9 2920 41-2345");
        alert("NEED", 8L, "", "");
        alert("VIP", 9L, "", "");
        database.owner().sql("update alert set ended_at = since, ended_by = 1, ended_name = 'Raúl', ended_why = 'Era otro' where member = 9").update();
    }

    @AfterAll
    static void close() { database.close(); }

    private static void alert(String kind, Long member, String plate, String phone) {
        database.owner().sql("""
            insert into alert (kind, member, plate, phone, about, reason, author, author_name, since, until)
            values (:kind, :member::bigint, :plate, :phone, 'de quien se trata', 'Director del club', 1, 'Raúl', :since, :until)
            """).param("kind", kind).param("member", member).param("plate", plate).param("phone", phone).param("since", Boards.at(SINCE)).param("until", Boards.at(UNTIL)).update();
    }

    @Test
    void eachOfTheThreeMarksByItself() {
        assertThat(isMarked(7L, null, null, WITHIN)).isTrue();
        assertThat(isMarked(null, "ac808tx", null, WITHIN)).isTrue();
        assertThat(isMarked(null, null, "+5492920412345", WITHIN)).isTrue();
        assertThat(isMarked(8L, "AB 123 CD", "+5492920999999", WITHIN)).as("a need is no mark").isFalse();
        assertThat(isMarked(9L, null, null, WITHIN)).as("ended before its time").isFalse();
    }

    @Test
    void whatIsNotKnownMarksNobody() {
        assertThat(isMarked(null, null, null, WITHIN)).isFalse();
        assertThat(isMarked(null, "", "", WITHIN)).as("who has no plate is not like others without one").isFalse();
    }

    @Test
    void itHoldsFromItsFirstMomentToBeforeItsLast() {
        assertThat(isMarked(7L, null, null, SINCE.minusSeconds(1))).isFalse();
        assertThat(isMarked(7L, null, null, SINCE)).isTrue();
        assertThat(isMarked(7L, null, null, UNTIL.minusSeconds(1))).isTrue();
        assertThat(isMarked(7L, null, null, UNTIL)).isFalse();
    }

    /** One row always, as the lists need it, with a yes or a no. */
    private static boolean isMarked(Long member, String plate, String phone, Instant at) {
        return database.jdbc().sql("select v.vip from vip_mark(:member::bigint, code_key(:plate::text), reverse(phone_digits(:phone::text)), :at) v(vip)")
            .param("member", member).param("plate", plate).param("phone", phone).param("at", Boards.at(at)).query(Boolean.class).single();
    }
}
