package org.auxilia.desk.console;

import static org.auxilia.assistance.Kind.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.AnytimeFact.OwnSubtype;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.ServiceFact.WorkStarted;
import org.auxilia.assistance.Stage;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.web.Form;

/**
 * What one may add to the log by hand (LG-1): types and subtypes, those that make sense now first; the first is proposed.
 *
 * @param quick   a few that need no words
 * @param call    the call that is proposed: with whom one has to speak next; empty where nobody can be called
 * @param codes   what three letters stand for
 * @param typed   what stands in the note
 * @param reasons why it was refused, in sentences
 */
public record Composer(List<Choice> now, List<Choice> later, List<Choice> quick, String call, List<QuickCode> codes, String chosen, Form typed, List<String> reasons) {

    /** @param needsWords whether it says nothing without a note */
    public record Choice(String code, String type, String subtype, String verb, boolean needsWords) {}

    private static final int QUICK = 3;

    /** Before the code of a subtype of the company. */
    static final String OWN = "OWN.";

    static Composer of(Situation s, Optional<Acts.Back> back, List<LogSubtype> own) {
        var all = facts(own).map(fact -> choice(fact, s)).toList();
        var now = new ArrayList<>(facts(own).filter(fact -> makesSense(fact, s)).map(fact -> choice(fact, s)).toList());
        var later = all.stream().filter(it -> !now.contains(it)).toList();
        var quick = now.stream().filter(it -> !it.needsWords()).limit(QUICK).toList();
        var form = back.map(Acts.Back::typed).orElseGet(Form::empty);
        var chosen = form.has("entry") ? form.typed("entry") : now.stream().filter(it -> it.needsWords()).findFirst().map(Choice::code).orElse("");
        return new Composer(now, later, quick, call(now, s), QuickCode.all(s.shell(), own), chosen, form, back.map(it -> it.obstacles().stream().map(s.shell()::t).toList()).orElse(List.of()));
    }

    /** The calls that make sense now, those that nobody took last. */
    public List<Choice> calls() { return now.stream().filter(it -> isCall(it.code())).sorted(Comparator.comparing(it -> !it.needsWords())).toList(); }

    /** Ready words for them. */
    public List<QuickCode> phrases() {
        var calls = calls().stream().map(Choice::code).toList();
        return codes.stream().filter(it -> !it.words().isEmpty() && calls.contains(it.entry())).toList();
    }

    /** Type and subtype that a code stands for. */
    public String name(QuickCode code) {
        return Stream.concat(now.stream(), later.stream()).filter(it -> it.code().equals(code.entry())).map(it -> it.type() + " · " + it.subtype()).findFirst().orElse("");
    }

    /** The key that picks a call in its dialog: with the provider, with the member, one that came in, one that nobody took. */
    public static String key(Choice call) {
        if (call.code().endsWith(Direction.INCOMING.name())) return "e";
        return call.code().startsWith(CALL_ATTEMPT.name()) ? "n" : call.code().startsWith(PROVIDER_TALK.name()) ? "p" : "a";
    }

    private static boolean isCall(String code) { return Stream.of(PROVIDER_TALK, MEMBER_TALK, CALL_ATTEMPT).anyMatch(kind -> code.startsWith(kind.name())); }

    private static String call(List<Choice> now, Situation s) {
        var member = s.owed().stream().findFirst().filter(it -> it.whom(s.assistance()) == Party.MEMBER).isPresent();
        var calls = now.stream().map(Choice::code).filter(it -> isCall(it) && it.endsWith(Direction.OUTGOING.name())).toList();
        return calls.stream().filter(it -> it.startsWith((member ? MEMBER_TALK : PROVIDER_TALK).name())).findFirst().or(() -> calls.stream().findFirst()).orElse("");
    }

    /** Each with nothing in it: its kind and subtype are what is offered. */
    private static Stream<Fact> facts(List<LogSubtype> own) {
        var plain = Stream.<Fact>of(new ArrivalReported(), new ContactConfirmed(), new WorkEnded(), new DepartureSeen(), new WorkStarted(), new CallUnanswered(Party.PROVIDER, Optional.empty()),
            new CallUnanswered(Party.MEMBER, Optional.empty()), new SpokeWithProvider(Direction.OUTGOING, Optional.empty(), ""), new SpokeWithProvider(Direction.INCOMING, Optional.empty(), ""),
            new SpokeWithMember(Direction.OUTGOING, Optional.empty(), ""), new SpokeWithMember(Direction.INCOMING, Optional.empty(), ""));
        var others = Stream.of(Outsider.values()).flatMap(with -> Stream.of(Direction.OUTGOING, Direction.INCOMING).map(direction -> other(with, direction, "")));
        var remarks = Stream.of(Stage.values()).flatMap(stage -> Stream.concat(Stream.of(new Remark(stage, "")), own.stream().filter(it -> it.stage() == stage.number()).map(it -> remark(stage, it))));
        return Stream.concat(Stream.concat(plain, others), remarks);
    }

    private static Fact other(Outsider with, Direction direction, String words) { return new SpokeWithOther(with, direction, Optional.empty(), words, Optional.empty(), Optional.empty()); }

    private static Remark remark(Stage stage, LogSubtype it) { return new Remark(stage, "", Optional.of(new OwnSubtype(it.code(), it.nameEs(), it.nameEn()))); }

    private static boolean makesSense(Fact fact, Situation s) {
        if (!s.isPossible(fact.kind())) return false;
        boolean ofProvider = fact instanceof SpokeWithProvider || fact instanceof CallUnanswered it && it.party() == Party.PROVIDER;
        if (ofProvider) return s.assistance().provider().isPresent();
        return !(fact instanceof Remark it) || it.stage() == s.assistance().stage();
    }

    private static Choice choice(Fact fact, Situation s) {
        boolean words = fact instanceof Remark || fact instanceof Conversation;
        return new Choice(code(fact), s.shell().t(fact.stage()), LogLine.subtype(fact, s.shell()), verb(fact, s), words);
    }

    /** What the quick button says. */
    private static String verb(Fact fact, Situation s) {
        return fact instanceof CallUnanswered it ? s.shell().t("desk.quick." + Labels.kebab(it.party())) : Labels.act(fact.kind(), s.shell());
    }

    private static String code(Fact fact) { return fact instanceof Remark it ? it.own().map(own -> OWN + own.code()).orElseGet(() -> it.kind() + "." + it.stage()) : fact.subtype(); }

    /** The facts that a choice and a note come to: a time that is set with a note beside it is two. Empty for no such choice. */
    static List<Fact> read(String code, String words, List<LogSubtype> own) {
        return facts(own).filter(it -> code(it).equals(code)).findFirst().map(it -> with(it, words)).orElse(List.of());
    }

    private static List<Fact> with(Fact fact, String words) {
        return switch (fact) {
            case Remark it -> List.of(new Remark(it.stage(), words, it.own()));
            case SpokeWithProvider it -> List.of(new SpokeWithProvider(it.direction(), Optional.empty(), words));
            case SpokeWithMember it -> List.of(new SpokeWithMember(it.direction(), Optional.empty(), words));
            case SpokeWithOther it -> List.of(other(it.with(), it.direction(), words));
            default -> words.isBlank() ? List.of(fact) : List.of(fact, new Remark(fact.stage(), words));
        };
    }

    static boolean needsWords(String code) { return code.startsWith(OWN) || code.startsWith(REMARK.name()) || Stream.of(PROVIDER_TALK, MEMBER_TALK, OTHER_TALK).anyMatch(it -> code.startsWith(it.name())); }
}
