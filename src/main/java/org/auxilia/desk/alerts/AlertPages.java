package org.auxilia.desk.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.membership.Alert;
import org.auxilia.membership.AlertKey;
import org.auxilia.membership.AlertKind;
import org.auxilia.membership.AlertSubject;
import org.auxilia.membership.Alerted;
import org.auxilia.membership.Alerts;
import org.auxilia.membership.Members;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Vehicle;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Alerts of a case, of a member, or all (MB-9). */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class AlertPages {

    private static final int SHORTEST_PLATE = 4;

    private final Alerts alerts;
    private final Cases cases;
    private final Members members;
    private final Clock clock;

    AlertPages(Alerts alerts, Cases cases, Members members, Clock clock) {
        this.alerts = alerts;
        this.cases = cases;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/alerts")
    @Answers(value = Alert.class, rows = true, files = true, asks = {"case", "member", "after", "limit"})
    Page list(Form form, SignedIn who, Shell shell) {
        var screen = screen(form, who, shell);
        return page(screen, form).json(() -> Rows.of(screen.alerts(), screen.shown().next())).table(() -> table(screen.alerts(), shell));
    }

    private static Table<Alert> table(List<Alert> alerts, Shell shell) {
        return Table.of("membership.alerts.title", alerts).column("membership.alert.kind", it -> Message.of(it.key())).column("membership.alert.about", Alert::subject).column("membership.alert.which", it -> it.shown(shell.formats()))
            .column("membership.alert.reason", Alert::reason).column("membership.alert.author", Alert::author).column("membership.alert.since", Alert::since).column("membership.alert.ends", Alert::until)
            .column("membership.alert.ended-at", Alert::endedAt).column("membership.alert.ended-who", Alert::endedBy).column("membership.alert.end-why", Alert::endedWhy);
    }

    @PostMapping("/alerts")
    @Needs(Right.WORK_CASES)
    @Answers(value = Alert.class, rows = true)
    Page make(Form form, SignedIn who, Shell shell) {
        var screen = screen(form, who, shell);
        var thing = screen.things().isEmpty() ? typed(form, shell) : chosen(screen, form);
        var kind = form.choice("kind", AlertKind.class).required();
        var reason = form.text("reason", 400).required();
        var day = form.date("until").required();
        var now = clock.instant();
        var until = day == null ? null : day.plusDays(1).atStartOfDay(shell.formats().zone()).toInstant();
        if (until != null && !until.isAfter(now)) form.error("until", "membership.alert.past");
        if (form.isBad()) return page(screen, form);
        alerts.make(kind, thing.orElseThrow(), reason, until, who.actor(), now);
        return Page.redirect("/alerts?" + screen.from()).say("membership.alert.made").json(() -> first(screen(form, who, shell)));
    }

    @PostMapping("/alerts/{id:\\d{1,18}}/end")
    @Needs(Right.WORK_CASES)
    @Answers(value = Alert.class, rows = true)
    Page end(@PathVariable long id, Form form, SignedIn who, Shell shell) {
        var why = form.text("why", 400).required();
        if (form.isBad()) return page(screen(form, who, shell), form);
        alerts.end(id, why, who.actor(), who.sight(), clock.instant());
        return Page.redirect("/alerts?" + screen(form, who, shell).from()).say("membership.alert.ended").json(() -> first(screen(form, who, shell)));
    }

    private static Optional<Alerted> chosen(AlertScreen screen, Form form) {
        var code = form.text("about", 300).required();
        var thing = screen.thing(code == null ? "" : code);
        if (code != null && thing.isEmpty()) form.error("about", "web.form.choose");
        return thing;
    }

    /** A plate or a telephone that no case has yet. */
    private static Optional<Alerted> typed(Form form, Shell shell) {
        var subject = form.choice("subject", AlertSubject.class).required();
        var text = form.text("text", 40).required();
        if (subject == null || text == null) return Optional.empty();
        var phone = Phones.kept(text, shell.formats().country());
        var thing = subject == AlertSubject.TELEPHONE ? Alerted.telephone(phone) : Alerted.plate(text);
        boolean known = subject == AlertSubject.TELEPHONE ? Phones.isValid(phone, shell.formats().country()) : subject == AlertSubject.PLATE && Vehicle.plateKey(text).length() >= SHORTEST_PLATE;
        if (!known) form.error("text", "membership.alert.unreadable");
        return Optional.of(thing).filter(_ -> known);
    }

    private AlertScreen screen(Form form, SignedIn who, Shell shell) {
        var now = clock.instant();
        var after = AlertKey.parse(form.typed("after"));
        int limit = Rows.wanted(form, Alerts.MOST, Alerts.MOST);
        var ofCase = number(form, "case").map(it -> cases.find(it, who.sight()).orElseThrow(Failure.NotFound::new));
        if (ofCase.isPresent()) {
            var member = ofCase.get().file().last(MemberIdentified.class).flatMap(it -> members.find(it.member()));
            var things = Warnings.things(ofCase.get(), member);
            return new AlertScreen(alerts.about(things, who.role(), now, after, limit), things, "case=" + ofCase.get().number(), "/cases/" + ofCase.get().number());
        }
        var member = number(form, "member").map(it -> members.find(it, who.sight()).orElseThrow(Failure.NotFound::new));
        if (member.isEmpty()) return new AlertScreen(alerts.latest(who.role(), who.sight(), now, after, limit), List.of(), "", "/boards/open");
        var things = Warnings.things(member, "", "", List.of(), Optional.empty());
        return new AlertScreen(alerts.about(things, who.role(), now, after, limit), things, "member=" + member.get().id(), "/members");
    }

    private static Optional<Long> number(Form form, String name) { return Optional.of(form.typed(name)).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf); }

    private static Page page(AlertScreen screen, Form form) { return Page.of("desk/alerts").with("screen", screen).with(form).status(form.isBad() ? 422 : 200).json(() -> first(screen)); }

    /** After an act there is no going on. */
    private static Rows<Alert> first(AlertScreen screen) { return Rows.first(screen.alerts(), !screen.shown().next().isEmpty()); }
}
