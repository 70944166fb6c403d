package org.auxilia.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.data.Sight;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** MB-4 as it is heard: the telephone as each country says it, the account's own field, and names as they are written down in a hurry. */
@AuxiliaTest
@Tag("MB-4")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeardOnTheCallTest {

    @Autowired Accounts accounts;
    @Autowired Plans plans;
    @Autowired Members members;

    @BeforeAll
    void people() {
        var town = new Town(accounts, plans, members).built();
        town.member(town.vialPlus, "27.000.001", "Guillermo", "Hernández", "+54 9 2920 41-2346", "POL-1001", "AA 001 AA");
        town.member(town.total, "1-0500-0501", "Yesenia", "Jiménez", "+506 8765 4321", "4111 9999", "BCR-101");
        town.member(town.vialPlus, "4.567.890", "Wálter", "Mamani", "+591 71234567", "POL-1003", "AA 003 AA");
        town.member(town.vialPlus, "4.567.891", "Zulema", "Villarroel", "+591 4 4251234", "POL-1004", "AA 004 AA");
        town.member(town.vialPlus, "12.345.678-5", "Javiera", "Bravo", "+56 9 8123 4567", "POL-1005", "AA 005 AA");
        town.member(town.vialPlus, "9.876.543-2", "Rodrigo", "Baeza", "+56 2 2345 6789", "POL-1006", "AA 006 AA");
        town.member(town.vialPlus, "27.000.007", "Cristian", "Echeverría", "011 4123-4568", "POL-1007", "AA 007 AA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "02920 15-412346 | Guillermo Hernández", "2920412346 | Guillermo Hernández", "0054 9 2920 412346 | Guillermo Hernández", "15 412346 | Guillermo Hernández",
        "(011) 4123-4568 | Cristian Echeverría", "4123-4568 | Cristian Echeverría", "+54 11 4123 4568 | Cristian Echeverría",
        "8765-4321 | Yesenia Jiménez", "506 8765 4321 | Yesenia Jiménez", "00506 87654321 | Yesenia Jiménez",
        "71234567 | Wálter Mamani", "712-34567 | Wálter Mamani", "00591 71234567 | Wálter Mamani", "591 712 34 567 | Wálter Mamani",
        "4251234 | Zulema Villarroel", "4 425-1234 | Zulema Villarroel", "(4) 4251234 | Zulema Villarroel", "04 4251234 | Zulema Villarroel",
        "9 8123 4567 | Javiera Bravo", "981234567 | Javiera Bravo", "09 8123 4567 | Javiera Bravo", "+56981234567 | Javiera Bravo", "8123 4567 | Javiera Bravo",
        "2 2345 6789 | Rodrigo Baeza", "(02) 2345 6789 | Rodrigo Baeza", "22345 6789 | Rodrigo Baeza"})
    void aTelephoneAsItsCountrySaysIt(String heard, String whom) { assertThat(names(heard)).containsExactly(whom); }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ernandes guillermo | Guillermo Hernández", "hernandes | Guillermo Hernández", "guilermo hernandez | Guillermo Hernández", "Fernández Guillermo | Guillermo Hernández",
        "jimenes | Yesenia Jiménez", "gimenez jesenia | Yesenia Jiménez", "ximenez yessenia | Yesenia Jiménez",
        "walter mamany | Wálter Mamani", "valter mamani | Wálter Mamani",
        "villaroel | Zulema Villarroel", "biyarroel sulema | Zulema Villarroel",
        "brabo javiera | Javiera Bravo", "xaviera bravo | Javiera Bravo", "baesa rodrigo | Rodrigo Baeza", "vaeza | Rodrigo Baeza",
        "echeberria | Cristian Echeverría", "etcheverria christian | Cristian Echeverría"})
    void aNameAsItIsHeard(String heard, String whom) { assertThat(names(heard)).startsWith(whom); }

    @ParameterizedTest
    @ValueSource(strings = {"POL-1005", "pol 1005", "pol1005", "12.345.678-5", "123456785", "aa005aa", "AA-005-AA"})
    void theAccountsFieldDocumentAndPlate(String typed) { assertThat(names(typed)).containsExactly("Javiera Bravo"); }

    private List<String> names(String typed) { return members.search(typed, Sight.WHOLE, 10).stream().map(FoundMember::name).distinct().toList(); }
}
