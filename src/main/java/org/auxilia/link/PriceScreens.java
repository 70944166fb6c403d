package org.auxilia.link;

import java.util.Optional;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.link.MemberAnswers.Over;
import org.auxilia.membership.Accounts;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Brings together what the member's page shows. */
@Component
class PriceScreens {

    private final Cases cases;
    private final MemberAnswers answers;
    private final Accounts accounts;
    private final Services services;

    PriceScreens(Cases cases, MemberAnswers answers, Accounts accounts, Services services) {
        this.cases = cases;
        this.answers = answers;
        this.accounts = accounts;
        this.services = services;
    }

    /** @param over why his answer was not taken; where he gave none, it is asked whether he could */
    PriceScreen of(PriceLink link, LinkSecret secret, Shell shell, Optional<Over> over) {
        var file = cases.get(link.caseNumber(), Sight.WHOLE);
        var a = file.assistance(link.assistance());
        var account = accounts.get(file.opening().account());
        var service = services.get(a.last(Opened.class).orElseThrow().service()).name(shell.lang());
        var why = link.answered().isPresent() ? Optional.<Over>empty() : over.or(() -> answers.over(link, a, shell.now()));
        return new PriceScreen(link, a, (PriceTold) file.log().get(link.seq() - 1).fact(), account.name(), service, shell.formats(account.zone(), account.country()), secret, MemberAnswers.mayDecline(a, shell.now()), why, shell);
    }
}
