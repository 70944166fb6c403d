package org.auxilia.desk.calls;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.MonitoringFact.CallBackPromised;
import org.auxilia.assistance.MonitoringFact.Decider;
import org.auxilia.assistance.MonitoringFact.Direction;
import org.auxilia.assistance.MonitoringFact.Outsider;
import org.auxilia.assistance.MonitoringFact.SpokeWithMember;
import org.auxilia.assistance.MonitoringFact.SpokeWithOther;
import org.auxilia.assistance.MonitoringFact.SpokeWithProvider;
import org.auxilia.assistance.MonitoringFact.Voice;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Term;
import org.auxilia.membership.Phones;
import org.auxilia.web.Form;

/** What was typed about a call, and the facts that it comes to: the call, and the promise to ring back where the line dropped or one was asked to (TK-32). */
record CallForm(Assistance assistance, Party by, Wish wants, List<Fact> facts) {

    /** Whether one rings back. */
    enum CallBack { DROPPED, PROMISED }

    /** Empty when the form says what is wrong with it. */
    static Optional<CallForm> read(CallScreen it, Instant now) {
        var form = it.form();
        var by = form.choice("by", Party.class).required();
        if (by != null && !CallScreen.CALLERS.contains(by)) form.error("by", "web.form.choose");
        var wants = form.choice("wants", Wish.class).required();
        var name = form.text("name", 120).or("");
        var phone = Phones.kept(form.text("phone", 40).or(""), it.screen().account().country());
        if (name.isBlank() && phone.isBlank()) form.error("name", "desk.call.nobody");
        var text = form.text("text", Form.LONG_TEXT).required();
        int count = it.screen().file().count();
        int number = form.integer("assistance", Math.min(1, count), count).or(count);
        var assistance = it.screen().file().assistance(number);
        var decider = decider(it, wants, by);
        var back = callBack(it, assistance, now);
        if (form.isBad()) return Optional.empty();
        var call = fact(by, text, Optional.of(wants), Optional.of(new Voice(name, phone, decider)));
        var promise = back.map(at -> (Fact) new CallBackPromised(at, by, it.screen().shell().t(form.choice("callBack", CallBack.class).required() == CallBack.DROPPED ? "desk.call.dropped" : "desk.call.promised")));
        return Optional.of(new CallForm(assistance, by, wants, Stream.concat(Stream.of(call), promise.stream()).toList()));
    }

    private static Fact fact(Party by, String text, Optional<Wish> wants, Optional<Voice> voice) {
        return switch (by) {
            case PROVIDER -> new SpokeWithProvider(Direction.INCOMING, Optional.empty(), text, wants, voice);
            case ACCOUNT -> new SpokeWithOther(Outsider.ACCOUNT, Direction.INCOMING, Optional.empty(), text, wants, voice);
            case THIRD -> new SpokeWithOther(Outsider.THIRD, Direction.INCOMING, Optional.empty(), text, wants, voice);
            case MEMBER, COORDINATOR, SUPERVISOR -> new SpokeWithMember(Direction.INCOMING, Optional.empty(), text, wants, voice);
        };
    }

    /** Named where somebody disposes of the assistance; a provider disposes of his own job alone. */
    private static Optional<Decider> decider(CallScreen it, Wish wants, Party by) {
        var form = it.form();
        if (wants == null || !wants.isDecision() || by == Party.PROVIDER) return Optional.empty();
        var code = form.text("decides", 200).required();
        var decider = code == null ? Optional.<Decider>empty() : it.decider(code);
        if (code != null && decider.isEmpty()) form.error("decides", "web.form.choose");
        return decider;
    }

    /** TK-32: two minutes after the line dropped, as the account has agreed, or the hour promised: the next time that the clock shows it. */
    private static Optional<Instant> callBack(CallScreen it, Assistance assistance, Instant now) {
        var form = it.form();
        var choice = form.choice("callBack", CallBack.class).optional();
        if (choice.isEmpty()) return Optional.empty();
        if (choice.get() == CallBack.DROPPED) return Optional.of(now.plus(assistance.policy().term(Term.CALL_BACK)));
        var time = form.time("callAt").required();
        return Optional.ofNullable(time).map(at -> next(at, now, it));
    }

    private static Instant next(LocalTime at, Instant now, CallScreen it) {
        var today = now.atZone(it.screen().formats().zone()).with(at);
        return (today.toInstant().isBefore(now) ? today.plusDays(1) : today).toInstant();
    }
}
