package org.auxilia.desk.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Act;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.FileFact.CallerNamed;
import org.auxilia.assistance.FileFact.ConsentAnswered;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Task;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.Masked;
import org.auxilia.membership.Account;
import org.auxilia.membership.Alert;
import org.auxilia.membership.Member;
import org.auxilia.membership.Plan;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Formats;
import org.auxilia.web.OfAccount;
import org.auxilia.web.Shell;
import org.auxilia.web.TimeChip;

/**
 * A case as somebody sees it now. Everything on the screen is worked out from it.
 *
 * @param member  as the roster has him today, empty while nobody has been identified
 * @param formats the account's zone and way of writing
 * @param alerts  of which whoever looks is warned (MB-9)
 * @param unmasked whether documents and telephones are shown whole (ID-3)
 */
public record CaseScreen(CaseFile file, Account account, Optional<Member> member, Optional<Plan> plan, SignedIn who, Shell shell, Formats formats, Services services,
                         List<Alert> alerts, boolean unmasked) implements OfAccount {

    @Override public String accountName() { return account.name(); }

    public CaseScreen {
        if (!unmasked) member = member.map(Member::masked);
    }

    /** One line of the table Asistencias (CA-1). */
    public record Row(Assistance assistance, Service service, Opened opened, Instant at) {}

    public String path() { return "/cases/" + file.number(); }
    public boolean isClosed() { return file.file().isFinal(); }
    public Instant openedAt() { return file.file().log().getFirst().happenedAt(); }
    public boolean mayWork() { return shell.may(Right.WORK_CASES); }
    public boolean maySupervise() { return who.role().isSuperior(); }
    public boolean isMine() { return file.owner() == who.id(); }

    public String owner() { return file.file().last(OwnerChanged.class).map(OwnerChanged::ownerName).orElseGet(() -> file.opening().ownerName()); }
    public Caller caller() {
        var caller = file.file().last(CallerNamed.class).map(CallerNamed::caller).orElseGet(() -> file.opening().caller());
        return unmasked ? caller : Masked.caller(caller);
    }
    public String description() { return file.file().field("description").orElseGet(() -> file.opening().description()); }
    public Optional<Location> location() { return file.file().last(Located.class).map(Located::location); }
    public Optional<MemberIdentified> identified() {
        return file.file().last(MemberIdentified.class).map(it -> unmasked ? it : Masked.identified(it));
    }
    public Optional<ConsentAnswered> consent() { return file.file().last(ConsentAnswered.class); }
    public boolean isVital() { return file.assistances().anyMatch(it -> !it.isFinal() && it.isVital()); }

    /** Call backs that the case owes while it has no assistance: whom, by when (TK-32). */
    public List<Promise> callBacks() { return file.count() > 0 ? List.of() : file.file().promises().stream().filter(it -> it.task() == Task.CALL_BACK).toList(); }
    /** CA-13: a complaint that a superior has not heard yet. */
    public boolean hasUnheardComplaint() { return file.count() == 0 && maySupervise() && file.file().promises().stream().anyMatch(it -> it.task() == Task.HEAR_COMPLAINT); }

    /** All that stands in the way of an act on the file, or on one of its assistances. */
    public List<Obstacle> obstaclesTo(Act act, int assistance) { return Procedure.obstaclesTo(act, file.assistance(assistance), Stamp.now(who.actor(), shell.now())); }

    public List<Row> assistances() { return file.assistances().map(this::row).toList(); }

    public Row row(Assistance it) {
        var opened = it.last(Opened.class).orElseThrow();
        return new Row(it, services.get(opened.service()), opened, it.when(Opened.class).orElseThrow());
    }

    public String total(Assistance it) { return Costs.of(it).total().map(money -> formats.money(money.minor(), money.currency())).orElse(""); }

    /** What the member said yes to (CX-3). */
    public String accepted(ConnectionAccepted it) {
        var price = formats.money(it.price().minor(), it.price().currency());
        return it.guaranteeDays() == 0 ? shell.t("casefile.connection.accepted-no-guarantee", price, it.method()) : shell.t("casefile.connection.accepted", price, it.method(), it.guaranteeDays());
    }

    /** BY-20: of which assistance it is the guarantee, by whom and until when. */
    public String guaranteed(Original it) {
        var number = it.caseNumber() + "/" + it.assistance();
        return it.providerName().isBlank() ? shell.t("casefile.guarantee.likely-nobody", number, formats.date(it.until())) : shell.t("casefile.guarantee.likely", number, it.providerName(), formats.date(it.until()));
    }

    /** The next time that is owed. */
    public Optional<TimeChip> chip(Assistance it) { return it.isFinal() ? Optional.empty() : it.promises().stream().min(Comparator.naturalOrder()).map(promise -> chip(it, promise)); }

    private static TimeChip chip(Assistance it, Promise promise) {
        return it.isVital() ? TimeChip.vital(promise.due()) : TimeChip.of(promise.due(), Duration.between(promise.opens(), promise.due()));
    }
}
