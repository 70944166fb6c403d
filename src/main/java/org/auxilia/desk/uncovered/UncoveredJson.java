package org.auxilia.desk.uncovered;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.Quotes;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;

/**
 * The ladder as programs get it.
 *
 * @param rule      the rule that says no; absent where it is not improper
 * @param sentence  what is read out
 * @param outside   whether the house has no such service at all
 * @param grounds   the tests of an exception with their data
 * @param reference what the service usually costs there
 * @param quotes    of the calling order, the best marked
 * @param told      what the member was told last
 * @param guarantee what it may be the guarantee of
 * @param alike     what superiors decided in like cases
 */
record UncoveredJson(String assistance, Optional<String> rule, String figure, Optional<String> sentence, Optional<String> clause, boolean outside, List<RungJson> ladder, List<Ground> grounds,
                     Optional<Money> reference, List<QuoteJson> quotes, Optional<PriceTold> told, Optional<Original> guarantee, List<LikeCase> alike, Optional<Money> goodwillLeft) {

    record RungJson(Rung.Offer offer, Rung.State state, String why, Optional<Instant> since) {}

    record QuoteJson(int provider, String name, Optional<Money> tariff, Optional<Quotes.State> state, Optional<Money> price, Optional<Instant> validUntil, int rounds, boolean best, boolean lapsed) {}

    static UncoveredJson of(UncoveredScreen it) {
        return new UncoveredJson(it.screen().file().number() + "/" + it.assistance().number(), it.improper().map(NotCovered::rule), it.figure(), it.improper().map(NotCovered::sentence),
            it.improper().map(NotCovered::clause).filter(clause -> !clause.isEmpty()), it.isOutside(), it.rungs().stream().map(rung -> new RungJson(rung.offer(), rung.state(), rung.why(), rung.since())).toList(),
            it.grounds(), it.paid().reference(), it.paid().rows().stream().map(UncoveredJson::quote).toList(), it.paid().told(), it.guarantee(), it.alike(), it.goodwillLeft());
    }

    private static QuoteJson quote(QuoteRow it) {
        return new QuoteJson(it.provider(), it.name(), it.tariff(), it.quote().map(Quotes.Quote::state), it.quote().flatMap(Quotes.Quote::price), it.quote().flatMap(Quotes.Quote::validUntil),
            it.quote().map(quote -> quote.rounds().size()).orElse(0), it.best(), it.lapsed());
    }
}
