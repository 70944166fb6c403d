package org.auxilia.desk.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.ClosingFact.CostsLoaded;
import org.auxilia.assistance.Reimbursement;
import org.auxilia.assistance.ServedAt;
import org.auxilia.assistance.Shares;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.desk.Routes;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.network.TariffOfTheDay;
import org.auxilia.network.Tariffs;
import org.auxilia.staff.Right;
import org.auxilia.web.Formats;
import org.springframework.stereotype.Component;

/** Works out what may be proposed for loading (CL-7). What a provider charges is shown to those who see providers alone. */
@Component
class Proposals {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final Tariffs tariffs;
    private final Providers providers;

    Proposals(Tariffs tariffs, Providers providers) {
        this.tariffs = tariffs;
        this.providers = providers;
    }

    Proposed of(Situation s) {
        if (!s.shell().may(Right.SEE_PROVIDERS) || s.assistance().isFinal()) return Proposed.NOTHING;
        if (s.assistance().delivery() == Delivery.REIMBURSEMENT) return reimbursed(s);
        var provider = s.assistance().provider().flatMap(it -> providers.find(it.provider())).filter(it -> it.special().isEmpty());
        var served = ServedAt.of(s.assistance());
        return provider.flatMap(by -> served.map(when -> of(s, by, when))).orElse(Proposed.NOTHING);
    }

    /** RE-1: the member's bill, as far as a superior granted it. */
    private static Proposed reimbursed(Situation s) {
        var it = s.assistance().reimbursement();
        if (it.granted().isEmpty()) return it.state() == Reimbursement.State.DENIED ? Proposed.NOTHING : Proposed.lacking(s.shell().t("desk.costs.reimbursement.open"), "/reimbursement");
        var lines = List.of(Proposal.Line.once(s.shell().t("desk.costs.reimbursement.line"), it.granted().get(), ""));
        return Proposed.of(new Proposal(Proposal.Source.REIMBURSEMENT, lines, it.granted().get(), shares(lines, s), List.of()));
    }

    private Proposed of(Situation s, Provider by, ServedAt served) {
        var formats = s.shell().formats(by.zone(), by.country());
        var found = tariffs.ofTheDay(by.id(), s.service().code(), served.at());
        if (found.isEmpty()) return Proposed.lacking(s.shell().t("desk.costs.tariff.none", by.tradeName(), s.service().name(s.shell().lang()), formats.date(served.at())), "");
        var tariff = found.get();
        var distance = tariff.chargesKilometres() ? distance(s, by) : Optional.of(0.0);
        if (distance.isEmpty()) return goes(s) ? Proposed.lacking(s.shell().t("desk.costs.tariff.no-way"), "/data") : Proposed.lacking(s.shell().t("desk.costs.tariff.no-point", by.tradeName()), "");
        var hours = ServedAt.worked(s.assistance()).filter(_ -> tariff.chargesHours()).map(Proposals::hours);
        var price = tariff.price(distance.get(), hours.orElse(BigDecimal.ZERO));
        var lines = price.lines().stream().map(it -> line(it, tariff, s, formats.time(served.at()))).toList();
        return Proposed.of(new Proposal(Proposal.Source.TARIFF, lines, price.total(), shares(lines, s), basis(s, tariff, served, formats, distance.get(), hours.isPresent())));
    }

    /** CA-14: of what is towed or driven, the way; else how far the provider stands away. */
    private static Optional<Double> distance(Situation s, Provider by) {
        var way = s.assistance().kilometres().map(Integer::doubleValue);
        if (way.isPresent() || goes(s)) return way;
        return s.assistance().place().flatMap(Routes::point).flatMap(to -> by.point().map(from -> from.kmTo(to)));
    }

    private static boolean goes(Situation s) { return s.service().fields().stream().map(ExtraField::code).anyMatch(ExtraField.KILOMETRES::equals); }

    private static BigDecimal hours(Duration worked) { return BigDecimal.valueOf(worked.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP); }

    /** A surcharge is one sum, so that it can be loaded as it stands. */
    private static Proposal.Line line(Tariffs.Line it, TariffOfTheDay tariff, Situation s, String hour) {
        var key = "desk.costs.tariff." + Labels.kebab(it.concept());
        var day = s.formats().date(tariff.local().toLocalDate());
        return switch (it.concept()) {
            case VISIT, KILOMETRES, HOURS -> new Proposal.Line(s.shell().t(key), it.quantity(), it.unit(), it.amount(), "");
            case NIGHT_SURCHARGE -> Proposal.Line.once(s.shell().t(key, it.quantity().intValue()), it.amount(), s.shell().t(key + ".why", hour));
            case SUNDAY_SURCHARGE -> Proposal.Line.once(s.shell().t(key, it.quantity().intValue()), it.amount(), s.shell().t(key + ".why", day));
            case HOLIDAY_SURCHARGE -> Proposal.Line.once(s.shell().t(key, it.quantity().intValue()), it.amount(), s.shell().t(key + ".why", tariff.holiday().orElse(""), day));
        };
    }

    private static List<String> basis(Situation s, TariffOfTheDay tariff, ServedAt served, Formats formats, double distance, boolean hasHours) {
        var shell = s.shell();
        var basis = new ArrayList<String>();
        basis.add(shell.t("desk.costs.tariff.hour", shell.t("desk.costs.tariff." + Labels.kebab(served.told())), formats.dateTime(served.at())));
        if (tariff.chargesKilometres()) basis.add(shell.t(s.assistance().kilometres().isPresent() ? "desk.costs.tariff.way" : "desk.costs.tariff.straight", formats.number(Math.round(Math.ceil(distance)))));
        if (tariff.chargesHours() && !hasHours) basis.add(shell.t("desk.costs.tariff.no-hours"));
        return List.copyOf(basis);
    }

    /** Line by line, as loading would share them out (CL-1). */
    private static Optional<Shares> shares(List<Proposal.Line> lines, Situation s) {
        var sofar = Costs.of(s.assistance());
        var sum = Optional.<Shares>empty();
        for (var it : lines) {
            if (!it.amount().currency().equals(s.account().currency())) return Optional.empty();
            var part = Shares.of(it.amount(), s.assistance(), sofar);
            sofar = sofar.with(new CostsLoaded(List.of(line(it, part))));
            sum = Optional.of(sum.map(all -> plus(all, part)).orElse(part));
        }
        return sum;
    }

    private static CostLine line(Proposal.Line it, Shares part) {
        return new CostLine(it.concept(), it.quantity(), it.unit(), BigDecimal.ZERO, part.account(), part.member(), part.company(), false);
    }

    private static Shares plus(Shares one, Shares other) {
        return new Shares(one.account().plus(other.account()), one.member().plus(other.member()), one.company().plus(other.company()));
    }
}
