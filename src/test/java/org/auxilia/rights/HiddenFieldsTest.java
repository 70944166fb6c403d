package org.auxilia.rights;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Browser;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.membership.Beneficiary;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
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

/** The form of a member in the hands of an administrator, who speaks with nobody: documents and telephones by their end, until one is revealed. */
@AuxiliaTest
@Tag("ID-3")
@Tag("MB-3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenFieldsTest {

    private static final String[] WHOLE = {"27.555.1", "41-2345", "412345", "33.444.", "42-0011", "420011"};

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Members members;
    @Autowired CatalogueChanges changes;
    @Autowired JdbcClient jdbc;

    private TwoAccounts world;
    private Visitor admin;
    private int added;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        admin = world.as(Role.ADMINISTRATOR);
    }

    /** With two beneficiaries, who have a document and a telephone each. */
    private Member fresh() {
        int n = 100 + added++;
        return members.add(new Member(0, world.ours.id(), world.plan.id(), "27.555." + n, "Nora", "Paz", "+5492920412345", "", "", "", "H-" + n, LocalDate.of(2025, 3, 10), Optional.empty(), MemberStatus.ACTIVE, TwoAccounts.START,
            List.of(new Vehicle("HF " + n + " AA", "", "", "", VehicleKind.CAR)),
            List.of(new Beneficiary("Ana Paz", "33.444.11" + n, Kinship.CHILD, "+542920420011", Set.of()), new Beneficiary("Luis Paz", "33.444.22" + (n + 1), Kinship.SPOUSE, "", Set.of("TAXI")))), Actor.SYSTEM, TwoAccounts.START);
    }

    private static String path(Member it) { return "/admin/members/" + it.id(); }

    /** As the page has it for the administrator; of a field that is there twice the first counts. */
    private String[] form(Member it, String... own) {
        var rest = new ArrayList<String>(List.of("plan", "" + it.plan(), "status", "ACTIVE", "lastNames", "Paz", "firstNames", "Nora", "document", ends(it.document()), "phone1", "•••345", "phone2", "", "validator", it.validator(),
            "starts", "2025-03-10", "plate-0", it.vehicles().getFirst().plate(), "kind-0", "CAR", "version", "1"));
        for (int i = 0; i < it.beneficiaries().size(); i++) {
            var person = it.beneficiaries().get(i);
            rest.addAll(List.of("names-" + i, person.names(), "personDocument-" + i, ends(person.document()), "kinship-" + i, person.kinship().name(), "personPhone-" + i, person.phone().isEmpty() ? "" : "•••011"));
            person.services().forEach(code -> rest.addAll(List.of("may-" + at(rest) + "-" + code, "true")));
        }
        return Stream.concat(Stream.of(own), rest.stream()).toArray(String[]::new);
    }

    private static int at(List<String> rest) { return (int) rest.stream().filter(it -> it.startsWith("names-")).count() - 1; }

    private static String ends(String document) { return "•••" + document.substring(document.length() - 3).replace(".", ""); }

    private List<String> noted(Member it) { return changes.of("member", it.id()).stream().filter(change -> change.was().isPresent()).map(change -> change.field()).toList(); }

    private List<String> revealed() { return jdbc.sql("select actor_name || ' ' || detail from access_trail where kind = 'REVEALED' order by id").query(String.class).list(); }

    @Test
    void whoSpeaksWithNobodySeesTheEndsAndWhoHasCasesAtHandAllOfThem() {
        var it = fresh();
        assertThat(admin.get(path(it)).body()).contains("value=\"" + ends(it.document()) + "\" readonly", "•••345", "•••011", "De documentos y teléfonos se ve el final", path(it) + "/reveal?show=personDocument-1").doesNotContain(WHOLE);
        assertThat(world.as(Role.OPERATIONS_MANAGER).get(path(it)).body()).contains(it.document(), "33.444.").doesNotContain("•••", "se ve el final");
        assertThat(admin.get("/admin/members/new").body()).doesNotContain("se ve el final");
        assertThat(admin.get(path(it), "Accept", "application/json").body()).as("a program sees no more, and sends back what it got").contains("\"document\":\"" + ends(it.document()) + "\"").doesNotContain(WHOLE);
    }

    @Test
    @Tag("CA-9")
    void whatIsLeftHiddenStaysWhatItIs() {
        var it = fresh();
        assertThat(admin.post(path(it), form(it, "lastNames", "Paz Gómez", "names-1", "Luis Alberto Paz")).statusCode()).isEqualTo(303);
        var now = members.get(it.id());
        assertThat(now.lastNames()).isEqualTo("Paz Gómez");
        assertThat(now.document()).isEqualTo(it.document());
        assertThat(now.phone1()).isEqualTo(it.phone1());
        assertThat(now.beneficiaries()).extracting(Beneficiary::names).containsExactly("Ana Paz", "Luis Alberto Paz");
        assertThat(now.beneficiaries()).extracting(Beneficiary::document).containsExactlyElementsOf(it.beneficiaries().stream().map(Beneficiary::document).toList());
        assertThat(now.beneficiaries().getFirst().phone()).isEqualTo("+542920420011");
        assertThat(now.beneficiaries().getLast().services()).containsExactly("TAXI");
        assertThat(noted(it)).containsExactlyInAnyOrder("lastNames", "beneficiaries");

        assertThat(admin.post(path(it), form(now, "version", "2", "names-0", "", "lastNames", "Paz Gómez")).statusCode()).as("a row without a name goes").isEqualTo(303);
        assertThat(members.get(it.id()).beneficiaries()).extracting(Beneficiary::document).containsExactly(it.beneficiaries().getLast().document());
    }

    @Test
    void oneIsShownByAnActThatLeavesItsEntryAndIsWrittenThen() {
        var it = fresh();
        var before = revealed();
        var shown = admin.post(path(it) + "/reveal?show=document", form(it, "lastNames", "Sin Guardar"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("value=\"" + it.document() + "\"", "value=\"Sin Guardar\"", "•••345", "•••011", "data-then=\"#f-document\"").doesNotContain("41-2345", "412345", "33.444.", "42-0011", "420011");
        assertThat(revealed()).hasSize(before.size() + 1).endsWith("administrator member " + it.id());
        assertThat(members.get(it.id()).lastNames()).as("nothing is saved by it").isEqualTo("Paz");
        assertThat(admin.post(path(it) + "/reveal?show=personDocument-1", form(it)).body()).contains(it.beneficiaries().getLast().document()).doesNotContain(it.beneficiaries().getFirst().document(), it.document());
        assertThat(admin.post(path(it) + "/reveal").body()).as("without scripts: all").contains(it.document(), it.beneficiaries().getFirst().document(), "02920 15-41-2345").doesNotContain("•••");
        assertThat(admin.get(path(it)).body()).as("the next time it is hidden again").doesNotContain(WHOLE);

        assertThat(admin.post(path(it), form(it, "document", "27.999.888")).statusCode()).isEqualTo(303);
        assertThat(members.get(it.id()).document()).isEqualTo("27.999.888");
        assertThat(noted(it)).containsExactly("document");
    }

    @Test
    @Tag("ID-2")
    void whoKeepsNoCataloguesHasNothingShownByItAndIsNoted() {
        var it = fresh();
        int shown = revealed().size();
        int refused = jdbc.sql("select count(*) from access_trail where kind = 'REFUSED'").query(Integer.class).single();
        for (var role : List.of(Role.QUALITY_MANAGER, Role.ACCOUNT, Role.COORDINATOR)) assertThat(world.as(role).post(path(it) + "/reveal?show=document").statusCode()).as("%s", role).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access_trail where kind = 'REFUSED'").query(Integer.class).single()).isEqualTo(refused + 3);
        assertThat(admin.post("/admin/members/99999999/reveal").statusCode()).isEqualTo(404);
        assertThat(revealed()).hasSize(shown);
    }

    @Test
    @Tag("CA-9")
    void whatSomebodyElseSavedMeanwhileIsToldByItsEndAndStays() {
        var it = fresh();
        var other = new Member(it.id(), it.account(), it.plan(), "27.000.777", "Nora", "Del Otro", it.phone1(), "", "", "", it.validator(), it.starts(), it.ends(), it.status(), it.registeredAt(), it.vehicles(), List.of(it.beneficiaries().getLast()));
        members.change(other, Optional.of(1), world.ana.actor(), TwoAccounts.START);
        var told = admin.post(path(it), form(it, "lastNames", "La Mía"));
        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("f-lastNames-error", "<b>Del Otro</b>", "f-document-error", "<b>•••777</b>", "f-beneficiaries-error", "name=\"version\" value=\"2\"").doesNotContain("27.000.777", it.document(), "33.444.");
        var gone = admin.post(path(it), form(it, "version", "2", "lastNames", "La Mía"));
        assertThat(gone.statusCode()).as("whose row is no more there").isEqualTo(422);
        assertThat(gone.body()).contains("f-personDocument-0-error", "Ya no es el que usted vio", "La Mía").containsPattern("id=\"f-personDocument-0\"[^>]*name=\"personDocument-0\"").doesNotContainPattern("id=\"f-personDocument-0\"[^>]*(readonly|•••)");
        assertThat(admin.post(path(it), form(it, "version", "2", "lastNames", "La Mía", "names-0", "")).statusCode()).isEqualTo(303);
        var now = members.get(it.id());
        assertThat(now.document()).as("left hidden, what stands stays").isEqualTo("27.000.777");
        assertThat(now.lastNames()).isEqualTo("La Mía");
        assertThat(now.beneficiaries()).extracting(Beneficiary::document).containsExactly(it.beneficiaries().getLast().document());
    }

    @Test
    void anEndIsNoDocumentOfSomebodyNew() {
        var refused = admin.post("/admin/members", "plan", "" + world.plan.id(), "status", "ACTIVE", "lastNames", "Nueva", "document", "•••123", "starts", "2026-01-01");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-document-error");
    }

    @Test
    @Tag("OP-8")
    void anAdministratorShowsOneByAKeyAndLosesNothingThatWasTyped() {
        var it = fresh();
        try (var browser = Browser.at(port).signIn("administrator", People.PASSWORD)) {
            var page = browser.go(path(it));
            browser.axeInBothThemes();
            browser.picture("member-hidden");
            page = browser.go(path(it)); // axe leaves style attributes behind, which htmx would copy
            page.locator("#f-address").fill("Colón 123");
            page.locator("#f-lastNames").fill("Paz Gómez");
            page.keyboard().press("Escape");
            page.keyboard().press("m");
            assertThat(page.locator("#f-document")).hasValue(it.document());
            assertThat(page.locator("#f-document")).isFocused();
            assertThat(page.locator("#f-document")).isEditable();
            assertThat(page.locator("#f-address")).hasValue("Colón 123");
            assertThat(page.locator("#f-phone1")).hasValue("•••345");
            assertThat(page.locator("#f-phone1")).not().isEditable();
            page.locator("#f-document").fill("27.123.321");
            page.locator("#at-personDocument-1 button").press("Enter");
            assertThat(page.locator("#f-personDocument-1")).hasValue(it.beneficiaries().getLast().document());
            assertThat(page.locator("#f-document")).hasValue("27.123.321");
            browser.axeInBothThemes();
            browser.picture("member-shown");
            page.locator("#f-address").press("Enter");
            page.getByText("Se guardó a Nora Paz Gómez").waitFor();
        }
        var now = members.get(it.id());
        assertThat(now.document()).isEqualTo("27.123.321");
        assertThat(now.phone1()).isEqualTo(it.phone1());
        assertThat(now.address()).isEqualTo("Colón 123");
        assertThat(now.beneficiaries()).isEqualTo(it.beneficiaries());
    }
}
