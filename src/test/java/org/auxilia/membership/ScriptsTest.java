package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("CO-3")
class ScriptsTest {

    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    @Autowired Scripts scripts;
    @Autowired HouseScripts house;
    Town town;

    @BeforeAll
    void built() {
        town = new Town(accounts, plans, members).built();
    }

    @ParameterizedTest
    @CsvSource({"06:00:00, buenos días", "11:59:59, buenos días", "12:00:00, buenas tardes", "19:59:59, buenas tardes", "20:00:00, buenas noches",
        "05:59:59, buenas noches"})
    void theGreetingFollowsThePartOfTheDayInTheAccountsZone(String time, String said) {
        assertThat(scripts.say(town.costaRica.id(), ScriptStep.GREETING, "es", at(time), Map.of(ScriptValue.COORDINATOR, "Ana Pereyra")))
                .isEqualTo("Seguros del Valle, " + said + ", mi nombre es Ana Pereyra, ¿en qué puedo asistirlo?");
    }

    @Test
    void anEmergencyIsAskedFor() {
        assertThat(scripts.say(town.patagonia.id(), ScriptStep.EMERGENCY_GREETING, "es", Town.NOW, Map.of(ScriptValue.COORDINATOR, "Ana")))
                .isEqualTo("Seguros Patagonia, buenos días, mi nombre es Ana, ¿cuál es su emergencia?");
    }

    @Test
    void theWordsBeforeTheSurveyAreThoseOfTheProcedure() {
        assertThat(scripts.say(town.patagonia.id(), ScriptStep.SURVEY_TRANSFER, "es", Town.NOW, Map.of(ScriptValue.MEMBER, "Selzer")))
                .isEqualTo("Sr(a). Selzer, es importante para nosotros conocer el nivel de satisfacción de nuestros afiliados, esto con el fin de "
                        + "mejorar día a día. Lo invito a que nos evalúe con la siguiente encuesta.");
    }

    @Test
    void anExcessNamesTheAmountAndTheAccountsWaysToPay() {
        assertThat(scripts.say(town.patagonia.id(), ScriptStep.EXCESS, "es", Town.NOW, Map.of(ScriptValue.MEMBER, "Selzer", ScriptValue.AMOUNT, "$ 12.000,00")))
                .contains("excedente de $ 12.000,00").contains("tarjeta de crédito, transferencia o efectivo");
    }

    @Test
    void aValueThatIsNotKnownStaysABlank() {
        assertThat(scripts.say(town.costaRica.id(), ScriptStep.EXCESS, "es", Town.NOW, Map.of())).contains("Sr(a). ____").contains("pagarlo con ____");
    }

    @Test
    void anAccountMaySayItInItsOwnWordsAndGoBackToTheProcedures() {
        scripts.set(town.patagonia.id(), ScriptStep.CONSENT, "es", "¿Autoriza a {account}? {member}", Actor.SYSTEM, Town.NOW);
        assertThat(scripts.say(town.patagonia.id(), ScriptStep.CONSENT, "es", Town.NOW, Map.of(ScriptValue.MEMBER, "$1 {case}")))
                .isEqualTo("¿Autoriza a Seguros Patagonia? $1 {case}");
        assertThat(scripts.say(town.costaRica.id(), ScriptStep.CONSENT, "es", Town.NOW, Map.of())).startsWith("¿Nos autoriza a brindar su información personal");
        scripts.set(town.patagonia.id(), ScriptStep.CONSENT, "es", " ", Actor.SYSTEM, Town.NOW);
        assertThat(scripts.own(town.patagonia.id(), "es")).isEmpty();
    }

    @Test
    void whatTheHouseSaysGoesBeforeTheProceduresAndAnAccountsOwnBeforeIt() {
        scripts.set(town.patagonia.id(), ScriptStep.ASK_END, "es", "¿Terminó, {provider}?", Actor.SYSTEM, Town.NOW);
        assertThat(house.change("es", Map.of(ScriptStep.ASK_END, "¿Ya terminaron?", ScriptStep.FAREWELL, step(ScriptStep.FAREWELL)), Optional.of(house.kept("es").version()), Actor.SYSTEM, Town.NOW)).isEmpty();
        assertThat(scripts.text(town.costaRica.id(), ScriptStep.ASK_END, "es")).isEqualTo("¿Ya terminaron?");
        assertThat(scripts.text(town.patagonia.id(), ScriptStep.ASK_END, "es")).isEqualTo("¿Terminó, {provider}?");
        assertThat(scripts.say(ScriptStep.ASK_END, "es", Town.NOW.atZone(town.costaRica.zone()), Map.of())).as("while nobody knows the account").isEqualTo("¿Ya terminaron?");
        assertThat(scripts.text(town.costaRica.id(), ScriptStep.ASK_END, "en")).as("the other language stays").isEqualTo(scripts.usual(ScriptStep.ASK_END, "en"));
        assertThat(house.kept("es").own()).as("what the procedure says is no word of the house").containsOnlyKeys(ScriptStep.ASK_END);
        scripts.set(town.costaRica.id(), ScriptStep.ASK_END, "es", "¿Ya terminaron?", Actor.SYSTEM, Town.NOW);
        assertThat(scripts.own(town.costaRica.id(), "es")).as("nor what the house says one of the account").isEmpty();
        scripts.set(town.costaRica.id(), ScriptStep.ASK_END, "es", step(ScriptStep.ASK_END), Actor.SYSTEM, Town.NOW);
        assertThat(scripts.text(town.costaRica.id(), ScriptStep.ASK_END, "es")).as("an account may keep to the procedure").isEqualTo(step(ScriptStep.ASK_END));
        house.change("es", Map.of(ScriptStep.ASK_END, " "), Optional.empty(), Actor.SYSTEM, Town.NOW);
        scripts.set(town.patagonia.id(), ScriptStep.ASK_END, "es", "", Actor.SYSTEM, Town.NOW);
        assertThat(scripts.text(town.patagonia.id(), ScriptStep.ASK_END, "es")).isEqualTo(step(ScriptStep.ASK_END));
    }

    private String step(ScriptStep step) {
        return scripts.usual(step, "es");
    }

    @ParameterizedTest
    @EnumSource(ScriptStep.class)
    void everyStepHasWordsInBothLanguagesThatCanBeFilled(ScriptStep step) {
        for (String language : new String[] {"es", "en"}) {
            assertThat(scripts.usual(step, language)).isNotBlank().doesNotStartWith("membership.script");
            assertThat(Scripts.unknownSlot(scripts.usual(step, language))).isEmpty();
        }
        assertThat(scripts.usual(step, "es")).isNotEqualTo(scripts.usual(step, "en"));
    }

    @Test
    void aSlotThatNothingFillsIsFound() {
        assertThat(Scripts.unknownSlot("Hola {member}, {nombre}")).contains("nombre");
    }

    private Instant at(String time) {
        return LocalDateTime.parse("2026-11-23T" + time).atZone(town.costaRica.zone()).toInstant();
    }
}
