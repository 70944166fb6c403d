package org.auxilia.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.membership.Account;
import org.auxilia.membership.CountedEvents;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;
import org.auxilia.staff.Actor;
import org.auxilia.web.Table;
import org.springframework.stereotype.Component;

/** The members of an account (MB-3). Who isn't in the file stays as he is. */
@Component
class Roster extends Catalogue<MemberColumn, Members.Change> {

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
    private record Entry(Member member, Optional<Vehicle> vehicle) {

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

    @Override Reading<MemberColumn, Members.Change> reading(Whose whose, Actor who, Instant now) { return new Run(whose.theAccount(), now); }

    @Override void hold(Whose whose) { members.hold(); }

    @Override int moved(List<Members.Change> rows, Whose whose, Instant now) {
        var old = rows.stream().filter(it -> it.was().isPresent()).toList();
        return counted.ofMembers(old.stream().map(it -> it.was().orElseThrow()).toList(), old.stream().map(Members.Change::becomes).toList(), now).size();
    }

    @Override int take(DryRun<Members.Change> run, Whose whose, Actor who, Instant now) {
        members.keepAll(run.rows(), who, now);
        return run.count();
    }

    @Override Table<?> out(Whose whose, int limit) {
        var account = whose.theAccount();
        var names = planNames(account);
        var table = Table.of("imports.kind.members", members.of(account.id(), limit).stream().flatMap(Entry::of).toList()).account(_ -> account.name());
        for (var column : columns()) table.named(column.shown(), it -> it.value(column, account, names));
        return table;
    }

    private Map<Integer, String> planNames(Account account) { return plans.of(account.id()).stream().collect(Collectors.toMap(Plan::id, Plan::name)); }

    private final class Run implements Reading<MemberColumn, Members.Change> {

        private final Account account;
        private final Instant now;
        private final Map<Integer, String> planNames;
        private final Map<String, Integer> plansByName;
        /** Whom the file named further up, by number or key, and as what he stands there. */
        private final Map<Object, Written> written = new HashMap<>();
        private final List<Written> inOrder = new ArrayList<>();
        private Map<Long, Member> byNumber = Map.of();
        private Map<String, List<Member>> byDocument = Map.of();

        Run(Account account, Instant now) {
            this.account = account;
            this.now = now;
            planNames = planNames(account);
            plansByName = planNames.entrySet().stream().collect(Collectors.toMap(it -> CsvSheet.folded(it.getValue()), Map.Entry::getKey, (one, _) -> one));
        }

        private static final class Written {
            private final long line;
            private final Optional<Member> was;
            private Member becomes;

            Written(long line, Optional<Member> was, Member becomes) {
                this.line = line;
                this.was = was;
                this.becomes = becomes;
            }
        }

        @Override public List<Members.Change> rows() {
            return inOrder.stream().filter(it -> !it.was.equals(Optional.of(it.becomes))).map(it -> new Members.Change(it.was, it.becomes)).toList();
        }

        @Override public void expect(List<Cells<MemberColumn>> lines) {
            var numbers = lines.stream().map(it -> it.text(MemberColumn.NUMBER)).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf).toList();
            var documents = lines.stream().map(it -> it.text(MemberColumn.DOCUMENT)).filter(it -> !it.isEmpty()).distinct().toList();
            var meant = members.meant(account.id(), numbers, documents);
            byNumber = meant.stream().collect(Collectors.toMap(Member::id, Function.identity()));
            byDocument = Stream.concat(meant.stream(), namesakes(meant).stream()).distinct().collect(Collectors.groupingBy(it -> Member.documentKey(it.document())));
        }

        /** Whoever has the document of somebody whom the file names by number alone: he may not become the same twice. */
        private List<Member> namesakes(List<Member> meant) { return members.meant(account.id(), List.of(), meant.stream().map(Member::document).distinct().toList()); }

        @Override public Verdict read(Cells<MemberColumn> line) {
            var known = known(line);
            var above = Optional.ofNullable(written.get(known.<Object>map(Member::id).orElseGet(() -> key(line))));
            var before = above.map(it -> it.becomes).or(() -> known);
            var person = person(line, before);
            var vehicle = vehicle(line, before);
            var becomes = vehicle.map(it -> person.with(with(person.vehicles(), it))).orElse(person);
            var changes = changes(before.map(it -> new Entry(it, vehicle.flatMap(own -> same(it.vehicles(), own.plate())))), new Entry(becomes, vehicle));
            above.ifPresent(it -> demandSame(before.orElseThrow(), person, it.line));
            demandOnce(becomes, above);
            keep(line, above, known, becomes);
            var fate = before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED;
            return Verdict.of(line.line(), fate, becomes.document(), becomes.name(), changes);
        }

        private void keep(Cells<MemberColumn> line, Optional<Written> above, Optional<Member> known, Member becomes) {
            var one = above.orElseGet(() -> new Written(line.number(), known, becomes));
            one.becomes = becomes;
            if (above.isEmpty()) inOrder.add(one);
            known.ifPresent(it -> written.put(it.id(), one));
            if (becomes.id() == 0 || becomes.status() != MemberStatus.TO_VERIFY) written.put(key(becomes), one);
        }

        /** By his number; else by document, and by plan and validator as far as the line names them. */
        private Optional<Member> known(Cells<MemberColumn> line) {
            var number = line.text(MemberColumn.NUMBER);
            if (!number.isEmpty()) return Optional.of(Optional.ofNullable(number.matches("\\d{1,18}") ? byNumber.get(Long.valueOf(number)) : null).orElseThrow(() -> new Refused(MemberColumn.NUMBER, "imports.line.no-number", number)));
            var document = Member.documentKey(line.text(MemberColumn.DOCUMENT));
            if (document.isEmpty()) throw line.missing(MemberColumn.DOCUMENT);
            var some = byDocument.getOrDefault(document, List.of());
            if (!line.text(MemberColumn.PLAN).isEmpty()) some = some.stream().filter(it -> current(it).plan() == plan(line, Optional.empty())).toList();
            if (!line.text(MemberColumn.VALIDATOR).isEmpty()) some = ofValidator(some, Vehicle.plateKey(line.text(MemberColumn.VALIDATOR)));
            var sure = some.stream().filter(it -> current(it).status() != MemberStatus.TO_VERIFY).toList();
            var fitting = sure.isEmpty() ? ofName(some, line) : sure;
            if (fitting.size() > 1) throw new Refused(MemberColumn.DOCUMENT, "imports.line.several-members", fitting.size(), numbers(fitting));
            return fitting.stream().findFirst();
        }

        /** A document that a caller said isn't enough to tell who he is (MB-6). */
        private List<Member> ofName(List<Member> toVerify, Cells<MemberColumn> line) {
            var named = (line.text(MemberColumn.FIRST_NAMES) + " " + line.text(MemberColumn.LAST_NAMES)).strip();
            var fitting = toVerify.stream().filter(it -> current(it).sharesName(named)).toList();
            if (!toVerify.isEmpty() && named.isEmpty()) throw line.missing(MemberColumn.LAST_NAMES);
            if (!toVerify.isEmpty() && fitting.isEmpty()) throw new Refused(MemberColumn.LAST_NAMES, "imports.line.other-to-verify", toVerify.size(), numbers(toVerify));
            return fitting;
        }

        private static String numbers(List<Member> some) { return some.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(", ")); }

        /** Who has none yet gets it. */
        private List<Member> ofValidator(List<Member> some, String validator) {
            var exactly = some.stream().filter(it -> Vehicle.plateKey(current(it).validator()).equals(validator)).toList();
            return exactly.isEmpty() ? some.stream().filter(it -> current(it).validator().isEmpty()).toList() : exactly;
        }

        /** As the lines above leave him. */
        private Member current(Member member) { return Optional.ofNullable(written.get(member.id())).map(it -> it.becomes).orElse(member); }

        private String key(Cells<MemberColumn> line) { return key(plan(line, Optional.empty()), line.text(MemberColumn.DOCUMENT), line.text(MemberColumn.VALIDATOR)); }

        private static String key(Member member) { return key(member.plan(), member.document(), member.validator()); }

        private static String key(int plan, String document, String validator) { return plan + " " + Member.documentKey(document) + " " + Vehicle.plateKey(validator); }

        private int plan(Cells<MemberColumn> line, Optional<Member> before) {
            var name = line.text(MemberColumn.PLAN);
            if (name.isEmpty()) return before.map(Member::plan).orElseThrow(() -> line.missing(MemberColumn.PLAN));
            return before.map(Member::plan).filter(it -> planNames.get(it).equals(name))
                .or(() -> Optional.ofNullable(plansByName.get(CsvSheet.folded(name)))).orElseThrow(() -> new Refused(MemberColumn.PLAN, "imports.line.no-plan", name));
        }

        /** The person that the line tells of, over what is known; the vehicles as they were. */
        private Member person(Cells<MemberColumn> line, Optional<Member> before) {
            int plan = plan(line, before);
            var status = line.choice(MemberColumn.STATUS, MemberStatus.class).or(() -> before.map(Member::status)).orElse(MemberStatus.ACTIVE);
            var document = line.text(MemberColumn.DOCUMENT, before.map(Member::document).orElse(""));
            if (Member.documentKey(document).isEmpty() && status != MemberStatus.TO_VERIFY) throw line.missing(MemberColumn.DOCUMENT);
            var last = line.text(MemberColumn.LAST_NAMES, before.map(Member::lastNames).orElse(""));
            var first = line.text(MemberColumn.FIRST_NAMES, before.map(Member::firstNames).orElse(""));
            if ((first + last).isBlank()) throw line.missing(MemberColumn.LAST_NAMES);
            var starts = line.day(MemberColumn.STARTS).or(() -> before.filter(_ -> !line.has(MemberColumn.STARTS)).map(Member::starts)).orElseThrow(() -> line.missing(MemberColumn.STARTS));
            var ends = line.has(MemberColumn.ENDS) ? line.day(MemberColumn.ENDS) : before.flatMap(Member::ends);
            if (ends.filter(it -> it.isBefore(starts)).isPresent()) throw new Refused(MemberColumn.ENDS, "imports.line.ends-before");
            return new Member(before.map(Member::id).orElse(0L), account.id(), plan, document, first, last, phone(line, MemberColumn.PHONE, before.map(Member::phone1).orElse("")),
                phone(line, MemberColumn.OTHER_PHONE, before.map(Member::phone2).orElse("")), email(line, before.map(Member::email).orElse("")),
                line.text(MemberColumn.ADDRESS, before.map(Member::address).orElse("")), line.text(MemberColumn.VALIDATOR, before.map(Member::validator).orElse("")), starts, ends, status,
                before.map(Member::registeredAt).orElse(now), before.map(Member::vehicles).orElse(List.of()), before.map(Member::beneficiaries).orElse(List.of()));
        }

        private String phone(Cells<MemberColumn> line, MemberColumn column, String before) {
            var shown = Phones.shown(before, account.country());
            var typed = line.text(column, shown);
            if (typed.equals(shown)) return before;
            if (!typed.isEmpty() && !Phones.isValid(typed, account.country())) throw new Refused(column, "imports.line.phone", typed);
            return Phones.kept(typed, account.country());
        }

        private String email(Cells<MemberColumn> line, String before) {
            var typed = line.text(MemberColumn.EMAIL, before);
            if (!typed.isEmpty() && !typed.equals(before) && !typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) throw new Refused(MemberColumn.EMAIL, "imports.line.email", typed);
            return typed;
        }

        /** The vehicle of the line, over what is known of its plate. */
        private Optional<Vehicle> vehicle(Cells<MemberColumn> line, Optional<Member> before) {
            var plate = line.text(MemberColumn.PLATE);
            if (plate.isEmpty()) {
                Stream.of(MemberColumn.MAKE, MemberColumn.MODEL, MemberColumn.COLOUR).filter(it -> !line.text(it).isEmpty()).findFirst().ifPresent(_ -> { throw line.missing(MemberColumn.PLATE); });
                return Optional.empty();
            }
            var known = before.flatMap(it -> same(it.vehicles(), plate));
            if (known.isEmpty() && Vehicle.plateKey(plate).length() < 3) throw new Refused(MemberColumn.PLATE, "imports.line.plate", plate);
            return Optional.of(new Vehicle(line.text(MemberColumn.PLATE, known.map(Vehicle::plate).orElse("")), line.text(MemberColumn.MAKE, known.map(Vehicle::make).orElse("")),
                line.text(MemberColumn.MODEL, known.map(Vehicle::model).orElse("")), line.text(MemberColumn.COLOUR, known.map(Vehicle::colour).orElse("")),
                line.choice(MemberColumn.VEHICLE, VehicleKind.class).or(() -> known.map(Vehicle::kind)).orElse(VehicleKind.CAR)));
        }

        private static Optional<Vehicle> same(List<Vehicle> vehicles, String plate) { return vehicles.stream().filter(it -> Vehicle.plateKey(it.plate()).equals(Vehicle.plateKey(plate))).findFirst(); }

        /** In the place of the one with that plate, or after all. */
        private static List<Vehicle> with(List<Vehicle> vehicles, Vehicle own) {
            var known = same(vehicles, own.plate());
            return known.isPresent() ? vehicles.stream().map(it -> it == known.get() ? own : it).toList() : Stream.concat(vehicles.stream(), Stream.of(own)).toList();
        }

        private List<DryRun.Change> changes(Optional<Entry> was, Entry becomes) { return Roster.this.changes(was, becomes, (it, column) -> it.value(column, account, planNames)); }

        /** Several lines may tell of one person's vehicles, but not of two different persons. */
        private void demandSame(Member before, Member person, long above) {
            changes(Optional.of(new Entry(before, Optional.empty())), new Entry(person, Optional.empty())).stream().findFirst().ifPresent(it -> { throw new Refused(it.column(), "imports.line.contradicts", above); });
        }

        /** A plan has a person with one policy once. */
        private void demandOnce(Member becomes, Optional<Written> above) {
            if (becomes.status() == MemberStatus.TO_VERIFY || Member.documentKey(becomes.document()).isEmpty()) return;
            boolean elsewhere = byDocument.getOrDefault(Member.documentKey(becomes.document()), List.of()).stream()
                .anyMatch(it -> it.id() != becomes.id() && it.status() != MemberStatus.TO_VERIFY && key(it).equals(key(becomes)));
            var other = Optional.ofNullable(written.get(key(becomes))).filter(it -> !Optional.of(it).equals(above));
            if (elsewhere || other.isPresent()) throw new Refused(MemberColumn.DOCUMENT, "imports.line.member-twice");
        }
    }
}
