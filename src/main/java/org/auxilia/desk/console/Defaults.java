package org.auxilia.desk.console;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Term;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Delivery;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.PlaceFields;
import org.auxilia.web.Form;

/** What stands in the fields before anybody types: what is known, so that nobody is asked twice. */
record Defaults(Situation situation, Optional<Calling.Candidate> candidate) {

    Form of(Kind kind, ActContext context) {
        var form = Form.empty();
        var a = situation.assistance();
        switch (kind) {
            case PROVIDER_TALK, MEMBER_TALK, OTHER_TALK -> form.put("direction", Direction.OUTGOING);
            case CONFIRMATION -> form.put("spokenTo", situation.memberName());
            case RELEASE_NOTICE -> form.put("spokenTo", "");
            case CALL_BACK -> form.put("whom", Party.MEMBER).put("atIn", a.policy().term(Term.CALL_BACK).toMinutes());
            case CALL_ATTEMPT -> form.put("party", Party.MEMBER);
            case RESCHEDULING -> { form.put("askedBy", Party.MEMBER); a.window().ifPresent(it -> window(form, "agreed", it)); }
            case RETURN -> tomorrow(form, "agreed");
            case PROGRAMMING -> tomorrow(form, "first");
            case CANCELLATION -> form.put("who", decided().orElseGet(situation::memberName));
            case IDENTITY -> form.put("matches", "yes").put("person", situation.memberName());
            case GO_AHEAD -> a.last(Diagnosed.class).flatMap(Diagnosed::end).filter(it -> it.isAfter(situation.now())).ifPresent(it -> moment(form, "end", it));
            case REMARK -> form.put("stage", a.stage());
            case AUTHORISATION -> form.put("subject", a.isExcessOpen() ? Subject.EXCESS : a.stage() == Stage.CLOSING ? Subject.COSTS : Subject.MEMBER);
            case AUTHORISATION_REPLY -> Arrays.stream(Subject.values()).filter(it -> a.open(it).isPresent()).findFirst().ifPresent(it -> form.put("subject", it));
            case PRICE -> price(form, a);
            case CONSENT -> form.put("given", "");
            case ROUTE -> a.destination().ifPresent(it -> new PlaceFields("to").show(form, it));
            case PRIORITY -> form.put("priority", a.priority());
            case ASSIGNMENT -> assignment(form);
            case PROVIDER_CALL -> candidate.ifPresent(it -> form.put("provider", it.id()));
            case REOPENING -> form.put("to", Stage.CLOSING);
            default -> { }
        }
        return form;
    }

    /** CA-13: who was named in the call that asked to cancel. */
    private Optional<String> decided() {
        return situation.assistance().all(Conversation.class).filter(it -> it.wants().filter(Wish.CANCEL::equals).isPresent())
            .reduce((_, later) -> later).flatMap(Conversation::voice).flatMap(Voice::decides).map(Decider::name);
    }

    /** 5.4.2.1: an excess is what goes beyond the cover, as computed. */
    private void price(Form form, Assistance a) {
        form.put("bill", a.isExcessOpen() ? Bill.EXCESS : Bill.CONNECTION).put("validUntilIn", 60);
        a.excess().filter(_ -> a.isExcessOpen()).ifPresent(it -> form.put("full", situation.formats().amount(it.minor(), it.currency())));
    }

    /** AS-5: in an emergency how long he takes from where he is; else the member's first availability. */
    private void assignment(Form form) {
        candidate.ifPresent(it -> form.put("provider", it.id()));
        var a = situation.assistance();
        if (a.priority() == Priority.SCHEDULED) a.availability().stream().filter(it -> it.from().isAfter(situation.now())).findFirst().ifPresent(it -> window(form, "agreed", it));
        else if (a.delivery() != Delivery.REMOTE) form.put("etaIn", candidate.flatMap(Calling.Candidate::minutes).map(Defaults::quick).orElse(35));
    }

    /** The next of the offered minutes. */
    private static int quick(int minutes) { return minutes <= 20 ? 20 : minutes <= 35 ? 35 : minutes <= 45 ? 45 : 60; }

    private void window(Form form, String name, Window it) {
        form.put(name + "FromDate", situation.formats().dateField(it.from())).put(name + "FromTime", situation.formats().timeField(it.from()));
        form.put(name + "ToDate", situation.formats().dateField(it.to())).put(name + "ToTime", situation.formats().timeField(it.to()));
    }

    private void tomorrow(Form form, String name) { form.put(name + "FromDate", situation.formats().dateField(situation.now())); }

    private void moment(Form form, String name, Instant at) {
        form.put(name + "Date", situation.formats().dateField(at)).put(name + "Time", situation.formats().timeField(at));
    }
}
