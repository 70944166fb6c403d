package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.OwnSubtype;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Aspect.Talk;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Stamp.Evidence;
import org.auxilia.assistance.Wording;
import org.auxilia.catalogue.Causes;
import org.auxilia.web.Shell;

/**
 * One line of the log as it is read (LG-1).
 *
 * @param type     "2 ASIGNACION PROVEEDOR"
 * @param subtype  in the procedure's wording, or in the company's as it was then
 * @param stage    1 to 5
 * @param byItself it followed from another entry
 * @param late     keyed more than a quarter of an hour after it happened (LG-6)
 * @param call     reference of the telephone call; empty for none
 */
public record LogLine(Instant happened, Instant recorded, String icon, String words, String type, String subtype, String author, int stage, boolean byItself, boolean late,
                      String evidence, String call) {

    /** "A. Pereyra"; the member by his link as he is called. */
    public String authorShort() {
        int blank = author.indexOf(' ');
        return blank < 1 || author.contains(",") ? author : author.substring(0, author.offsetByCodePoints(0, 1)) + "." + author.substring(blank);
    }

    static List<LogLine> of(Situation s, Causes causes) { return of(s.assistance().log(), s, causes); }

    static List<LogLine> of(List<Entry> entries, Situation s, Causes causes) {
        var words = new LogWords(s, causes);
        return entries.stream().map(entry -> line(entry, s, words)).toList();
    }

    private static LogLine line(Entry entry, Situation s, LogWords words) {
        var stamp = entry.stamp();
        return new LogLine(stamp.happenedAt(), stamp.recordedAt(), icon(entry), words.of(entry, s.assistance()), s.shell().t(entry.fact().stage()), subtype(entry.fact(), s.shell()), author(stamp, s.shell()), entry.fact().stage().number(),
            stamp.isAutomatic(), stamp.evidence() == Evidence.KEYED_LATER, s.shell().t(stamp.evidence()), stamp.call().orElse(""));
    }

    /** The member by his link is nobody of the house (BY-12). */
    private static String author(Stamp stamp, Shell shell) { return stamp.isOfMember() ? shell.t("link.author") : stamp.who().name(); }

    /** In the procedure's wording; a kind that it does not name has ours, and a remark perhaps the company's. */
    static String subtype(Fact fact, Shell shell) { return own(fact).map(it -> it.name(shell.lang())).orElseGet(() -> shell.t(Wording.subtype(fact))); }

    static Optional<OwnSubtype> own(Fact fact) { return fact instanceof Remark it ? it.own() : Optional.empty(); }

    private static String icon(Entry entry) {
        if (entry.fact() instanceof Talk talk) return Optional.of(talk).filter(_ -> entry.kind() != Kind.CALL_ATTEMPT).map(_ -> entry.fact().subtype().endsWith("INCOMING") ? "phone-incoming" : "phone-outgoing").orElse("phone-x");
        return switch (entry.kind()) {
            case CASE_OPENING -> "phone-incoming";
            case CALLER, IDENTIFICATION, EMPOWERMENT, VERIFICATION, CONSENT, IDENTITY -> "user-check";
            case LOCATION, ROUTE, DISTANCE -> "map-pin";
            case COVERAGE, EXCLUSION, CONNECTION, CONNECTION_REFUSAL, BEARER -> "shield-check";
            case OPENING, PRIORITY, CLOSURE, CASE_CLOSURE, REVIEW, REOPENING, CASE_REOPENING, GIVING_UP -> "flag";
            case OWNER, DISTINCTION, LINK -> "transfer";
            case PROVIDER_CALL, CONFORMITY_ATTEMPT -> "phone-x";
            case ASSIGNMENT, TECHNICIAN, DEPARTURE, DELAY, WORK_START, WORK_END, LEAVING, RETURN, NEW_END -> "truck";
            case RELEASE, GIVING_BACK, CANCELLATION, NEW_TIME_REFUSAL, OTHER_PROVIDER_REFUSAL, EXCESS_REFUSAL, EXHAUSTION -> "ban";
            case ARRIVAL, CONTACT, ABSENCE -> "map-pin";
            case PROGRAMMING, PROGRAMMING_REFUSAL, RESCHEDULING, NEW_TIME, CALL_BACK, TASK, TASK_DONE -> "clock";
            case COSTS, EXCESS_ACCEPTANCE, EXCESS_WAIVER, QUOTE_REQUEST, QUOTE, QUOTE_CONTEST, QUOTE_WITHDRAWAL, PRICE, PAYMENT, CLAIM, RECEIPT, REIMBURSEMENT -> "cash";
            case CONFORMITY, NON_CONFORMITY, SURVEY -> "star";
            case AUTHORISATION, AUTHORISATION_REPLY, DATUM_QUERY, DATUM_REPLY, FORCING, EXHAUSTION_REPLY, MEETING, COMPLAINT_HEARING -> "gavel";
            case DIAGNOSIS, GO_AHEAD, MATERIALS, MATERIALS_CHECK -> "tool";
            case CONFERENCE, CONFIRMATION, RELEASE_NOTICE, ALTERNATIVES, INSTRUCTION, INSTRUCTIONS_QUERY -> "phone-call";
            case FIELD, REMARK -> "pencil";
            case PROVIDER_TALK, MEMBER_TALK, OTHER_TALK, CALL_ATTEMPT -> "phone";
        };
    }
}
