package org.auxilia.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Aspect;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FileFact.MemberVerified;
import org.auxilia.assistance.FileFact.RosterStatus;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.OpeningFact.Programmed;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Newcomer;
import org.auxilia.membership.Policies;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The verbs of stage 1 (Procedure 5.1): a case is opened, then what is asked for, with the coverage decided in the same breath. */
@Component
public class Openings {

    private final Cases cases;
    private final CoverageDesk coverage;
    private final Services services;
    private final Policies policies;
    private final Members members;

    Openings(Cases cases, CoverageDesk coverage, Services services, Policies policies, Members members) {
        this.cases = cases;
        this.coverage = coverage;
        this.services = services;
        this.policies = policies;
        this.members = members;
    }

    /** 5.1.1 to 5.1.4: whoever opens the case has it. Its number is in the reply. */
    public Reply openCase(NewCase it, Stamp stamp) {
        var facts = new ArrayList<Fact>();
        facts.add(new CaseOpened(it.payer(), it.numberCalled(), it.caller(), it.description(), stamp.who().id(), stamp.who().name()));
        it.member().map(Openings::identified).ifPresent(facts::add);
        it.location().map(place -> new Located(place, Party.MEMBER)).ifPresent(facts::add);
        it.distinction().ifPresent(facts::add);
        return cases.open(stamp, facts.toArray(Fact[]::new));
    }

    /**
     * The same, all or nothing, with whoever the roster does not know registered A VERIFICAR (MB-6), and with the assistance itself
     * where a life is at risk (CO-4).
     */
    @Transactional
    public Reply openCase(NewCase it, Optional<Newcomer> newcomer, Optional<NewAssistance> first, Stamp stamp, Locale language) {
        var reply = openCase(newcomer.map(unknown -> it.of(register(unknown, stamp))).orElse(it), stamp);
        return reply instanceof Reply.Recorded opened && first.isPresent() ? openAssistance(opened.file().number(), first.get(), stamp, language) : reply;
    }

    /** 5.1.4: for whom, once it is known; what waited for it is decided now. */
    @Transactional
    public Reply identify(long number, NewCase.Entitled it, Stamp stamp, Locale language) {
        var reply = cases.record(number, 0, stamp, identified(it));
        if (reply instanceof Reply.Recorded recorded)
            recorded.file().assistances().filter(assistance -> assistance.isOpened() && !assistance.isFinal() && !assistance.has(Aspect.DecidesCoverage.class))
                .forEach(assistance -> decideCoverage(number, assistance.number(), stamp, language));
        return reply;
    }

    /** MB-6: the same for somebody whom the roster does not know. */
    @Transactional
    public Reply identify(long number, Newcomer it, Stamp stamp, Locale language) { return identify(number, register(it, stamp), stamp, language); }

    /** TK-28: what the account says of a member A VERIFICAR, in the log and in the roster; who is entitled stands as ACTIVO from now on. */
    @Transactional
    public Reply verify(long number, MemberVerified answer, Stamp stamp) {
        var known = cases.find(number, Sight.WHOLE).flatMap(file -> file.file().last(MemberIdentified.class));
        var facts = new ArrayList<Fact>(List.of(answer));
        if (answer.entitled()) known.map(Openings::entitled).ifPresent(facts::add);
        var reply = cases.record(number, 0, stamp, facts.toArray(Fact[]::new));
        if (reply instanceof Reply.Recorded)
            known.ifPresent(it -> members.setStatus(it.member(), answer.entitled() ? MemberStatus.ACTIVE : MemberStatus.INACTIVE, stamp.who(), stamp.recordedAt()));
        return reply;
    }

    private static MemberIdentified entitled(MemberIdentified it) { return new MemberIdentified(it.member(), it.plan(), RosterStatus.ACTIVE, it.name(), it.document(), it.person()); }

    private NewCase.Entitled register(Newcomer it, Stamp stamp) { return new NewCase.Entitled(members.registerToVerify(it, stamp.who(), stamp.recordedAt()), ""); }

    static MemberIdentified identified(NewCase.Entitled it) {
        var member = it.member();
        return new MemberIdentified(member.id(), member.plan(), RosterStatus.valueOf(member.status().name()), member.name(), member.document(), it.person());
    }

    /**
     * 5.1.6, 5.1.7: opens the assistance under the account's rules of now and decides its coverage as of now, in one append. Without a
     * member the decision stays owed; of a member A VERIFICAR the authorisation is asked for (MB-6).
     *
     * @param language of the sentence that is read out
     */
    public Reply openAssistance(long number, NewAssistance it, Stamp stamp, Locale language) {
        return undecided(Attempt.on(number, Attempt.NEW, stamp, file -> facts(file, it, stamp, language)));
    }

    /** The coverage of an assistance that is open, decided anew: once the member is known, or a superior has let him be served. */
    public Reply decideCoverage(long number, int assistance, Stamp stamp, Locale language) {
        return undecided(Attempt.on(number, assistance, stamp, file -> {
            var of = file.assistance(assistance);
            if (of.category().filter(Category.WARRANTY::equals).isPresent()) return List.of(); // CX-4: a guarantee is none of the plan's
            var service = of.last(Opened.class).map(Opened::service).orElseThrow();
            return coverage.decision(file, of, service, vehicle(file, of), stamp.recordedAt(), language);
        }));
    }

    /** CA-14: a link that is found out later lets the assistance share the chain's event, where the plan says so; else its decision stands. */
    public void linked(long number, int assistance, Stamp stamp, Locale language) {
        cases.record(Attempt.on(number, assistance, stamp, file -> {
            var of = file.assistance(assistance);
            if (!of.has(Aspect.DecidesCoverage.class) || of.category().filter(it -> it != Category.COVERED).isPresent()) return List.of();
            return coverage.decision(file, of, of.last(Opened.class).map(Opened::service).orElseThrow(), vehicle(file, of), stamp.recordedAt(), language).stream()
                .filter(it -> it instanceof CoverageDecided covered && covered.eventOf().isPresent()).toList();
        }));
    }

    /**
     * What follows from a superior's yes: the member who may be served gets his coverage (MB-6), and what is granted as a courtesy is
     * covered as such, up to the amount that was granted (5.1.7 A; OC-7 for an exception in full). Nothing for other subjects, and nothing from a no.
     *
     * @return what became of it; empty where nothing follows
     */
    Optional<Reply> granted(long number, int assistance, AuthorisationDecided reply, Stamp stamp, Locale language) {
        if (reply.granted() && reply.subject() == Subject.MEMBER) return Optional.of(decideCoverage(number, assistance, stamp, language));
        boolean free = reply.subject() == Subject.COURTESY || reply.subject() == Subject.EXCEPTION && reply.percent().filter(it -> it == 100).isPresent();
        if (!reply.granted() || !free) return Optional.empty();
        return Optional.of(cases.record(Attempt.on(number, assistance, stamp, file -> courtesy(file.assistance(assistance), reply.subject(), language))));
    }

    private static List<Fact> courtesy(Assistance of, Subject subject, Locale language) {
        if (!of.isExcluded()) return List.of();
        return List.of(new CoverageDecided(Category.COURTESY, of.granted(subject), Optional.empty(), Texts.of(language).of("casefile.say.courtesy"), "", ""));
    }

    /** MB-8: somebody took the last event while we decided; so it is decided once more, without it. */
    private Reply undecided(Attempt attempt) {
        var reply = cases.record(attempt);
        return reply instanceof Reply.Refused refused && refused.obstacles().contains(Obstacle.EVENTS_SPENT) ? cases.record(attempt) : reply;
    }

    private List<Fact> facts(CaseFile file, NewAssistance it, Stamp stamp, Locale language) {
        var service = services.get(it.service());
        var facts = new ArrayList<Fact>();
        facts.add(new Opened(service.code(), service.delivery(), it.priority(), policies.current(file.opening().account(), stamp.happenedAt()).id(), service.usual(),
            service.fields().stream().filter(ExtraField::mandatory).map(ExtraField::code).toList(), it.happened(), it.fault()));
        if (!it.availability().isEmpty()) facts.add(new Programmed(it.availability()));
        it.vehicle().ifPresent(vehicle -> facts.addAll(fields(service, vehicle)));
        it.link().ifPresent(facts::add);
        it.route().ifPresent(facts::add);
        int n = file.count() + 1;
        var decided = coverage.decision(file, file.supposing(n, stamp, facts).assistance(n), service.code(), it.vehicle(), stamp.recordedAt(), language);
        facts.addAll(it.guarantee().map(original -> Guarantees.instead(original, decided, language)).orElse(decided));
        return facts;
    }

    /** What Otros datos asks and the roster knows already (CA-6). */
    private static List<Fact> fields(Service service, Vehicle vehicle) {
        return service.fields().stream().map(ExtraField::code).map(code -> (Fact) new FieldChanged(code, "", switch (code) {
            case "plate" -> vehicle.plate();
            case "make" -> vehicle.make();
            case "model" -> vehicle.model();
            case "colour" -> vehicle.colour();
            default -> "";
        })).filter(it -> !((FieldChanged) it).to().isBlank()).toList();
    }

    /** The member's vehicle of which the assistance speaks. */
    private Optional<Vehicle> vehicle(CaseFile file, Assistance assistance) {
        return assistance.field("plate").map(Vehicle::plateKey).flatMap(plate -> file.file().last(MemberIdentified.class).flatMap(it -> members.find(it.member()))
            .flatMap(member -> member.vehicles().stream().filter(vehicle -> Vehicle.plateKey(vehicle.plate()).equals(plate)).findFirst()));
    }
}
