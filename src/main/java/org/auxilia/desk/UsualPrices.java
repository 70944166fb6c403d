package org.auxilia.desk;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Location;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.membership.Account;
import org.auxilia.network.ReferencePrices;
import org.springframework.stereotype.Component;

/** What the house knows of the prices of an assistance, where it is wanted (CX-2, OC-4). */
@Component
public class UsualPrices {

    private final ReferencePrices prices;

    UsualPrices(ReferencePrices prices) { this.prices = prices; }

    /** Looked up only where an act asks. */
    public ActContext.Prices of(Assistance it, Service service, Account account, Instant now) {
        return new ActContext.Prices(() -> find(it, service, account, now), isOfHome(service), Optional.empty());
    }

    /** What the service usually costs there today, in the account's currency. */
    public Optional<Money> find(Assistance it, Service service, Account account, Instant now) {
        return it.place().flatMap(Location::place).flatMap(place -> prices.find(service.code(), place, account.currency(), now.atZone(account.zone()).toLocalDate()));
    }

    /** CX-2: of a service at home the member's price is held against what he would find by himself. */
    public Optional<Money> elsewhere(Assistance it, Service service, Account account, Instant now) { return isOfHome(service) ? find(it, service, account, now) : Optional.empty(); }

    private static boolean isOfHome(Service service) { return service.line() == ServiceLine.HOGAR; }
}
