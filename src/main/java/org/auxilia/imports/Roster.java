package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.membership.Account;
import org.auxilia.membership.CountedEvents;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Component;

/** The members of an account (MB-3). Who isn't in the file stays as he is. */
@Component
class Roster extends Catalogue<MemberColumn, Roster.Entry, Members.Change> {

    private final Members members;
    private final Plans plans;
    private final CountedEvents counted;

    Roster(Members members, Plans plans, CountedEvents counted) {
        super(MemberColumn.class);
        this.members = members;
        this.plans = plans;
        this.counted = counted;
    }

    /** What a line says: a member, with the vehicle that has the line. */
    record Entry(Member member, Optional<Vehicle> vehicle) {

        static Stream<Entry> of(Member member) { return member.vehicles().isEmpty() ? Stream.of(new Entry(member, Optional.empty())) : member.vehicles().stream().map(it -> new Entry(member, Optional.of(it))); }

        /** What stands in the column. */
        Object value(MemberColumn column, Account account, Map<Integer, String> planNames) {
            return switch (column) {
                case NUMBER -> member.id() == 0 ? null : member.id();
                case DOCUMENT -> member.document();
                case LAST_NAMES -> member.lastNames();
                case FIRST_NAMES -> member.firstNames();
                case PHONE -> Phones.shown(member.phone1(), account.country());
                case OTHER_PHONE -> Phones.shown(member.phone2(), account.country());
                case EMAIL -> member.email();
                case ADDRESS -> member.address();
                case VALIDATOR -> member.validator();
                case PLAN -> planNames.get(member.plan());
                case STARTS -> member.starts();
                case ENDS -> member.ends().orElse(null);
                case STATUS -> member.status();
                case PLATE -> vehicle.map(Vehicle::plate).orElse("");
                case MAKE -> vehicle.map(Vehicle::make).orElse("");
                case MODEL -> vehicle.map(Vehicle::model).orElse("");
                case COLOUR -> vehicle.map(Vehicle::colour).orElse("");
                case VEHICLE -> vehicle.map(Vehicle::kind).orElse(null);
            };
        }
    }

    @Override Kind kind() { return Kind.MEMBERS; }

    @Override MemberColumn key() { return MemberColumn.DOCUMENT; }

    @Override void demand(Map<MemberColumn, Integer> at) {
        if (!at.containsKey(MemberColumn.NUMBER) && !at.containsKey(MemberColumn.DOCUMENT)) throw CsvSheet.refused("imports.file.no-member");
    }

    @Override Reading<MemberColumn, Members.Change> reading(Whose whose, Actor who, Instant now) {
        var account = whose.theAccount();
        return new RosterReading(members, new MemberLine(account, planNames(account), now), values(whose));
    }

    @Override void hold(Whose whose) { members.hold(); }

    @Override int moved(List<Members.Change> rows, Whose whose, Instant now) {
        var old = rows.stream().filter(it -> it.was().isPresent()).toList();
        return counted.ofMembers(old.stream().map(it -> it.was().orElseThrow()).toList(), old.stream().map(Members.Change::becomes).toList(), now).size();
    }

    @Override int take(DryRun<Members.Change> run, Whose whose, Actor who, Instant now) {
        members.keepAll(run.rows(), who, now);
        return run.count();
    }

    @Override List<Entry> entries(Whose whose, int limit) { return members.of(whose.theAccount().id(), limit).stream().flatMap(Entry::of).toList(); }

    @Override BiFunction<Entry, MemberColumn, Object> value(Whose whose) {
        var names = planNames(whose.theAccount());
        return (it, column) -> it.value(column, whose.theAccount(), names);
    }

    private Map<Integer, String> planNames(Account account) { return plans.of(account.id()).stream().collect(Collectors.toMap(Plan::id, Plan::name)); }
}
