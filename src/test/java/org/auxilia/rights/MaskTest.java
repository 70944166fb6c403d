package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.staff.Role;
import org.auxilia.web.Mask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents and telephones: whole for those who speak with people, masked for all others, shown by an act that leaves its entry. */
@AuxiliaTest
@Tag("ID-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaskTest {

    private static final String JSON = "application/json";
    private static final List<String> SECRETS = List.of("20.123.456", "20123456", "+5492920412345", "5492920412345", "2920 41-2345");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        var truck = new Candidate(world.provider.id(), world.provider.tradeName(), "+542920419090", 1, List.of(), Optional.empty(), Optional.empty());
        world.opened(world.member, world.plan, new ProviderAssigned(truck, Optional.of(TwoAccounts.START.plusSeconds(1800)), Optional.empty(), false, Optional.empty())); // the member is to be called
        world.as(Role.SUPERVISOR).post("/alerts", "subject", "TELEPHONE", "text", "+5492920412345", "kind", "NEED", "reason", "Habla bajo", "until", "2027-01-01");
    }

    @Test
    void onlyTheEndIsLeftAndOfAShortOneNothing() {
        assertThat(Mask.of("20.123.456")).isEqualTo("•••456");
        assertThat(Mask.of("+5492920412345")).isEqualTo("•••345");
        assertThat(Mask.of("12-345")).isEqualTo("•••");
        assertThat(Mask.of("")).isEmpty();
        assertThat(Mask.of("123456")).isEqualTo("•••456");
    }

    @Test
    void whoSpeaksWithNobodySeesThemMaskedOnEveryPageAndAsAProgram() {
        var said = new SoftAssertions();
        for (var role : List.of(Role.QUALITY_MANAGER, Role.GENERAL_MANAGEMENT, Role.ACCOUNT, Role.ADMINISTRATOR))
            for (var page : List.of("/members?q=Selzer", "/members", "/cases/" + world.own, "/cases/" + world.own + "/1", "/cases/" + world.own + "/previous", "/cases/" + world.own + "/holders",
                "/cases/" + world.own + "/1/data", "/boards/open", "/boards/all", "/find?q=Selzer", "/agenda", "/agenda?whose=nobody", "/alerts"))
                for (var type : List.of("text/html", JSON)) {
                    var body = world.as(role).get(page, "Accept", type).body();
                    SECRETS.forEach(secret -> said.assertThat(body.contains(secret)).as("%s on %s (%s) sees %s", role, page, type, secret).isFalse());
                }
        said.assertAll();
        assertThat(world.as(Role.QUALITY_MANAGER).get("/members?q=Selzer").body()).contains("•••456", "•••345");
    }

    @Test @Tag("RE-1")
    void whereAReimbursementIsPaidIsSeenWholeByThoseAloneWhoSpeakWithPeople() {
        var tab = "/cases/" + world.repaid() + "/1/reimbursement";
        for (var type : List.of("text/html", JSON)) {
            assertThat(world.as(Role.COORDINATOR).get(tab, "Accept", type).body()).contains("0000003100012345678901");
            assertThat(world.as(Role.GENERAL_MANAGEMENT).get(tab, "Accept", type).body()).contains("Alejandro Selzer", "•••901").doesNotContain("12345678901");
        }
    }

    @Test
    void whoHasTheCaseAtHandSeesThemWhole() {
        for (var role : List.of(Role.COORDINATOR, Role.SUPERVISOR, Role.OPERATIONS_MANAGER)) {
            assertThat(world.as(role).get("/members?q=Selzer").body()).contains("20.123.456").doesNotContain("•••");
            assertThat(world.as(role).get("/cases/" + world.own, "Accept", JSON).body()).contains("20.123.456", "+5492920412345");
        }
    }

    @Test
    void theyAreShownByOneActThatSaysWhoSawWhatOfWhichCase() {
        var julio = world.as(Role.QUALITY_MANAGER);
        assertThat(julio.post("/cases/" + world.own + "/reveal").body()).contains("20.123.456", "2920 41-2345").doesNotContain("•••");
        assertThat(trail()).isEqualTo("quality-manager " + world.own + " ");
        assertThat(julio.post("/members/" + world.member.id() + "/reveal").body()).contains("20.123.456").doesNotContain("•••");
        assertThat(trail()).isEqualTo("quality-manager  member " + world.member.id());
        assertThat(julio.get("/cases/" + world.own).body()).doesNotContain("20.123.456");
    }

    @Test
    void whatIsAnotherAccountsIsNotShownAndLeavesNoEntry() {
        var before = trail();
        assertThat(world.as(Role.ACCOUNT).post("/members/" + world.foreignMember.id() + "/reveal").statusCode()).isEqualTo(404);
        assertThat(world.as(Role.ACCOUNT).post("/cases/" + world.others + "/reveal").statusCode()).isEqualTo(404);
        assertThat(trail()).isEqualTo(before);
    }

    private String trail() {
        return jdbc.sql("select actor_name || ' ' || coalesce(case_number::text, '') || ' ' || detail from access_trail where kind = 'REVEALED' order by id desc limit 1").query(String.class).optional().orElse("");
    }
}
