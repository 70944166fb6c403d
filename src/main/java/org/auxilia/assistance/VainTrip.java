package org.auxilia.assistance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Aspect.PricesVainTrip;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.DepartureSeen;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;

/** The trip of a provider who set out and found nothing to do: its price and who bears it, by tariff, account and plan (CL-6). */
public record VainTrip(Money price, Payer payer) {

    public enum Payer { ACCOUNT, MEMBER, COMPANY }

    /** As the account's books have it. */
    private static final String CONCEPT = "Viaje en falso";

    /** What was agreed with who has the job, else what is told at the end; nothing where he had not set out, or nobody says (CL-6). */
    static Optional<VainTrip> of(Fact end, Assistance a) {
        return agreed(a).or(() -> end instanceof PricesVainTrip told ? told.inVain() : Optional.empty()).filter(_ -> hasSetOut(a)).map(it -> it.of(a));
    }

    /** As it was agreed at the assignment. */
    public static Optional<VainTrip> agreed(Assistance a) { return a.last(ProviderAssigned.class).flatMap(ProviderAssigned::inVain); }

    /** Who has the job was on his way, if only to an earlier visit; to a shop the member goes himself (CA-12). */
    public static boolean hasSetOut(Assistance a) {
        return a.delivery() == Delivery.ON_SITE && a.provider().isPresent() && a.log().reversed().stream().takeWhile(entry -> !entry.isOf(ProviderAssigned.class)).anyMatch(entry -> entry.isOf(DepartureSeen.class) || entry.isOf(ArrivalReported.class));
    }

    /** Who bears it as the assistance stands: the account nothing that it does not cover, and the member nothing under guarantee or courtesy (CX-4, 5.1.7). */
    VainTrip of(Assistance a) {
        var category = a.category();
        if (category.filter(it -> it == Category.WARRANTY || it == Category.COURTESY).isPresent()) return new VainTrip(price, Payer.COMPANY);
        boolean uncovered = a.isExcluded() || category.filter(Category.CONNECTION::equals).isPresent();
        return uncovered && payer == Payer.ACCOUNT ? new VainTrip(price, Payer.COMPANY) : this;
    }

    /** Its line; the account bears no more than is left of its cover, and the company the rest, since nobody was asked (CL-1). */
    CostsLoaded cost(Assistance a) {
        var none = Money.zero(price.currency());
        var account = payer == Payer.ACCOUNT ? left(a).map(price::min).orElse(price) : none;
        var member = payer == Payer.MEMBER ? price : none;
        return new CostsLoaded(List.of(new CostLine(CONCEPT, BigDecimal.ONE, price, BigDecimal.ZERO, account, member, price.minus(account).minus(member), false)));
    }

    private Optional<Money> left(Assistance a) {
        var borne = Costs.of(a).account().orElse(Money.zero(price.currency()));
        return a.coverage().map(it -> it.beyond(borne));
    }
}
