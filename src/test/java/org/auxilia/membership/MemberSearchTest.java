package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.data.Sight;
import org.auxilia.membership.FoundMember.Key;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AuxiliaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("MB-4")
class MemberSearchTest {

    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;
    Town town;

    @BeforeAll
    void people() {
        town = new Town(accounts, plans, members).built();
        town.member(town.vialPlus, "28.555.111", "María José", "González Núñez", "011 15-4123-4567", "POL-88/2", "AC 987 BD");
        town.member(town.vialPlus, "30.111.222", "Pedro", "Quispe", "02920 42-1234", "POL-89", "A045KLM");
        town.member(town.total, "1-0234-0567", "Óscar", "Chaves Güell", "8888-1234", "4111 2222", "CL-123456");
        town.member(town.total, "20.123.456", "Alejandra", "Céspedes", "", "", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20123456", "20.123.456", "20 123 456", "20123456 LP"})
    void aDocumentIsFoundHoweverItIsWritten(String typed) {
        var found = members.search(typed, Sight.ofAccount(town.patagonia.id()), 10);
        assertThat(found).extracting(FoundMember::id).containsExactly(town.alejandro.id());
        assertThat(found.getFirst().by()).isEqualTo(Key.DOCUMENT);
        assertThat(found.getFirst().plates()).isEqualTo("AB 123 CD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB123CD", "ab 123 cd", "AB-123-CD", "AB123"})
    void aPlateIsFoundWithoutItsBlanksAndByItsBeginning(String typed) {
        assertThat(names(typed)).containsExactly("Alejandro Selzer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POL-77/1", "pol771", "POL 77 1"})
    void theAccountsOwnFieldFindsTheMember(String typed) {
        assertThat(members.search(typed, Sight.WHOLE, 10)).singleElement().extracting(FoundMember::name, FoundMember::by)
                .containsExactly("Alejandro Selzer", Key.VALIDATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+54 9 2920 41-2345", "02920 15-412345", "2920 412345", "15-412345", "412345", "0054 9 2920 412345", "02920412345"})
    void aTelephoneIsFoundHoweverTheCountryWritesIt(String typed) {
        assertThat(names(typed)).containsExactly("Alejandro Selzer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+506 8888 1234", "88881234", "506 8888-1234"})
    void aTelephoneOfAnotherCountryToo(String typed) {
        assertThat(names(typed)).containsExactly("Óscar Chaves Güell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"María José González", "maria gonzales", "gonzalez maria jose", "GONZALES NUNES MARIA", "gonsalez mria", "gonz mar",
        "Maria de los Gonzálz"})
    void aNameIsFoundWithoutAccentsMisspeltAndInAnyOrder(String typed) {
        assertThat(names(typed)).startsWith("María José González Núñez");
    }

    @Test
    void soundsOfTheAmericasAreOne() {
        assertThat(names("kispe pedro")).containsExactly("Pedro Quispe");
        assertThat(names("oscar chavez guel")).containsExactly("Óscar Chaves Güell");
        assertThat(names("cespedez")).containsExactly("Alejandra Céspedes");
    }

    @Test
    void everyWordTypedMustMeanSomethingInTheName() {
        assertThat(names("pedro selzer")).isEmpty();
        assertThat(names("zzzz")).isEmpty();
        assertThat(names("   ")).isEmpty();
        assertThat(names("'; drop table member; --")).isEmpty();
    }

    @Test
    void theSpouseOfTheMemberIsFoundByTheOwnDocument() {
        assertThat(names("920.123.456")).contains("Alejandro Selzer");
    }

    @Test
    void anExactDocumentComesBeforeTheBeginningOfAnother() {
        town.member(town.hogar, "3011122", "Rosa", "Ibarra", "", "R1", "");
        assertThat(members.search("3011122", Sight.WHOLE, 10)).extracting(FoundMember::name, FoundMember::by)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Rosa Ibarra", Key.DOCUMENT),
                        org.assertj.core.groups.Tuple.tuple("Pedro Quispe", Key.BEGINNING));
    }

    @Test
    @Tag("MB-3")
    void ofThePersonsPlansThoseOfTheAccountThatWasCalledComeFirst() {
        assertThat(accountsOf("20123456", town.costaRica)).startsWith(town.costaRica.id());
        assertThat(accountsOf("20123456", town.patagonia)).startsWith(town.patagonia.id());
    }

    @Test
    @Tag("ID-2")
    void peopleOfAnAccountFindItsMembersAlone() {
        assertThat(members.search("20123456", Sight.ofAccount(town.costaRica.id()), 10)).extracting(FoundMember::account).containsOnly(town.costaRica.id());
        assertThat(members.search("selzer", Sight.ofAccount(town.costaRica.id()), 10)).isEmpty();
    }

    private List<Integer> accountsOf(String typed, Account called) {
        return members.search(typed, Sight.WHOLE, Optional.of(called.id()), 10).stream().map(FoundMember::account).toList();
    }

    private List<String> names(String typed) {
        return members.search(typed, Sight.WHOLE, 10).stream().map(FoundMember::name).distinct().toList();
    }
}
