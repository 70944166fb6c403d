package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.auxilia.AuxiliaTest;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("MB-1")
class CalledNumberTest {

    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    Town town;

    @BeforeAll
    void numbers() {
        town = new Town(accounts, plans, members).built();
        accounts.setNumbers(town.patagonia.id(), List.of(new CalledNumber("541152780001", OptionalInt.empty()),
                new CalledNumber("541152780002", OptionalInt.of(town.hogar.id()))), Actor.SYSTEM, Town.NOW);
        accounts.setNumbers(town.costaRica.id(), List.of(new CalledNumber("50640000001", OptionalInt.empty()),
                new CalledNumber("50652780001", OptionalInt.empty())), Actor.SYSTEM, Town.NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+54 11 5278-0002", "541152780002", "01152780002", "52780002", "780002"})
    void theNumberCalledNamesTheAccountAndThePlanHoweverTheExchangeShortensIt(String did) {
        assertThat(accounts.byNumberCalled(did)).hasValueSatisfying(called -> {
            assertThat(called.account()).isEqualTo(town.patagonia);
            assertThat(called.plan()).contains(town.hogar.id());
        });
    }

    @Test
    void anAccountsOwnNumberNamesNoPlan() {
        assertThat(accounts.byNumberCalled("+541152780001")).hasValueSatisfying(called -> assertThat(called.plan()).isEmpty());
    }

    @Test
    void anEndingThatTwoNumbersHaveNamesNobody() {
        assertThat(accounts.byNumberCalled("52780001")).isEmpty();
        assertThat(accounts.byNumberCalled("50652780001")).hasValueSatisfying(called -> assertThat(called.account()).isEqualTo(town.costaRica));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "999999999", "%", "anonymous"})
    void anUnknownNumberNamesNobody(String did) {
        assertThat(accounts.byNumberCalled(did)).isEmpty();
    }

    @Test
    void aNumberBelongsToOneAccountAndItsPlanToTheSame() {
        assertThatThrownBy(() -> accounts.setNumbers(town.costaRica.id(), List.of(new CalledNumber("541152780001", OptionalInt.empty())),
                Actor.SYSTEM, Town.NOW)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> accounts.setNumbers(town.costaRica.id(), List.of(new CalledNumber("50640000009", OptionalInt.of(town.hogar.id()))),
                Actor.SYSTEM, Town.NOW)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(accounts.numbers(town.costaRica.id())).hasSize(2);
    }
}
