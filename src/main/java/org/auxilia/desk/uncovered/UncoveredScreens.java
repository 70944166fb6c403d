package org.auxilia.desk.uncovered;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.AnytimeFact.Test;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.GoodwillUses;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.desk.CoverageDesk;
import org.auxilia.desk.Disclaimers;
import org.auxilia.desk.Guarantees;
import org.auxilia.desk.OfferCards;
import org.auxilia.desk.opening.CaseScreen;
import org.auxilia.desk.opening.CaseScreens;
import org.auxilia.geography.Place;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Brings together what the ladder needs, before anybody asks for it. */
@Component
class UncoveredScreens {

    private final CaseScreens cases;
    private final CoverageDesk coverage;
    private final MemberUses uses;
    private final Homes homes;
    private final PaidServices paid;
    private final LikeCases alike;
    private final Guarantees guarantees;
    private final GoodwillUses goodwill;
    private final OfferCards offers;
    private final Disclaimers disclaimers;

    UncoveredScreens(CaseScreens cases, CoverageDesk coverage, MemberUses uses, Homes homes, PaidServices paid, LikeCases alike, Guarantees guarantees, GoodwillUses goodwill, OfferCards offers,
                     Disclaimers disclaimers) {
        this.cases = cases;
        this.coverage = coverage;
        this.uses = uses;
        this.homes = homes;
        this.paid = paid;
        this.alike = alike;
        this.guarantees = guarantees;
        this.goodwill = goodwill;
        this.offers = offers;
        this.disclaimers = disclaimers;
    }

    /** @throws Failure.NotFound where there is none, or it is outside of what one may find (ID-2, ID-4) */
    UncoveredScreen of(long number, int n, boolean console, SignedIn who, Shell shell) {
        var screen = cases.of(number, who, shell);
        if (n < 1 || n > screen.file().count()) throw new Failure.NotFound("casefile.none", number + "/" + n);
        var row = screen.row(screen.file().assistance(n));
        var it = row.assistance();
        var home = screen.member().flatMap(member -> homes.of(member.address(), screen.account().country()));
        var plea = plea(screen, row, home);
        var city = home.map(Place::name).orElse("");
        var prices = paid.of(row, screen);
        var guarantee = guarantees.find(it, row.service(), shell.now());
        var figures = coverage.question(screen.file(), it, row.opened().service(), Optional.empty()).map(question -> coverage.view(question, shell.now(), shell.texts().locale()));
        return new UncoveredScreen(screen, row, it.last(NotCovered.class).filter(_ -> it.isExcluded()), figures, plea, plea.map(p -> grounds(p, city, false, false, screen)).orElse(List.of()), prices,
            new Rungs(it, screen, plea, prices, guarantee, city).all(), guarantee, alike.of(row.service().code(), who.sight(), Subject.COURTESY, Subject.EXCEPTION),
            goodwill.budget(screen.account().id(), shell.now()).map(GoodwillUses.Budget::left),
            offers.of(it, shell, screen.formats()), it.isOutsideMatrix() ? disclaimers.of(it, row.service(), screen.account(), shell) : "", Typed.NOTHING, console);
    }

    private Optional<Plea> plea(CaseScreen screen, CaseScreen.Row row, Optional<Place> home) {
        Assistance it = row.assistance();
        return screen.member().flatMap(member -> uses.find(member.id(), screen.file().number(), it.number(), row.service().code(), homes.path(home)))
            .map(use -> new Plea(use, screen.shell().now().atZone(screen.account().zone()).toLocalDate()));
    }

    /** What goes along with the asking: every test, whether it holds, and its datum (OC-5, OC-6). */
    List<Ground> grounds(UncoveredScreen of, boolean upset, boolean small) {
        var screen = of.screen();
        var city = screen.member().flatMap(member -> homes.of(member.address(), screen.account().country())).map(Place::name).orElse("");
        return of.plea().map(it -> grounds(it, city, upset, small, screen)).orElse(List.of());
    }

    private static List<Ground> grounds(Plea plea, String city, boolean upset, boolean small, CaseScreen screen) {
        return Arrays.stream(Test.values()).map(test -> new Ground(test, plea.holds(test, upset, small), figure(test, plea, city, upset, small, screen))).toList();
    }

    private static String figure(Test test, Plea plea, String city, boolean upset, boolean small, CaseScreen screen) {
        var shell = screen.shell();
        var use = plea.use();
        return switch (test) {
            case UPSET -> shell.t(upset ? "uncovered.figure.upset" : "uncovered.figure.not-upset");
            case SIX_MONTHS_UNUSED -> shell.t("uncovered.figure.months", plea.months(), screen.formats().date(use.starts()), use.used());
            case INTERNAL_TECHNICIANS -> city.isEmpty() ? shell.t("uncovered.figure.no-city") : shell.t("uncovered.figure.technicians", use.internal(), city);
            case NO_LARGE_WORK -> shell.t(small ? "uncovered.figure.small" : "uncovered.figure.not-small");
            case FIRST_SERVICE -> shell.t("uncovered.figure.asked", use.asked());
        };
    }
}
