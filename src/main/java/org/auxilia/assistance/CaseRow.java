package org.auxilia.assistance;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.auxilia.assistance.FileFact.*;

/** The row of a case in {@code case_file}: its version, and what search and the recognition of an open case (CA-11) look for. */
record CaseRow(long number, int version, int account, int owner, String status, Instant openedAt, Optional<Instant> closedAt, int policy,
               String numberCalled, String callerName, String callerPhone, Optional<Long> member, Optional<Integer> plan, String memberName, String person,
               String document, String plate, Optional<Integer> place, String placeLabel, String address) {

    /** Code of the field of the catalogue that holds a vehicle's plate. */
    private static final String PLATE = "plate";

    static CaseRow of(CaseFile file) {
        var a = file.file();
        var opening = file.opening();
        var caller = a.last(CallerNamed.class).map(CallerNamed::caller).orElse(opening.caller());
        var member = a.last(MemberIdentified.class);
        var where = a.last(Located.class).map(Located::location);
        return new CaseRow(file.number(), file.version(), opening.account(), file.owner(), a.isFinal() ? "CLOSED" : "OPEN",
            file.log().getFirst().happenedAt(), a.when(CaseClosed.class), file.current(), opening.numberCalled(), caller.name(), caller.phone(),
            member.map(MemberIdentified::member).filter(it -> it != 0), member.map(MemberIdentified::plan).filter(it -> it != 0),
            member.map(MemberIdentified::name).orElse(""), member.map(MemberIdentified::person).orElse(""), member.map(MemberIdentified::document).orElse(""),
            plate(file), where.flatMap(Location::place), where.map(Location::label).orElse(""), where.map(Location::address).orElse(""));
    }

    private static String plate(CaseFile file) {
        return file.assistances().map(it -> it.field(PLATE)).flatMap(Optional::stream).filter(Objects::nonNull).reduce((_, later) -> later)
            .or(() -> file.file().field(PLATE)).orElse("");
    }
}
