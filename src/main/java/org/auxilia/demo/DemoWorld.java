package org.auxilia.demo;

import java.util.List;
import org.auxilia.data.Welcome;
import org.auxilia.membership.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the demo world in an empty database at the first start. What is not a case comes in one transaction; the cases follow one by
 * one, so that a start that was broken off is taken up where it ended.
 */
@Component
class DemoWorld implements ApplicationRunner, Welcome {

    private static final Logger log = LoggerFactory.getLogger(DemoWorld.class);
    private static final long SEED = 153_567;

    private final boolean wanted;
    private final Accounts accounts;
    private final DemoAccounts demoAccounts;
    private final DemoPeople people;
    private final DemoMembers members;
    private final DemoProviders providers;
    private final DemoPrices prices;
    private final DemoCases cases;
    private final DemoMark mark;
    private final TransactionTemplate transaction;

    DemoWorld(@Value("${auxilia.demo:false}") boolean wanted, Accounts accounts, DemoAccounts demoAccounts, DemoPeople people, DemoMembers members, DemoProviders providers, DemoPrices prices, DemoCases cases,
              DemoMark mark, TransactionTemplate transaction) {
        this.wanted = wanted;
        this.accounts = accounts;
        this.demoAccounts = demoAccounts;
        this.people = people;
        this.members = members;
        this.providers = providers;
        this.prices = prices;
        this.cases = cases;
        this.mark = mark;
        this.transaction = transaction;
    }

    @Override public void run(ApplicationArguments arguments) {
        if (wanted && accounts.all().isEmpty()) make();
        if (mark.isUnfinished()) play();
    }

    /** Everything but the cases. */
    void make() {
        log.info("Making the demo world");
        transaction.executeWithoutResult(_ -> {
            demoAccounts.make();
            people.make(accounts.all().getFirst().id());
            members.make(SEED);
            providers.make(SEED);
            prices.make();
            mark.begin();
        });
    }

    /** The cases that are still missing. */
    void play() {
        cases.play(SEED, mark.done(), mark::set);
        mark.finish();
        log.info("The demo world is ready");
    }

    @Override public List<String> lines() {
        return mark.exists() ? List.of("Demo sign-ins, password " + DemoPeople.PASSWORD + ":",
            "  ana, lucas, teresa, victor (coordinators) · raul (supervisor) · olga (operations) · gerardo (management)", "  carmen (quality) · meridiano (account) · admin (administrator)") : List.of();
    }
}
