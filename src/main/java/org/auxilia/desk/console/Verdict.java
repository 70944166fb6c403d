package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.Entry;

/**
 * The tab Encuesta (CL-2): the calls for the member's verdict, what he said, the survey.
 *
 * @param calls  those that nobody answered, and the one that was
 * @param allowed how many are made at most
 * @param survey  null while there is none
 * @param code    of six digits at least, to be keyed at the telephone survey
 */
public record Verdict(List<Call> calls, int allowed, String verdict, boolean conforming, String words, SurveyAnswered survey, boolean surveyed, String code) {

    public record Call(int number, Instant at, boolean answered, String who) {}

    /** Nobody is called any more: the member has spoken, or all calls were made. */
    public boolean isOver() { return calls.size() >= allowed || calls.stream().anyMatch(Call::answered); }

    static Verdict of(Situation s) {
        var a = s.assistance();
        var log = a.log().stream().filter(it -> it.fact() instanceof ConformityUnanswered || it.fact() instanceof ConformityGiven || it.fact() instanceof NonConformityGiven).toList();
        var calls = java.util.stream.IntStream.range(0, log.size()).mapToObj(i -> call(i + 1, log.get(i))).toList();
        var words = a.last(ConformityGiven.class).map(ConformityGiven::words).or(() -> a.last(NonConformityGiven.class).map(NonConformityGiven::words)).orElse("");
        var said = a.has(ConformityGiven.class) ? "desk.survey.conforming" : a.has(NonConformityGiven.class) ? "desk.survey.non-conforming" : a.verdictAt().isPresent() ? "desk.survey.unreached" : "desk.survey.none";
        return new Verdict(calls, a.policy().conformityAttempts(), s.shell().t(said), !a.isNonConforming(), words, a.last(SurveyAnswered.class).orElse(null), s.service().survey(), "%06d".formatted(s.file().number()));
    }

    private static Call call(int number, Entry entry) { return new Call(number, entry.happenedAt(), !(entry.fact() instanceof ConformityUnanswered), entry.stamp().who().name()); }
}
