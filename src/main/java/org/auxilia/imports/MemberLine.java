package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Vehicle;
import org.auxilia.membership.VehicleKind;

/** What a line of a roster makes of somebody: what it says over what is known of him. */
final class MemberLine {

    private final Account account;
    private final Instant now;
    private final Map<Integer, String> planNames;
    private final Map<String, Integer> plansByName;

    MemberLine(Account account, Map<Integer, String> planNames, Instant now) {
        this.account = account;
        this.now = now;
        this.planNames = planNames;
        plansByName = planNames.entrySet().stream().collect(Collectors.toMap(it -> CsvSheet.folded(it.getValue()), Map.Entry::getKey, (one, _) -> one));
    }

    int account() { return account.id(); }

    int plan(Cells<MemberColumn> line, Optional<Member> before) {
        var name = line.text(MemberColumn.PLAN);
        if (name.isEmpty()) return before.map(Member::plan).orElseThrow(() -> line.missing(MemberColumn.PLAN));
        return before.map(Member::plan).filter(it -> planNames.get(it).equals(name))
            .or(() -> Optional.ofNullable(plansByName.get(CsvSheet.folded(name)))).orElseThrow(() -> new Refused(MemberColumn.PLAN, "imports.line.no-plan", name));
    }

    /** The person that the line tells of, over what is known; the vehicles as they were. */
    Member person(Cells<MemberColumn> line, Optional<Member> before) {
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
    Optional<Vehicle> vehicle(Cells<MemberColumn> line, Optional<Member> before) {
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

    static Optional<Vehicle> same(List<Vehicle> vehicles, String plate) { return vehicles.stream().filter(it -> Vehicle.plateKey(it.plate()).equals(Vehicle.plateKey(plate))).findFirst(); }

    /** In the place of the one with that plate, or after all. */
    static List<Vehicle> with(List<Vehicle> vehicles, Vehicle own) {
        var known = same(vehicles, own.plate());
        return known.isPresent() ? vehicles.stream().map(it -> it == known.get() ? own : it).toList() : Stream.concat(vehicles.stream(), Stream.of(own)).toList();
    }
}
