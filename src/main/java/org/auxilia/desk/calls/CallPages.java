package org.auxilia.desk.calls;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.opening.CaseJson;
import org.auxilia.desk.opening.CaseMain;
import org.auxilia.desk.opening.CaseScreens;
import org.auxilia.desk.opening.Replies;
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

/** A later call (CA-13): its case is found while the caller speaks, and the call is in the log with one act. */
@Controller
@Needs(Right.WORK_CASES)
class CallPages {

    private final CallSearch search;
    private final CaseScreens screens;
    private final CaseMain main;
    private final Cases cases;
    private final Services services;
    private final Clock clock;

    CallPages(CallSearch search, CaseScreens screens, CaseMain main, Cases cases, Services services, Clock clock) {
        this.search = search;
        this.screens = screens;
        this.main = main;
        this.cases = cases;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/calls")
    @Answers(value = FoundCase.class, rows = true, files = true, asks = "q")
    Page find(Form form, SignedIn who, Shell shell) {
        var typed = form.text("q", 100).or("");
        var found = typed.isBlank() ? List.<FoundCase>of() : search.of(typed, who.sight(), shell.now());
        return Page.of("desk/calls").accounts(found, FoundCase::account).with("found", found).with("services", services).with(form).json(() -> Rows.of(found)).table(() -> table(found, shell));
    }

    private Table<FoundCase> table(List<FoundCase> found, Shell shell) {
        return Table.of("desk.calls.title", found).account(FoundCase::account).column("desk.calls.by", it -> it.by().stream().sorted().map(way -> shell.t("desk.calls.by." + way.name().toLowerCase())).toList()).column("agenda.col.number", FoundCase::label)
            .column("agenda.col.service", it -> services.find(it.service()).map(service -> service.name(shell.lang()))).column("agenda.col.zone", FoundCase::town).column("agenda.col.member", FoundCase::member)
            .column("agenda.col.stage", it -> it.ended().<Enum<?>>map(ended -> ended).orElse(it.stage())).column("agenda.col.provider", FoundCase::provider).column("desk.calls.opened", FoundCase::openedAt)
            .column("agenda.col.owner-long", FoundCase::owner);
    }

    @GetMapping("/cases/{number:\\d+}/call")
    Page form(@PathVariable long number, Form form, SignedIn who, Shell shell) { return page(new CallScreen(screens.of(number, who, shell), form).filled(), List.of()); }

    @PostMapping("/cases/{number:\\d+}/call")
    @Answers(CaseJson.class)
    Page take(@PathVariable long number, Form form, SignedIn who, Shell shell) {
        var it = new CallScreen(screens.of(number, who, shell), form);
        var now = clock.instant();
        var read = CallForm.read(it, now);
        return read.isEmpty() ? page(it, List.of()) : taken(read.get(), it, Stamp.told(who.actor(), now, now, Optional.empty()));
    }

    private Page taken(CallForm call, CallScreen it, Stamp stamp) {
        try {
            Replies.taken(cases.record(Attempt.on(it.screen().file().number(), call.assistance().number(), stamp, call.facts()).knowing(it.screen().file())));
        } catch (Failure.Refused refused) {
            return page(it, refused.reasons());
        }
        var screen = screens.of(it.screen().file().number(), it.screen().who(), it.screen().shell());
        return Page.redirect(FittingAct.after(call, screen)).say(call.wants() == Wish.COMPLAINT ? "desk.call.complaint-open" : "desk.call.taken").json(() -> CaseJson.of(screen));
    }

    private Page page(CallScreen it, List<Message> refused) {
        return main.framed("desk/call", it.screen()).with("call", it).with("refused", refused).with(it.form()).status(refused.isEmpty() ? it.form().isBad() ? 422 : 200 : 409).refused(refused);
    }
}
