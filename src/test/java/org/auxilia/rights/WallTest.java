package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.auxilia.AuxiliaTest;
import org.auxilia.data.Sight;
import org.auxilia.data.SwitchedDataSource;
import org.auxilia.staff.Role;
import org.auxilia.staff.SignedIn;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall of people of an account: a query that forgot its condition shows them nothing of others (ID-2). */
@AuxiliaTest
@Tag("ID-2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallTest {

    /** What is nobody's in particular. */
    private static final List<String> OPEN = List.of("cause", "holiday", "house_script_text", "log_subtype", "name_word", "place", "place_edition", "provider", "provider_coverage", "seal", "second_factor_demand", "service", "service_field");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;
    @Autowired SwitchedDataSource database;
    @Autowired TransactionTemplate transactions;

    private TwoAccounts world;
    private int marta;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        marta = beans.getBean(Users.class).findByName("account").orElseThrow().id();
    }

    @AfterEach
    void nobody() { SecurityContextHolder.clearContext(); }

    private void as(Role role) {
        var who = new SignedIn(marta, "marta", "Marta Ruiz", role, role == Role.ACCOUNT ? world.ours.id() : null, "es", null, null, TwoAccounts.ZONE.getId(), "AR", Sight.WHOLE);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", "x"));
    }

    private long count(String from) { return jdbc.sql("select count(*) from " + from).query(Long.class).single(); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        case_file         | account <> %1$d
        fact              | case_number = %2$d
        board             | account <> %1$d
        promise           | account <> %1$d
        member            | account <> %1$d
        vehicle           | plate_key = 'XX999YY'
        plan              | account <> %1$d
        plan_terms        | plan in (select id from plan where account <> %1$d)
        account           | id <> %1$d
        """)
    void withoutAConditionTheyReadTheirOwn(String table, String others) {
        var foreign = table + " where " + others.formatted(world.ours.id(), world.others);
        long all = count(table), foreigners = count(foreign);
        assertThat(foreigners).isPositive();
        as(Role.ACCOUNT);
        assertThat(count(table)).isEqualTo(all - foreigners).isPositive();
        assertThat(count(foreign)).isZero();
        as(Role.COORDINATOR);
        assertThat(count(table)).isEqualTo(all);
    }

    /** Somebody of the house has one of each. */
    private void housesOwn() {
        var owner = database.current().owner();
        int house = world.ana.id(), provider = world.provider.id();
        owner.sql("insert into alert (kind, phone, about, reason, author, author_name, since, until) values ('VIP', '+5492920777888', 'x', 'x', 1, 'x', now(), now() + interval '1 day')").update();
        owner.sql("insert into viewer (case_number, user_id, seen_at) values (?, ?, now()) on conflict do nothing").params(world.others, house).update();
        owner.sql("insert into provider_document (provider, kind, expires) values (?, 'INSURANCE', current_date)").param(provider).update();
        owner.sql("insert into provider_score (provider, punctuality, conformity, jobs) values (?, 90, 90, 3) on conflict do nothing").param(provider).update();
        owner.sql("insert into provider_work (provider, month, finished, reworks) values (?, '2026-11-01', 3, 1) on conflict do nothing").param(provider).update();
        owner.sql("insert into technician (provider, name) values (?, 'Iván')").param(provider).update();
        owner.sql("insert into provider_load (provider, open_jobs) values (?, 1) on conflict do nothing").param(provider).update();
        owner.sql("insert into token (user_id, hash, made_at, made_by) values (?, sha256(random()::text::bytea), now(), 'x')").param(house).update();
        owner.sql("insert into second_factor (user_id, secret, last_step, set_at) values (?, '\\x00', 0, now()) on conflict do nothing").param(house).update();
        owner.sql("insert into draft (user_id, form, address, fields, at) values (?, 'case', '/cases/1', 'Nélida', now()) on conflict do nothing").param(house).update();
        owner.sql("insert into kept_answer (owner, key, fingerprint, at) values (?, 'k', '\\x00', now()) on conflict do nothing").param(house).update();
        owner.sql("insert into presence (user_id, seen_at) values (?, now()) on conflict do nothing").param(house).update();
        owner.sql("insert into board_columns (user_id, tab, columns, grouping) values (?, 'OPEN', 'DUE', 'NONE') on conflict do nothing").param(house).update();
        owner.sql("insert into catalogue_change (at, actor, actor_name, entity, entity_id, field) values (now(), 1, 'x', 'plan', '1', 'name')").update();
        world.as(Role.COORDINATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alert", "catalogue_change", "viewer", "provider_document", "provider_load", "provider_score", "provider_work", "provider_tariff", "technician", "token", "second_factor", "draft", "kept_answer", "presence",
        "board_columns", "spring_session", "spring_session_attributes"})
    void whatIsTheHousesTheyDontRead(String table) {
        housesOwn();
        assertThat(count(table)).isPositive();
        as(Role.ACCOUNT);
        assertThat(count(table)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update case_file set owner = 1", "delete from promise", "update board set owner = 1", "update member set status = 'INACTIVE'", "insert into cause (code) values ('X')",
        "update plan set active = false", "select key from open_id_key", "update access_trail set detail = ''", "update app_user set role = 'ADMINISTRATOR'"})
    void theyWriteNothingOfThatAndReadNoKey(String sql) {
        as(Role.ACCOUNT);
        assertThatThrownBy(() -> jdbc.sql(sql).query().listOfRows()).hasRootCauseMessage(rootOf(sql));
    }

    private static String rootOf(String sql) { return "ERROR: permission denied for table " + sql.replaceAll("(?:update|delete from|insert into|select key from) (\\w+).*", "$1"); }

    @Test
    void whatIsTheHousesPeoplesTheyDontChange() {
        housesOwn();
        as(Role.ACCOUNT);
        assertThat(jdbc.sql("update app_user set theme = 'dark'").update()).as("themselves").isEqualTo(1);
        for (var table : List.of("second_factor", "draft", "kept_answer", "presence", "spring_session")) assertThat(jdbc.sql("delete from " + table).update()).as(table).isZero();
        nobody();
        assertThat(count("second_factor")).isPositive();
        assertThat(count("spring_session")).isPositive();
    }

    @Test
    void aConnectionGivenBackIsTheApplicationsAgain() {
        for (int i = 0; i < 50; i++) {
            as(i % 2 == 0 ? Role.ACCOUNT : Role.COORDINATOR);
            assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(i % 2 == 0 ? "auxilia_account" : "auxilia_app");
            assertThat(jdbc.sql("select coalesce(current_setting('auxilia.account', true), '')").query(String.class).single()).isEqualTo(i % 2 == 0 ? "" + world.ours.id() : "");
        }
    }

    @Test
    void afterATransactionThatFailedToo() {
        as(Role.ACCOUNT);
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> jdbc.sql("update member set phone1 = ''").update())).isInstanceOf(RuntimeException.class);
        nobody();
        for (int i = 0; i < 30; i++) assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("auxilia_app");
    }

    /** A new table is shut to them until somebody says of it whose it is. */
    @Test
    void eachTableTheyReadHasAPolicyOrIsNobodysInParticular() {
        assertThat(jdbc.sql("""
            select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity and has_table_privilege('auxilia_account', oid, 'select') order by 1
            """).query(String.class).list()).containsExactlyElementsOf(OPEN);
    }
}
