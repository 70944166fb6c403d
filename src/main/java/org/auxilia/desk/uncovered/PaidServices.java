package org.auxilia.desk.uncovered;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Quotes;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.Routes;
import org.auxilia.desk.UsualPrices;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.network.CallingOrder;
import org.auxilia.network.Ladder;
import org.auxilia.network.LadderCriteria;
import org.auxilia.network.ProviderSearch;
import org.springframework.stereotype.Component;

/** Puts together what the paid service would cost: quotes in calling order, tariffs, the usual price (Out of coverage A, E, F). */
@Component
class PaidServices {

    /** So many are asked at most before one looks further in the console. */
    private static final int MOST = 6;

    private final ProviderSearch search;
    private final UsualPrices prices;

    PaidServices(ProviderSearch search, UsualPrices prices) {
        this.search = search;
        this.prices = prices;
    }

    PaidService of(CaseScreen.Row row, CaseScreen screen) {
        var it = row.assistance();
        var now = screen.shell().now();
        var rows = rows(row, screen, now);
        var reference = prices.find(it, row.service(), screen.account(), now);
        var told = it.priceTold(Bill.CONNECTION);
        boolean lapsed = told.filter(price -> now.isAfter(price.validUntil())).isPresent();
        var best = rows.stream().filter(QuoteRow::best).findFirst();
        var quotedBy = told.filter(_ -> !lapsed).map(price -> price.quotedBy().flatMap(by -> rows.stream().filter(one -> one.provider() == by).findFirst())).orElse(best);
        return new PaidService(rows, reference, told, lapsed, full(told.filter(_ -> !lapsed), best, rows, reference), quotedBy);
    }

    private static Optional<Money> full(Optional<PriceTold> told, Optional<QuoteRow> best, List<QuoteRow> rows, Optional<Money> reference) {
        return told.map(PriceTold::full).or(() -> best.flatMap(QuoteRow::quote).flatMap(Quotes.Quote::price))
            .or(() -> rows.stream().findFirst().flatMap(QuoteRow::tariff)).or(() -> reference);
    }

    private List<QuoteRow> rows(CaseScreen.Row row, CaseScreen screen, Instant now) {
        var quotes = row.assistance().quotes();
        var best = quotes.best(now).map(Quotes.Quote::provider);
        var rows = new ArrayList<QuoteRow>();
        order(row, screen, now).forEach(it -> rows.add(row(it.provider(), it.name(), it.phone().orElse(""), it.cost(), quotes, best, now)));
        quotes.all().stream().filter(quote -> rows.stream().noneMatch(it -> it.provider() == quote.provider()))
            .forEach(quote -> rows.add(row(quote.provider(), quote.name(), "", Optional.empty(), quotes, best, now)));
        return List.copyOf(rows);
    }

    private static QuoteRow row(int provider, String name, String phone, Optional<Money> tariff, Quotes quotes, Optional<Integer> best, Instant now) {
        var quote = quotes.by(provider);
        return new QuoteRow(provider, name, phone, tariff, quote, best.filter(it -> it == provider).isPresent(), quote.filter(it -> it.isLapsed(now)).isPresent());
    }

    private List<Ladder.Row> order(CaseScreen.Row row, CaseScreen screen, Instant now) {
        Assistance it = row.assistance();
        var place = it.place().flatMap(Location::place);
        if (place.isEmpty() || it.isOutsideMatrix()) return List.of();
        var criteria = LadderCriteria.now(row.service().code(), place.get(), now).ordered(screen.account().computedRank() ? CallingOrder.COMPUTED : CallingOrder.BY_POSITION).first(MOST);
        var point = it.place().flatMap(Routes::point);
        return search.ladder(point.isPresent() ? criteria.near(point.get()) : criteria).rows();
    }
}
