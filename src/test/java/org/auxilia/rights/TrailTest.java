package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The trail of access: what comes into it, and who reads it how. */
@AuxiliaTest
@Tag("ID-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailTest {

    private static final String JSON = "application/json";

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired SwitchedDataSource database;

    private TwoAccounts world;

    @BeforeAll
    void build() { world = new TwoAccounts(beans, port).built(); }

    @Test
    void thatAPrivilegedUserSawACaseIsNotedOncePerHour() {
        var julio = world.as(Role.QUALITY_MANAGER);
        int before = views("quality-manager");
        julio.get("/cases/" + world.own);
        julio.get("/cases/" + world.own + "/1/log");
        assertThat(views("quality-manager") - before).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        julio.get("/cases/" + world.own, "Accept", JSON);
        assertThat(views("quality-manager") - before).isEqualTo(2);
        julio.get("/cases/" + world.others);
        assertThat(views("quality-manager") - before).isEqualTo(3);
        assertThat(jdbc.sql("select case_number from access_trail where kind = 'VIEWED' order by id desc limit 1").query(Long.class).single()).isEqualTo(world.others);
    }

    @Test
    void aCoordinatorAtWorkAndACaseThatIsNotThereLeaveNoView() {
        world.as(Role.COORDINATOR).get("/cases/" + world.own);
        world.as(Role.ACCOUNT).get("/cases/" + world.others);
        assertThat(views("coordinator")).isZero();
        assertThat(jdbc.sql("select count(*) from access_trail where actor_name = 'account' and case_number = ?").param(world.others).query(Integer.class).single()).isZero();
    }

    @Test
    void theFormOfAMemberIsAViewToo() {
        world.as(Role.ADMINISTRATOR).get("/admin/members/" + world.member.id());
        assertThat(jdbc.sql("select detail from access_trail where kind = 'VIEWED' and actor_name = 'administrator' order by id desc limit 1").query(String.class).single()).isEqualTo("member " + world.member.id());
    }

    @Test
    void aListThatShowsDocumentsWholeIsAViewOncePerHourAndAMaskedOneIsNone() {
        var olga = world.as(Role.OPERATIONS_MANAGER);
        int before = views("operations-manager");
        for (var typed : List.of("sel", "selz", "selzer")) olga.get("/members?q=" + typed);
        assertThat(views("operations-manager") - before).isEqualTo(1);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'VIEWED' and actor_name = 'operations-manager' order by id desc limit 1").query(String.class).single()).isEqualTo("/members");
        olga.get("/find?q=selzer");
        olga.get("/cases/members/card?member=" + world.member.id());
        assertThat(views("operations-manager") - before).isEqualTo(3);
        assertThat(jdbc.sql("select detail from access_trail where kind = 'VIEWED' and actor_name = 'operations-manager' order by id desc limit 1").query(String.class).single()).isEqualTo("member " + world.member.id());
        int masked = views("quality-manager");
        world.as(Role.QUALITY_MANAGER).get("/members?q=selzer");
        world.as(Role.COORDINATOR).get("/members?q=selzer");
        assertThat(views("quality-manager")).isEqualTo(masked);
        assertThat(views("coordinator")).isZero();
    }

    @Test
    void itIsFilteredByWhoWhatCaseAndDayAndReadPageByPage() {
        new Visitor(port).signIn("nadie", "no es esta clave");
        world.as(Role.GENERAL_MANAGEMENT).get("/cases/" + world.own);
        var administrator = world.as(Role.ADMINISTRATOR);
        assertThat(administrator.get("/admin/trail?who=nadie", "Accept", JSON).body()).contains("SIGN_IN_REFUSED").doesNotContain("SIGNED_IN\"");
        assertThat(administrator.get("/admin/trail?who=Rosa+Iturbe&kind=VIEWED", "Accept", JSON).body()).contains("general-management", Long.toString(world.own)).doesNotContain("SIGNED_IN");
        assertThat(administrator.get("/admin/trail?case=" + world.own, "Accept", JSON).body()).contains("VIEWED").doesNotContain("SIGNED_IN");
        assertThat(administrator.get("/admin/trail?to=2026-11-22", "Accept", JSON).body()).doesNotContain("VIEWED");
        var first = administrator.get("/admin/trail?limit=2&kind=SIGNED_IN", "Accept", JSON).body();
        var cursor = first.replaceAll("(?s).*\"next\":\"(\\d+)\".*", "$1");
        assertThat(cursor).matches("\\d+");
        assertThat(administrator.get("/admin/trail?limit=2&kind=SIGNED_IN&after=" + cursor, "Accept", JSON).body()).doesNotContain("\"id\":" + cursor + ",");
        assertThat(administrator.get("/admin/trail?who=nadie").body()).contains("Entrada rechazada", "nadie");
        assertThat(administrator.get("/admin/trail?from=ayer&case=x&kind=NADA&after=x").statusCode()).isIn(200, 422);
    }

    @Test
    void whatIsTooOldIsForgottenAndWhatIsYoungerThanHalfAYearNeverIs() {
        var owner = database.current().owner();
        owner.sql("insert into access_trail (at, kind, actor_name, address, detail) values (now() - interval '3 years', 'SIGNED_IN', 'antigua', '', ''), (now() - interval '179 days', 'SIGNED_IN', 'reciente', '', '')").update();
        jdbc.sql("select forget_access_trail(now())").query(Long.class).single();
        assertThat(jdbc.sql("select actor_name from access_trail where actor_name in ('antigua', 'reciente')").query(String.class).list()).containsExactly("reciente");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql("delete from access_trail").update())).isNotNull();
    }

    @Test
    void aDayLaterWhoeverComesInForgetsWhatIsTooOld() {
        var owner = database.current().owner();
        clock.advance(Duration.ofDays(1));
        owner.sql("insert into access_trail (at, kind, actor_name, address, detail) values (now() - interval '3 years', 'SIGNED_IN', 'antigua', '', '')").update();
        new Visitor(port).signIn("supervisor", People.PASSWORD);
        assertThat(jdbc.sql("select count(*) from access_trail where actor_name = 'antigua'").query(Integer.class).single()).isZero();
    }

    private int views(String who) { return jdbc.sql("select count(*) from access_trail where kind = 'VIEWED' and actor_name = ?").param(who).query(Integer.class).single(); }
}
