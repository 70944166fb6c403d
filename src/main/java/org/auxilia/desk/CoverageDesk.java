package org.auxilia.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationAsked;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Benefits;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Places;
import org.auxilia.membership.Entitlement;
import org.auxilia.membership.Membership;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Formats;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/** “¿Me cubre?”, answered on the line: the verdict of now, in words, and the fact that it becomes (5.1.7, CO-1). */
@Component
public class CoverageDesk {

    /**
     * @param member     number of the member
     * @param person     the beneficiary who asks, empty where it is the member; may ask only for what is his (MB-3)
     * @param vehicle    the one concerned, where known
     * @param way        kilometres, empty while unknown or where nothing is moved (CA-14)
     * @param chainEvent number of the assistance from whose chain this one comes and which has taken an event (CA-14)
     * @param authorised whether a superior has said that the member be served (MB-6)
     */
    public record Question(long member, String person, String service, Optional<Location> location, Optional<Vehicle> vehicle, Optional<Integer> way,
                           Optional<Integer> chainEvent, boolean authorised) {}

    private final Membership membership;
    private final Benefits benefits;
    private final Services services;
    private final Places places;

    CoverageDesk(Membership membership, Benefits benefits, Services services, Places places) {
        this.membership = membership;
        this.benefits = benefits;
        this.services = services;
        this.places = places;
    }

    /** @throws java.util.NoSuchElementException if there is no such member or service */
    public CoverageView view(Question it, Instant at, Locale language) {
        var whole = membership.forCoverage(it.member(), it.service(), at);
        boolean barred = whole.member().beneficiaries().stream().anyMatch(one -> one.names().equals(it.person()) && !one.mayAskFor(it.service()));
        var of = barred ? new Entitlement(whole.member(), whole.account(), whole.plan(), List.of(), whole.terms()) : whole;
        var country = it.location().flatMap(Location::place).flatMap(places::find).map(place -> place.country());
        var verdict = benefits.decide(of, new Benefits.Asked(at, country, it.vehicle().map(vehicle -> vehicle.kind().name()), it.way(), it.chainEvent(), it.authorised(), services.get(it.service()).isOutsideMatrix()));
        var formats = Formats.of(language, of.account().zone(), of.account().country());
        return new CoverageWords(Texts.of(language), formats, of, services.get(it.service()), it.person(), barred).view(verdict);
    }

    /** The question about an assistance of this case; empty while nobody has been identified. */
    public Optional<Question> question(CaseFile file, Assistance assistance, String service, Optional<Vehicle> vehicle) {
        return file.file().last(MemberIdentified.class).map(it -> new Question(it.member(), it.person(), service, assistance.place(), vehicle, assistance.kilometres(),
            assistance.chainEvent(), assistance.isGranted(Subject.MEMBER)));
    }

    /**
     * What goes on record: covered, not covered with the rule that says so, or, where the roster does not know the member and no
     * superior has decided, the asking (MB-6). Nothing while there is nobody to decide about.
     */
    List<Fact> decision(CaseFile file, Assistance assistance, String service, Optional<Vehicle> vehicle, Instant at, Locale language) {
        var question = question(file, assistance, service, vehicle);
        if (question.isEmpty()) return List.of();
        var member = file.file().last(MemberIdentified.class).orElseThrow();
        if (member.status() == RosterStatus.TO_VERIFY && !question.get().authorised() && !services.get(service).isOutsideMatrix())
            return List.of(new AuthorisationAsked(Subject.MEMBER, Texts.of(language).of("casefile.ask.to-verify", member.name(), member.document()), Optional.empty()));
        return List.of(fact(view(question.get(), at, language)));
    }

    private static Fact fact(CoverageView view) {
        var verdict = view.verdict();
        return view.isCovered() ? new CoverageDecided(Category.COVERED, verdict.limit(), verdict.kilometres(), verdict.claim(), verdict.question().eventOf(), view.sentence(), view.clause(), view.conditions())
            : new NotCovered(view.against(), view.sentence(), view.clause());
    }
}
