package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Holidays;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Causes of a cancelling, services and holidays, kept by an administrator; who changed what is noted. */
@AuxiliaTest
class CataloguesKeptTest {

    @LocalServerPort int port;
    @Autowired Users users;
    @Autowired Causes causes;
    @Autowired Services services;
    @Autowired Holidays holidays;
    @Autowired CatalogueChanges changes;

    private Visitor admin;

    @BeforeEach
    void anAdministrator() {
        People.with(users, Role.ADMINISTRATOR);
        admin = new Visitor(port);
        admin.signIn("administrator", People.PASSWORD);
    }

    @Test
    @Tag("CA-7")
    void aCauseIsAddedOfferedForItsStatusesAndNotedAndOneThatIsNoLongerOfferedIsStillRead() {
        var cause = new String[] {"code", "CLIMA", "nameEs", "Mal clima", "nameEn", "Bad weather", "position", "45", "endings", "CANCELLED_LATER", "offered", "true"};
        assertThat(admin.post("/admin/causes", cause).statusCode()).isEqualTo(303);
        assertThat(causes.of("CANCELLED_LATER")).extracting(it -> it.code()).contains("CLIMA");
        assertThat(causes.of("CANCELLED_AT_ONCE")).extracting(it -> it.code()).doesNotContain("CLIMA");
        assertThat(causes.all()).extracting(it -> it.code()).containsSubsequence("DUPLICADO", "CLIMA", "LLAMADA_INCOMPLETA");

        assertThat(admin.post("/admin/causes/CLIMA", "nameEs", "Temporal", "nameEn", "Storm", "position", "45", "endings", "CANCELLED_LATER").statusCode()).isEqualTo(303);
        assertThat(causes.all()).extracting(it -> it.code()).doesNotContain("CLIMA");
        assertThat(causes.get("CLIMA").name("es")).isEqualTo("Temporal");
        assertThat(changes.of("cause", "CLIMA")).extracting(it -> it.field() + ": " + it.was().orElse("") + " > " + it.became().orElse(""))
            .contains("offered: true > false", "nameEs: Mal clima > Temporal", "endings:  > CANCELLED_LATER");
        assertThat(admin.get("/admin/changes?entity=cause").body()).contains("Causa de cancelación", "Temporal", "Estados que explica");
    }

    @Test
    @Tag("CA-7")
    void aCauseWithoutAStatusOrWithATakenCodeIsRefusedAtItsField() {
        var none = admin.post("/admin/causes", "code", "CLIMA", "nameEs", "Mal clima", "nameEn", "Bad weather", "position", "45");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Marque al menos un estado.", "value=\"Mal clima\"");
        var taken = admin.post("/admin/causes", "code", "DESISTE", "nameEs", "Otra", "nameEn", "Other", "position", "45", "endings", "CANCELLED_LATER");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Ya hay una causa con ese código.");
        assertThat(causes.get("DESISTE").nameEs()).isEqualTo("El afiliado desiste");
    }

    @Test
    @Tag("CA-9")
    void whoWritesACauseOverWhatTheyHaveNotSeenIsToldAndLosesNothing() {
        assertThat(admin.post("/admin/causes", "code", "DE_DOS", "nameEs", "De dos", "nameEn", "Of two", "position", "60", "endings", "CANCELLED_LATER", "offered", "true").statusCode()).isEqualTo(303);
        assertThat(admin.get("/admin/causes/DE_DOS").body()).contains("name=\"version\" value=\"1\"");
        assertThat(admin.post("/admin/causes/DE_DOS", "version", "1", "nameEs", "Del primero", "nameEn", "Of two", "position", "60", "endings", "CANCELLED_LATER", "endings", "CANCELLED_AT_ONCE", "offered", "true").statusCode()).isEqualTo(303);
        String[] second = {"version", "1", "nameEs", "Del segundo", "nameEn", "Of two", "position", "60", "endings", "CANCELLED_LATER"};
        var refused = admin.post("/admin/causes/DE_DOS", second);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-nameEs-error", "f-endings-error", "guardó cambios mientras usted escribía", "ahora está marcado", "value=\"Del segundo\"", "Del primero", "<b>CANCELADO AL MOMENTO, CANCELADO POSTERIOR</b>", "name=\"version\" value=\"2\"")
            .doesNotContain("f-nameEn-error", "f-position-error");
        assertThat(causes.get("DE_DOS").nameEs()).isEqualTo("Del primero");
        second[1] = "2";
        assertThat(admin.post("/admin/causes/DE_DOS", second).statusCode()).as("what was seen").isEqualTo(303);
        assertThat(causes.get("DE_DOS").nameEs()).isEqualTo("Del segundo");
    }

    @Test
    @Tag("CA-9")
    void whoWritesAServiceOverWhatTheyHaveNotSeenIsToldAndLosesNothing() {
        assertThat(admin.post("/admin/services", service("code", "DE_DOS", "nameEs", "De dos")).statusCode()).isEqualTo(303);
        assertThat(admin.get("/admin/services/DE_DOS").body()).contains("name=\"version\" value=\"1\"");
        assertThat(admin.post("/admin/services/DE_DOS", service("version", "1", "nameEs", "Del primero", "code-0", "meter", "es-0", "Medidor", "type-0", "TEXT")).statusCode()).isEqualTo(303);
        var refused = admin.post("/admin/services/DE_DOS", service("version", "1", "nameEs", "Del segundo", "survey", "true"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("f-nameEs-error", "value=\"Del segundo\"", "Del primero", "Medidor · Medidor · meter", "ahora no está marcado", "name=\"version\" value=\"2\"").doesNotContain("f-usual-error", "f-line-error");
        assertThat(services.get("DE_DOS").nameEs()).isEqualTo("Del primero");
        assertThat(services.get("DE_DOS").fields()).hasSize(1);
        assertThat(admin.post("/admin/services/DE_DOS", service("version", "2", "nameEs", "Del segundo")).statusCode()).as("what was seen").isEqualTo(303);
        assertThat(services.get("DE_DOS").fields()).isEmpty();
    }

    private static String[] service(String... own) {
        var rest = Stream.of("nameEn", "Of two", "line", "HOGAR", "delivery", Delivery.values()[0].name(), "usual", "60", "guarantee", "30", "icon", "tool", "offered", "true");
        return Stream.concat(Stream.of(own), rest).toArray(String[]::new);
    }

    /** A cancelling demands a cause (Procedure 4): each status keeps one. */
    @Test
    @Tag("CA-7")
    void theLastCauseOfAStatusStays() {
        for (var cause : causes.of("PROVIDER_CANCELLED")) {
            boolean last = causes.of("PROVIDER_CANCELLED").size() == 1;
            var answer = admin.post("/admin/causes/" + cause.code(), "nameEs", cause.nameEs(), "nameEn", cause.nameEn(), "position", "10", "endings", "CANCELLED_LATER", "offered", "true");
            assertThat(answer.statusCode()).as(cause.code()).isEqualTo(last ? 422 : 303);
            if (last) assertThat(answer.body()).contains("Es la última causa de un estado");
        }
        assertThat(causes.of("PROVIDER_CANCELLED")).hasSize(1);
    }

    @Test
    @Tag("TK-28")
    void aDayThatIsMadeAHolidayIsNoBusinessDayUntilItIsTakenAway() {
        var wednesday = LocalDate.of(2026, 11, 25);
        assertThat(holidays.nextBusinessDay("AR", wednesday.minusDays(1))).isEqualTo(wednesday);
        assertThat(admin.post("/admin/holidays", "country", "AR", "date", "2026-11-25", "name", "Día de la asistencia").statusCode()).isEqualTo(303);
        assertThat(holidays.nextBusinessDay("AR", wednesday.minusDays(1))).isEqualTo(wednesday.plusDays(1));
        assertThat(holidays.isHoliday("BO", wednesday)).isFalse();
        assertThat(admin.get("/admin/holidays?country=AR&year=2026").body()).contains("Día de la asistencia", "25/11/2026");

        assertThat(admin.post("/admin/holidays/removal", "country", "AR", "date", "2026-11-25").statusCode()).isEqualTo(303);
        assertThat(holidays.nextBusinessDay("AR", wednesday.minusDays(1))).isEqualTo(wednesday);
        assertThat(changes.of("holiday", "AR 2026-11-25")).extracting(it -> it.was().orElse("") + " > " + it.became().orElse("")).isEqualTo(List.of("Día de la asistencia > ", " > Día de la asistencia"));
    }

    @Test
    void aHolidayWithoutANameOrFarAwayIsRefusedAtItsField() {
        var far = admin.post("/admin/holidays", "country", "AR", "date", "2199-01-01", "name", "");
        assertThat(far.statusCode()).isEqualTo(422);
        assertThat(admin.post("/admin/holidays", "country", "AR", "date", "2026-11-23", "name", "Hoy").statusCode()).as("today is decided").isEqualTo(422);
        assertThat(far.body()).contains("Elija un día que venga, hasta 2099.", "f-name-error");
    }
}
