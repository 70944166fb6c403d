package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Kind;
import org.auxilia.data.Sight;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The script of {@code docs/api}, by curl against the running application; the log says what came of it. */
class EmergencyByCurlTest extends Story {

    @Autowired Cases cases;

    @Test
    @Tag("OP-5") @Tag("CA-1") @Tag("LG-1")
    void aWholeEmergencyIsPlayedFromTheCallToTheClosingOfTheCase() throws Exception {
        var said = run("28441907", "Viedma");
        assertThat(said).contains("Afiliado: Alejandro Selzer", "Estado final: CONCLUDED", "Expediente cerrado: true");
        var number = Long.parseLong(said.replaceAll("(?s).*Expediente: /cases/(\\d+).*", "$1"));
        var file = cases.get(number, Sight.WHOLE);
        assertThat(file.file().isFinal()).isTrue();
        assertThat(file.assistance(1).finalStatus()).contains(FinalStatus.CONCLUDED);
        assertThat(file.log()).extracting(Entry::kind).containsSubsequence(Kind.CASE_OPENING, Kind.OPENING, Kind.COVERAGE, Kind.CONSENT, Kind.ASSIGNMENT, Kind.CONFIRMATION, Kind.ARRIVAL, Kind.CONTACT,
            Kind.DIAGNOSIS, Kind.GO_AHEAD, Kind.WORK_START, Kind.WORK_END, Kind.COSTS, Kind.CONFORMITY, Kind.FIELD, Kind.REVIEW, Kind.CLOSURE, Kind.CASE_CLOSURE);
        assertThat(file.log()).allMatch(entry -> entry.stamp().who().name().equals("Ana Pereyra"));
        assertThat(file.assistance(1).provider()).hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("AUXILIO VIEDMA"));
        assertThat(said).contains("_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD", "LLAMADA AL AFILIADO POR CONFORMIDAD");
    }

    /** With no token of ours the first call fails and nothing is opened. */
    @Test
    @Tag("OP-5") @Tag("ID-2")
    void withoutATokenNothingIsOpened() throws Exception {
        var process = script("aux_none", "28441907").start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
    }

    private String run(String... arguments) throws Exception {
        var process = script(People.token(beans, town.ana), arguments).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    private ProcessBuilder script(String token, String... arguments) {
        var command = new java.util.ArrayList<>(List.of("sh", "docs/api/emergency.sh"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(java.util.Map.of("AUXILIA", "http://localhost:" + port, "TOKEN", token));
        return process;
    }
}
