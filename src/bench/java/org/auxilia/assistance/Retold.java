package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.auxilia.assistance.FileFact.CaseOpened;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.OpeningFact.EventClaim;
import org.auxilia.bench.Fleet;
import org.auxilia.bench.Roster.Person;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;

/** A pattern told again: the same acts, of another member, at another place and time, by another coordinator and other providers. */
final class Retold {

    private final Pattern pattern;
    private final Person person;
    private final Actor coordinator;
    private final Duration later;
    private final Fleet fleet;
    private final RandomGenerator random;
    private final Map<Integer, Fleet.Provider> providers = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final String relative;
    private final Location location;

    Retold(Pattern pattern, Person person, Actor coordinator, Duration later, Fleet fleet, RandomGenerator random) {
        this.pattern = pattern;
        this.person = person;
        this.coordinator = coordinator;
        this.later = later;
        this.fleet = fleet;
        this.random = random;
        this.relative = person.relatives().isEmpty() ? "" : person.relatives().getFirst().name();
        var town = person.town();
        this.location = new Location(Optional.of(town.place()), town.label(), person.address(), "", Optional.of(town.lat() + random.nextDouble() / 50), Optional.of(town.lon() + random.nextDouble() / 50));
        words.put(pattern.member().name(), person.name());
        words.put(pattern.member().document(), person.document());
        var plate = pattern.file().count() == 0 ? Optional.<String>empty() : pattern.file().assistance(1).field("plate");
        plate.filter(it -> !it.isBlank()).ifPresent(it -> words.put(it, person.cars().isEmpty() ? it : person.cars().getFirst().plate()));
        if (!pattern.member().person().isBlank()) words.put(pattern.member().person(), relative);
    }

    CaseFile numbered(long number) {
        var log = pattern.file().log().stream().map(it -> new Entry(it.assistance(), (Fact) again(it.fact()), again(it.stamp()))).toList();
        return new CaseFile(number, log, pattern.file().policies(), pattern.file().current());
    }

    private Stamp again(Stamp it) { return new Stamp(again(it.who()), it.happenedAt().plus(later), it.recordedAt().plus(later), it.evidence(), it.call()); }

    private Actor again(Actor who) { return who.role() == Role.COORDINATOR ? coordinator : who; }

    private Object again(Object value) {
        return switch (value) {
            case Instant it -> it.plus(later);
            case String it -> words.getOrDefault(it, it);
            case Optional<?> it -> it.map(this::again);
            case List<?> it -> it.stream().map(this::again).toList();
            case Location _ -> location;
            case Caller it -> caller(it);
            case MemberIdentified it -> new MemberIdentified(person.id(), it.plan(), it.status(), person.name(), person.document(), it.person().isBlank() ? "" : relative);
            case CaseOpened it -> new CaseOpened(it.account(), it.numberCalled(), caller(it.caller()), it.description(), coordinator.id(), coordinator.name());
            case EventClaim it -> new EventClaim(person.id(), it.planService(), it.period().plus(later), it.max(), it.usedIfInVain());
            case Candidate it -> candidate(it);
            case Record it when it.getClass().getPackage() == Retold.class.getPackage() -> Form.of(it.getClass()).build(part -> again(part.of(it)));
            default -> value;
        };
    }

    private Caller caller(Caller was) {
        if (was.relation().equals("Titular") || relative.isEmpty()) return new Caller(person.first(), person.last(), person.phone(), "Titular");
        int gap = relative.indexOf(' ');
        return new Caller(relative.substring(0, gap), relative.substring(gap + 1), person.phone(), was.relation());
    }

    /** CABINA stays who it is; so does who comes from far away. */
    private Candidate candidate(Candidate was) {
        var is = was.provider() == 1 ? new Fleet.Provider(1, was.name(), was.phone())
            : providers.computeIfAbsent(was.provider(), _ -> fleet.any(pattern.service(), person.town().zone(), random, new Fleet.Provider(was.provider(), was.name(), was.phone())));
        var before = was.before().stream().map(it -> providers.containsKey(it) ? providers.get(it).id() : it).toList();
        return new Candidate(is.id(), is.name(), is.phone(), was.position(), before, was.aheadBecause(), was.unfit());
    }
}
