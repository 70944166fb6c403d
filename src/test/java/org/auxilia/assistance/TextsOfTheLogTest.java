package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the kernel may say has its words, in both languages. */
class TextsOfTheLogTest {

    private static final List<Class<? extends Enum<?>>> SPOKEN = List.of(Stage.class, SubStage.class, Kind.class, Obstacle.class, Task.class, ProviderStatus.class, FinalStatus.class,
        Priority.class, Category.class, Party.class, AssignmentFact.Answer.class, AssignmentFact.Way.class, AnytimeFact.Subject.class, ServiceFact.Wait.class,
        MonitoringFact.Reason.class, MonitoringFact.Direction.class, MonitoringFact.Wish.class, MonitoringFact.Standing.class, MonitoringFact.Outsider.class, FileFact.RosterStatus.class, FileFact.Channel.class, Stamp.Evidence.class,
        EventUse.State.class, Ledger.Fate.class, Term.class, Coverage.Rule.class, AnytimeFact.Test.class, UncoveredFact.Basis.class, UncoveredFact.Bill.class, Quotes.State.class, MemberPart.State.class,
        Reimbursement.State.class, VainTrip.Payer.class);

    private final Map<String, String> es = read("es"), en = read("en");

    @Test
    @Tag("OP-7")
    void everythingTheKernelSaysHasItsWordsInSpanishAndEnglish() {
        var wanted = new TreeSet<String>();
        SPOKEN.forEach(type -> Arrays.stream(type.getEnumConstants()).forEach(constant -> wanted.add(key(type, constant))));
        Arrays.stream(Task.values()).forEach(task -> wanted.add(key(Task.class, task) + ".why"));
        Facts.all().forEach(fact -> {
            wanted.add(Wording.subtype(fact));
            wanted.add(Facts.wording(fact).key());
        });
        assertThat(es.keySet()).containsAll(wanted);
        assertThat(en.keySet()).containsAll(wanted);
    }

    @Test
    @Tag("OP-7")
    void noTextIsInOneLanguageAlone() {
        assertThat(en.keySet()).isEqualTo(es.keySet());
        assertThat(Stream.concat(es.values().stream(), en.values().stream())).noneMatch(String::isBlank);
        for (var key : es.keySet()) assertThat(slots(en.get(key))).as(key).isEqualTo(slots(es.get(key)));
    }

    @Test
    @Tag("LG-1")
    void everyLineOfTheLogFillsEachOfItsSlots() {
        Facts.all().forEach(fact -> {
            var line = Facts.wording(fact);
            assertThat(slots(es.get(line.key()))).as(line.key()).hasSize(line.args().size());
        });
    }

    @Test
    @Tag("LG-5")
    void theSubtypesOfTheProcedureKeepTheirWording() {
        assertThat(Arrays.stream(Stage.values()).map(stage -> es.get(key(Stage.class, stage)))).containsExactly("1 APERTURA DE ASISTENCIA", "2 ASIGNACION PROVEEDOR",
            "3 MONITOREOS", "4 PRESTACION DEL SERVICIO", "5 CIERRE");
        says(Kind.CONFIRMATION, "CONFIRMACION AL AFILIADO PVD ASIGNADO Y HORARIO", Stage.ASSIGNMENT);
        says(Kind.ARRIVAL, "_REGISTRO DEL TIEMPO DE ARRIBO DEL PVD", Stage.MONITORING);
        says(Kind.CONTACT, "_REGISTRO DEL TIEMPO DE CONTACTO PVD - AFILI.", Stage.MONITORING);
        says(Kind.DIAGNOSIS, "LLAMADA PROVEEDOR POR DIAGNOSTICO Y COSTO", Stage.SERVICE);
        says(Kind.EXCESS_ACCEPTANCE, "LLAMADO AFILIADO POR COBERTURA, EXCEDENTES", Stage.SERVICE);
        says(Kind.EXCESS_REFUSAL, "LLAMADO AFILIADO POR COBERTURA, EXCEDENTES", Stage.SERVICE);
        says(Kind.WORK_END, "_REGISTRO TIEMPO DE TERMINO DEL SERVICIO", Stage.SERVICE);
        says(Kind.CONFORMITY, "LLAMADA AL AFILIADO POR CONFORMIDAD", Stage.CLOSING);
        says(Kind.NON_CONFORMITY, "LLAMADA AL AFILIADO POR CONFORMIDAD", Stage.CLOSING);
        says(Kind.CONFORMITY_ATTEMPT, "LLAMADA AL AFILIADO POR CONFORMIDAD", Stage.CLOSING);
        assertThat(es).containsEntry("assistance.kind.provider-talk.incoming", "ENTRANTE PROVEEDOR").containsEntry("assistance.kind.provider-talk.outgoing", "SALIENTE PROVEEDOR")
            .containsEntry("assistance.kind.member-talk.incoming", "ENTRANTE AFILIADO").containsEntry("assistance.kind.member-talk.outgoing", "SALIENTE AFILIADO");
        assertThat(es).containsEntry("assistance.kind.other-talk.third.incoming", "ENTRANTE TERCERO").containsEntry("assistance.kind.other-talk.account.incoming", "ENTRANTE CUENTA");
        assertThat(List.of(Kind.PROVIDER_TALK, Kind.MEMBER_TALK, Kind.OTHER_TALK)).allMatch(kind -> kind.stage() == Stage.MONITORING);
    }

    @Test
    @Tag("CA-7")
    void theStatusesAreTheWordsOfTheTrade() {
        assertThat(Arrays.stream(ProviderStatus.values()).map(status -> es.get(key(ProviderStatus.class, status)))).containsExactly("SIN ASIGNAR", "PROVEEDOR CANCELADO",
            "ASIGNADO", "CONFIRMADO", "EN CAMINO", "ARRIBADO", "EN CONTACTO", "DIAGNOSTICADO", "AUTORIZADO", "EN SERVICIO", "PROVEEDOR CONCLUIDO");
        assertThat(Arrays.stream(FinalStatus.values()).map(status -> es.get(key(FinalStatus.class, status)))).containsExactly("CONCLUIDA", "CANCELADO AL MOMENTO",
            "CANCELADO POSTERIOR", "PROVEEDOR CANCELADO");
    }

    private void says(Kind kind, String words, Stage stage) {
        assertThat(es.get(key(Kind.class, kind))).isEqualTo(words);
        assertThat(kind.stage()).isEqualTo(stage);
    }

    private static Set<String> slots(String text) {
        var slots = new TreeSet<String>();
        var found = java.util.regex.Pattern.compile("\\{(\\d)").matcher(text);
        while (found.find()) slots.add(found.group(1));
        return slots;
    }

    static String key(Class<?> type, Enum<?> constant) { return "assistance." + kebab(type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")) + "." + kebab(constant.name()); }

    private static String kebab(String name) { return name.toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Map<String, String> read(String language) {
        var texts = new Properties();
        try (var in = new InputStreamReader(Wording.class.getResourceAsStream("/text/assistance_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new java.util.TreeMap<>(texts.entrySet().stream().collect(java.util.stream.Collectors.toMap(it -> (String) it.getKey(), it -> (String) it.getValue())));
    }
}
