package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.data.Sight;
import org.auxilia.geography.Holidays;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Policies;
import org.auxilia.staff.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@AuxiliaTest
class AccountRulesTest {

    @Autowired RulesOfAccounts rules;
    @Autowired Accounts accounts;
    @Autowired Policies policies;
    @Autowired Cases cases;
    @Autowired Holidays holidays;
    @Autowired MoneyRules money;
    @Autowired MovableClock clock;
    @Autowired PlatformTransactionManager transactions;

    @Test @Tag("BY-24")
    void aCaseKeepsTheRulesOfItsDayAndTheNextOneHasTheNewOnes() {
        int account = account("Austral");
        long before = opened(account);
        clock.advance(Duration.ofDays(1));
        policies.agree(account, Map.of("OPEN_ASSISTANCE", Duration.ofMinutes(2)), 1, 3, clock.instant(), java.util.OptionalInt.empty(), Actor.SYSTEM, clock.instant());
        assertThat(due(before)).isEqualTo(Duration.ofMinutes(5));
        assertThat(due(opened(account))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test @Tag("BY-24")
    void rulesSpeakOfTheAccountsZoneAndHolidays() {
        int account = account("Cordillera");
        var policy = rules.policy(rules.version(account, clock.instant()));
        assertThat(policy.zone()).isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));
        assertThat(policy.nextBusinessDay().apply(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test @Tag("MB-1") @Tag("OP-1")
    void aChangedZoneShowsAtOnceWhereItWasChangedAndWithinSecondsOnOtherInstances() {
        int account = account("Litoral");
        int version = rules.version(account, clock.instant());
        var otherInstance = new AccountRules(policies, accounts, money, holidays, clock);
        assertThat(rules.policy(version).zone()).isEqualTo(otherInstance.policy(version).zone()).isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));

        accounts.change(new Account(account, "Litoral", "AR", ZoneId.of("America/La_Paz"), "ARS", "", List.of(), false, true), Optional.empty(), Actor.SYSTEM, clock.instant());
        assertThat(rules.policy(version).zone()).isEqualTo(ZoneId.of("America/La_Paz"));
        clock.advance(AccountRules.KEPT.minusMillis(1));
        assertThat(otherInstance.policy(version).zone()).as("kept for some seconds").isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));
        clock.advance(Duration.ofMillis(1));
        assertThat(otherInstance.policy(version).zone()).isEqualTo(ZoneId.of("America/La_Paz"));
    }

    @Test @Tag("MB-1")
    void aChangeThatIsTakenBackIsNotSeen() {
        int account = account("Puna");
        int version = rules.version(account, clock.instant());
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            accounts.change(new Account(account, "Puna", "AR", ZoneId.of("America/La_Paz"), "ARS", "", List.of(), false, true), Optional.empty(), Actor.SYSTEM, clock.instant());
            status.setRollbackOnly();
        });
        assertThat(rules.policy(version).zone()).isEqualTo(ZoneId.of("America/Argentina/Ushuaia"));
    }

    private int account(String name) {
        return accounts.add(new Account(0, name, "AR", ZoneId.of("America/Argentina/Ushuaia"), "ARS", "", List.of(), false, true), Actor.SYSTEM, clock.instant()).id();
    }

    private long opened(int account) {
        clock.advance(Duration.ofMinutes(1));
        var calls = new FileFact.CaseOpened(account, "", new Caller("Marta", "Ñandú", "2920151234", ""), "", 1, "Ana Pereyra");
        return cases.open(Stamp.now(StoredWorld.ANA, clock.instant()), calls).orThrow().file().number();
    }

    private Duration due(long number) {
        var file = cases.get(number, Sight.WHOLE);
        Instant opened = file.log().getFirst().happenedAt();
        return Duration.between(opened, file.file().promises().getFirst().due());
    }
}
