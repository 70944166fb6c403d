package org.auxilia.desk.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Act;
import org.auxilia.assistance.AnytimeFact.Absent;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Service;
import org.auxilia.desk.Decisions;
import org.auxilia.membership.Account;
import org.auxilia.membership.Alert;
import org.auxilia.membership.Member;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Right;
import org.auxilia.web.Formats;
import org.auxilia.web.Mask;
import org.auxilia.web.Shell;

/**
 * One assistance as somebody sees it now: the case, whose it is, who looks. Everything on the screen is worked out from it.
 *
 * @param member  as the roster has him, empty for who is not in it or not known yet
 * @param plan    name of the member's plan, empty while unknown
 * @param formats the account's zone and way of writing
 * @param alerts  of which whoever looks is warned (MB-9)
 * @param insteadOf the absent one in whose role whoever looks decides (AU-1)
 */
public record Situation(CaseFile file, Assistance assistance, Account account, Service service, Optional<Member> member, String plan, Actor who, Shell shell, Formats formats,
                        List<Alert> alerts, Optional<Absent> insteadOf) {

    /** Seen by somebody who decides in a role that may be another one's. */
    Situation by(Decisions.Acting acting) { return new Situation(file, assistance, account, service, member, plan, acting.who(), shell, formats, alerts, acting.insteadOf()); }

    public int whoId() { return who.id(); }
    Instant now() { return shell.now(); }
    String path() { return "/cases/" + file.number() + "/" + assistance.number(); }
    String number() { return file.number() + "/" + assistance.number(); }

    List<Obstacle> obstaclesTo(Act act) { return Procedure.obstaclesTo(act, assistance, Stamp.now(who, now())); }

    boolean isPossible(Kind kind) { return obstaclesTo(kind).isEmpty(); }

    /** All that is owed to somebody, by the case too; the first is what one does next (TK-2). */
    List<Promise> owed() {
        return Stream.concat(assistance.promises().stream(), file.file().promises().stream()).sorted(Comparator.comparing(Promise::due)).toList();
    }

    Caller caller() { return assistance.last(CallerNamed.class).map(CallerNamed::caller).orElseGet(() -> file.opening().caller()); }

    Optional<Location> location() { return assistance.place(); }

    /** The person for whom help was asked; the caller while nobody is identified. */
    String memberName() {
        return assistance.last(MemberIdentified.class).map(it -> it.person().isBlank() ? it.name() : it.person()).filter(it -> !it.isBlank()).orElseGet(() -> caller().name());
    }

    /** Where the member is rung up: the number from which the call came, else the roster's. Masked for whoever rings nobody up (ID-3). */
    String memberPhone() {
        var phone = Optional.of(caller().phone()).filter(it -> !it.isBlank()).or(() -> member.map(Member::phone1)).orElse("");
        return shell.may(Right.SEE_UNMASKED) ? phone : Mask.of(phone);
    }
}
