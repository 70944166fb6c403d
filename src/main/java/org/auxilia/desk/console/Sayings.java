package org.auxilia.desk.console;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.FileFact;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Task;
import org.auxilia.assistance.Window;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.ScriptValue;
import org.auxilia.membership.Scripts;
import org.springframework.stereotype.Component;

/** The words to say at a task, as the account wants them said (CO-3). */
@Component
class Sayings {

    private static final Map<Task, ScriptStep> STEPS = new EnumMap<>(Map.ofEntries(
        Map.entry(Task.ASSIGN_PROVIDER, ScriptStep.ASK_PROVIDER), Map.entry(Task.ASK_CONSENT, ScriptStep.CONSENT),
        Map.entry(Task.OFFER_CONNECTION, ScriptStep.NOT_COVERED), Map.entry(Task.CONFIRM_TO_MEMBER, ScriptStep.CONFIRM_TO_MEMBER),
        Map.entry(Task.TELL_MEMBER_CHANGE, ScriptStep.CONFIRM_TO_MEMBER), Map.entry(Task.TELL_RELEASE, ScriptStep.CANCEL_PROVIDER),
        Map.entry(Task.CHECK_EARLY, ScriptStep.EARLY_CHECK), Map.entry(Task.CHECK_DEPARTURE, ScriptStep.DEPARTURE_CHECK),
        Map.entry(Task.REASSURE_MEMBER, ScriptStep.REASSURE_MEMBER), Map.entry(Task.ASK_ARRIVAL, ScriptStep.ASK_ARRIVAL),
        Map.entry(Task.CONFIRM_CONTACT, ScriptStep.ASK_CONTACT), Map.entry(Task.WARN_MEMBER, ScriptStep.TELL_DELAY),
        Map.entry(Task.GET_DIAGNOSIS, ScriptStep.ASK_DIAGNOSIS), Map.entry(Task.SETTLE_EXCESS, ScriptStep.EXCESS),
        Map.entry(Task.GIVE_GO_AHEAD, ScriptStep.AUTHORISE), Map.entry(Task.AGREE_RETURN, ScriptStep.AGREE_RETURN),
        Map.entry(Task.ASK_END, ScriptStep.ASK_END), Map.entry(Task.ASK_CONFORMITY, ScriptStep.ASK_CONFORMITY)));

    /** Words that go with an act, whichever step it is done from: what one answers a provider in trouble, asks before, or says at parting. */
    private static final Map<Kind, ScriptStep> AT = new EnumMap<>(Map.ofEntries(Map.entry(Kind.PROGRAMMING, ScriptStep.OFFER_SCHEDULE), Map.entry(Kind.DELAY, ScriptStep.PROVIDER_DELAYED),
        Map.entry(Kind.GIVING_BACK, ScriptStep.PROVIDER_GIVES_BACK), Map.entry(Kind.INSTRUCTIONS_QUERY, ScriptStep.PROVIDER_SOLVES), Map.entry(Kind.CONNECTION_REFUSAL, ScriptStep.OTHER_ALTERNATIVES),
        Map.entry(Kind.CONFERENCE, ScriptStep.PLEASE_HOLD), Map.entry(Kind.SURVEY, ScriptStep.SURVEY_TRANSFER), Map.entry(Kind.CONSENT, ScriptStep.CONSENT)));

    private final Scripts scripts;

    Sayings(Scripts scripts) { this.scripts = scripts; }

    /** Empty where the step has no words of its own. */
    String of(Task task, Situation s) {
        return Optional.ofNullable(STEPS.get(task)).map(step -> scripts.say(s.account().id(), step, s.shell().lang(), s.now(), values(s))).orElse("");
    }

    /** Empty where the act has no words of its own. */
    String at(Kind kind, Situation s) {
        var step = kind == Kind.CONFORMITY && s.service().survey() ? ScriptStep.SURVEY_TRANSFER : AT.get(kind); // 5.5.2.2: who is content is invited to the survey
        return step == null ? "" : scripts.say(s.account().id(), step, s.shell().lang(), s.now(), values(s));
    }

    /** For whoever is on the line and must wait, at any step (Procedure 5.1.1, 5.1.5). */
    String hold(Situation s) { return scripts.say(s.account().id(), ScriptStep.PLEASE_HOLD, s.shell().lang(), s.now(), values(s)); }

    private static Map<ScriptValue, String> values(Situation s) {
        var a = s.assistance();
        var values = new EnumMap<ScriptValue, String>(ScriptValue.class);
        values.put(ScriptValue.COORDINATOR, s.who().name());
        values.put(ScriptValue.MEMBER, s.memberName());
        values.put(ScriptValue.CASE, s.number());
        values.put(ScriptValue.SERVICE, s.service().name(s.shell().lang()));
        boolean withheld = FileFact.isConsentRefused(a); // PR-4: then he hears service, zone and number alone
        s.location().ifPresent(it -> values.put(ScriptValue.PLACE, it.address().isBlank() || withheld ? it.label() : it.address() + ", " + it.label()));
        a.provider().map(Candidate::name).ifPresent(it -> values.put(ScriptValue.PROVIDER, it));
        values.put(ScriptValue.WINDOW, window(s));
        a.last(Diagnosed.class).map(Diagnosed::cost).ifPresent(it -> values.put(ScriptValue.AMOUNT, s.formats().money(it.minor(), it.currency())));
        if (a.isExcessOpen()) values.put(ScriptValue.AMOUNT, excess(s));
        return values;
    }

    /** In money as far as it is known, and the kilometres that are beyond the plan (CA-14). */
    private static String excess(Situation s) {
        var money = s.assistance().excess().map(it -> s.formats().money(it.minor(), it.currency()));
        var kilometres = s.assistance().kilometresBeyond().map(km -> s.shell().t("desk.excess-kilometres", s.formats().number(km)));
        return Stream.of(money, kilometres).flatMap(Optional::stream).collect(Collectors.joining(" + "));
    }

    private static String window(Situation s) {
        var agreed = s.assistance().window().or(() -> s.assistance().availability().stream().findFirst());
        if (agreed.isPresent()) return between(agreed.get(), s);
        var eta = s.assistance().eta();
        if (eta.isPresent()) return s.shell().t("desk.at-hour", s.formats().shortly(eta.get(), s.now()));
        return s.assistance().priority() == Priority.SCHEDULED ? "" : s.shell().t("desk.as-soon-as-possible");
    }

    private static String between(Window it, Situation s) {
        return s.shell().t("desk.between", s.formats().shortly(it.from(), s.now()), s.formats().shortly(it.to(), it.from()));
    }
}
