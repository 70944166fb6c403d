package org.auxilia.stories;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.MemberConfirmed;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.geography.Place;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.membership.Policies;
import org.auxilia.network.Provider;
import org.auxilia.staff.Actor;
import org.springframework.beans.factory.BeanFactory;

/** What had happened before the story sets in: facts, played now, by Ana unless another is named. */
final class Given {

    private final Cases cases;
    private final Policies policies;
    private final Services services;
    private final Town town;
    private final StoryClock clock;
    private final OneCase the;

    Given(BeanFactory beans, Town town, StoryClock clock, OneCase the) {
        this.cases = beans.getBean(Cases.class);
        this.policies = beans.getBean(Policies.class);
        this.services = beans.getBean(Services.class);
        this.town = town;
        this.clock = clock;
        this.the = the;
    }

    /** Selzer's car stands at the road: a tow is asked for, covered to $ 180.000, the consent given. */
    Given emergencyTow() { return ready(Town.TOW, Priority.EMERGENCY); }

    /** @param windows "16:00–18:00": when the member is there, one or two */
    Given programmed(String service, String... windows) {
        return opened(town.selzer, service, Priority.SCHEDULED, new Programmed(Arrays.stream(windows).map(clock::window).toList()), covered(180_000), consents());
    }

    Given ready(String service, Priority priority) { return opened(town.selzer, service, priority, covered(180_000), consents()); }

    /** A case of that member with one assistance and whatever else is to be so. */
    Given opened(Member member, String service, Priority priority, Fact... more) {
        boolean chile = member.account() == town.pacifico.id();
        var facts = new ArrayList<Fact>(List.of(calls(chile ? town.pacifico : town.meridiano, member), identified(member), located(chile ? town.santiago : town.viedma), opened(service, priority)));
        facts.addAll(List.of(more));
        the.number = cases.open(stamp(ana()), facts.toArray(Fact[]::new)).orThrow().file().number();
        the.assistance = 1;
        return this;
    }

    /** A provider who takes it and says when he is there. */
    Given assigned(Provider provider, String eta) { return happens(new ProviderAssigned(candidate(provider), Optional.of(clock.time(eta)), Optional.empty(), false, Optional.empty())); }

    /** A provider who takes it for that window. */
    Given agreed(Provider provider, String window) { return happens(new ProviderAssigned(candidate(provider), Optional.empty(), Optional.of(clock.window(window)), false, Optional.empty())); }

    Given confirmed() { return happens(new MemberConfirmed("Alejandro Selzer")); }

    Given happens(Fact... facts) { return happens(ana(), facts); }

    Given happens(Actor who, Fact... facts) {
        cases.record(the.number, the.assistance, stamp(who), facts).orThrow();
        return this;
    }

    /** On the file, not on its assistance. */
    Given happensOnTheCase(Actor who, Fact... facts) {
        cases.record(the.number, 0, stamp(who), facts).orThrow();
        return this;
    }

    CaseFile file() { return cases.get(the.number, Sight.WHOLE); }

    Candidate candidate(Provider it) { return new Candidate(it.id(), it.tradeName(), it.phone().orElse(""), 1, List.of(), Optional.empty(), Optional.empty()); }

    CoverageDecided covered(long limit) { return new CoverageDecided(Category.COVERED, Optional.of(new Money(limit * 100, "ARS")), Optional.empty(), "Su plan cubre este servicio.", "4.2", ""); }
    ConsentAnswered consents() { return new ConsentAnswered(true, "¿Autoriza a compartir sus datos?", Channel.TELEPHONE); }
    Opened opened(String service, Priority priority) {
        return new Opened(service, services.get(service).delivery(), priority, policies.current(town.meridiano.id(), clock.now()).id(), Duration.ofMinutes(60), List.of(), "No arranca; banquina segura.", "");
    }
    Window window(String text) { return clock.window(text); }

    private CaseOpened calls(Account account, Member member) {
        return new CaseOpened(account.id(), Town.MERIDIANO, new Caller(member.firstNames(), member.lastNames(), member.phone1(), "titular"), "Llama el titular.", town.ana.id(), town.ana.name());
    }

    private static MemberIdentified identified(Member it) {
        return new MemberIdentified(it.id(), it.plan(), RosterStatus.valueOf(it.status().name()), it.name(), it.document(), "");
    }

    private static Located located(Place it) {
        return new Located(new Location(Optional.of(it.id()), it.label(), "Colón 123", "", Optional.ofNullable(it.lat()), Optional.ofNullable(it.lon())), Party.MEMBER);
    }

    private Actor ana() { return new Actor(town.ana.id(), town.ana.name(), town.ana.role()); }

    private Stamp stamp(Actor who) { return Stamp.now(who, clock.now()); }
}
