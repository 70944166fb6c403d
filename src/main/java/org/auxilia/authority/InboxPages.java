package org.auxilia.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.Attempt;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.Decisions;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The inbox of authorisations: what waits for a superior, all of it on one view, decided by a key (AU-1). */
@Controller
@Needs(Right.AUTHORISE)
class InboxPages {

    private static final int MOST = 200;

    private final Requests requests;
    private final Details details;
    private final Decisions decisions;
    private final Cases cases;
    private final Services services;

    InboxPages(Requests requests, Details details, Decisions decisions, Cases cases, Services services) {
        this.requests = requests;
        this.details = details;
        this.decisions = decisions;
        this.cases = cases;
        this.services = services;
    }

    @GetMapping("/authorisations")
    @Answers(value = Request.class, rows = true, asks = {"limit"}, files = true)
    Page list(Form form, SignedIn who, Shell shell) {
        var open = requests.open(who.sight(), Rows.wanted(form, MOST, MOST));
        var told = told(form.typed("request"), open, who);
        var chosen = told.isPresent() ? Optional.<Request>empty() : chosen(form.typed("request"), open, who, shell);
        return shown(open, chosen, Form.empty(), who, shell).with("refused", told.stream().toList()).json(() -> Rows.of(open)).table(() -> table(open, shell));
    }

    private Table<Request> table(List<Request> open, Shell shell) {
        return Table.of("authority.title", open).account(Request::account).column("authority.col.asked-at", Request::askedAt).column("authority.col.due", Request::due).column("authority.col.subject", Request::subject)
            .column("authority.col.assistance", Request::label).column("authority.col.service", it -> services.find(it.service()).map(service -> service.name(shell.lang()))).column("authority.col.member", Request::member)
            .column("authority.col.account", Request::account).column("authority.col.amount", it -> it.amount().map(Money::amount)).column("authority.col.currency", it -> it.amount().map(Money::currency))
            .column("authority.level", Request::level).column("authority.col.asker", Request::askerName).column("authority.col.what", Request::what);
    }

    /** What became of the one that is named, where it waits no more: nobody decides on another one in its place. */
    private Optional<Message> told(String id, List<Request> open, SignedIn who) {
        if (!id.matches("\\d{1,12}-\\d{1,9}") || open.stream().anyMatch(it -> it.id().equals(id))) return Optional.empty();
        var parts = id.split("-");
        return requests.decided(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), who.sight()).map(InboxPages::decided);
    }

    private static Message decided(Precedent it) { return Message.of(it.granted() ? "authority.granted-by" : "authority.refused-by", it.label(), it.decider(), it.why()); }

    /** The one that is named, else the first that is for whoever looks, else the first. */
    private Optional<Request> chosen(String id, List<Request> open, SignedIn who, Shell shell) {
        var reach = decisions.reach(who.actor(), shell.now());
        return open.stream().filter(it -> it.id().equals(id)).findFirst().or(() -> open.stream().filter(it -> it.isFor(reach) && it.asker() != who.id() && it.datumWanted().isEmpty()).findFirst())
            .or(() -> open.stream().findFirst());
    }

    @PostMapping("/authorisations/{number:\\d+}/{seq:\\d+}")
    @Answers(Request.class)
    Page decide(@PathVariable long number, @PathVariable int seq, Form form, SignedIn who, Shell shell) {
        var request = requests.find(number, seq, who.sight());
        if (request.isEmpty()) return gone(number, seq, form, who, shell);
        var detail = details.of(request.get(), who, shell);
        var fact = new Answer(request.get(), detail.assistance(), detail.account(), detail.acting(), shell).read(form);
        if (!detail.isDecidable()) return refused(number, seq, detail.obstacles(), form, who, shell);
        if (fact.isEmpty()) return shown(requests.open(who.sight(), MOST), request, form, who, shell).faults(form).status(422);
        return switch (recorded(detail, fact.get(), form, shell)) {
            case Reply.Recorded _ -> Page.redirect("/authorisations").say("authority.done." + form.typed("decision").toLowerCase(Locale.ROOT), request.get().label()).json(request::get);
            case Reply.Refused it -> refused(number, seq, it.obstacles().stream().map(ActJson::message).toList(), form, who, shell);
        };
    }

    private Reply recorded(Detail detail, Fact fact, Form form, Shell shell) {
        var it = detail.request();
        var attempt = Attempt.on(it.number(), it.assistance(), Stamp.now(detail.acting().who(), shell.now()), fact).knowing(detail.assistance().file()).asking(form.typed("asking"));
        var seen = form.integer("version", 0, Integer.MAX_VALUE).optional().map(attempt::seen).orElse(attempt);
        return fact instanceof AuthorisationDecided decided ? decisions.record(seen, decided, shell.texts().locale()) : cases.record(seen);
    }

    /** Somebody else was faster: he is named. */
    private Page gone(long number, int seq, Form form, SignedIn who, Shell shell) {
        var told = List.of(decided(requests.decided(number, seq, who.sight()).orElseThrow(Failure.NotFound::new)));
        return shown(requests.open(who.sight(), MOST), Optional.empty(), form, who, shell).faults(form).with("refused", told).refused(told).status(409);
    }

    /** What the procedure has against it; where that is somebody who was faster, he is named. */
    private Page refused(long number, int seq, List<Message> why, Form form, SignedIn who, Shell shell) {
        return requests.find(number, seq, who.sight()).map(it -> shown(requests.open(who.sight(), MOST), Optional.of(it), form, who, shell).faults(form).with("refused", why).refused(why).status(409))
            .orElseGet(() -> gone(number, seq, form, who, shell));
    }

    private Page shown(List<Request> open, Optional<Request> chosen, Form form, SignedIn who, Shell shell) {
        var detail = chosen.map(it -> details.of(it, who, shell));
        if (!form.isPosted()) detail.flatMap(it -> Reason.of(it.request().subject(), it.grounds())).ifPresent(it -> form.put("reason", it.name()));
        return Page.of("authority/inbox").with("open", open).with("detail", detail.orElse(null)).with("form", form).with("services", services).with("reach", decisions.reach(who.actor(), shell.now()))
            .with("refused", List.of()).with("me", who.id()).with("reasons", Option.of(Reason.class, shell));
    }
}
