package org.auxilia.desk.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.Location;
import org.auxilia.membership.Alert;
import org.auxilia.membership.Alerted;
import org.auxilia.membership.AlertSubject;
import org.auxilia.membership.Alerts;
import org.auxilia.membership.Member;
import org.auxilia.membership.Vehicle;
import org.auxilia.staff.Role;
import org.springframework.stereotype.Component;

/** What a case, or what is typed of one, is to be warned of. */
@Component
public class Warnings {

    private final Alerts alerts;

    Warnings(Alerts alerts) { this.alerts = alerts; }

    public List<Alert> about(List<Alerted> things, Role reader, Instant now) { return alerts.about(things, reader, now); }

    /** Of the case: the member and his telephones, the caller's, the plates, the place. */
    public List<Alert> of(CaseFile file, Optional<Member> member, Role reader, Instant now) { return about(things(file, member), reader, now); }

    public static List<Alerted> things(CaseFile file, Optional<Member> member) {
        var ofFile = file.file();
        var caller = ofFile.last(CallerNamed.class).map(CallerNamed::caller).orElseGet(() -> file.opening().caller());
        var plates = Stream.concat(Stream.of(ofFile), file.assistances()).flatMap(it -> it.field("plate").stream()).toList();
        var name = ofFile.last(MemberIdentified.class).map(MemberIdentified::name).orElse("");
        return things(member, name, caller.phone(), plates, ofFile.last(Located.class).map(Located::location));
    }

    /** @param name of the member, where the roster has him no more */
    public static List<Alerted> things(Optional<Member> member, String name, String phone, List<String> plates, Optional<Location> place) {
        var things = new ArrayList<Alerted>();
        member.ifPresent(it -> things.add(Alerted.member(it.id(), name.isBlank() ? it.name() : name)));
        Stream.concat(plates.stream(), member.stream().flatMap(it -> it.vehicles().stream()).map(Vehicle::plate)).filter(it -> !Vehicle.plateKey(it).isEmpty()).map(Alerted::plate).forEach(things::add);
        Stream.concat(Stream.of(phone), member.stream().flatMap(it -> Stream.of(it.phone1(), it.phone2()))).filter(it -> !it.isBlank()).map(Alerted::telephone).forEach(things::add);
        place.ifPresent(it -> it.place().ifPresent(id -> things.add(Alerted.place(id, it.address(), it.label()))));
        var each = new LinkedHashMap<String, Alerted>();
        things.forEach(it -> each.putIfAbsent(it.subject() == AlertSubject.PLATE ? Vehicle.plateKey(it.text()) : it.code(), it));
        return List.copyOf(each.values());
    }
}
