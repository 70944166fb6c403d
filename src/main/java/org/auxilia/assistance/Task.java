package org.auxilia.assistance;

import static org.auxilia.assistance.Kind.*;
import static org.auxilia.assistance.Party.*;
import static org.auxilia.assistance.Rules.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Rules.Due;
import org.auxilia.assistance.Rules.Rule;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;

/** The agenda as a table (TK-10 to TK-38): whom to call, when it is due, and what settles it (the first kind is the button that is offered). */
public enum Task {

    OPEN_ASSISTANCE   ("CA-4",  COORDINATOR, FileRules::openAssistance, OPENING),
    ASSIGN_PROVIDER   ("TK-10", PROVIDER,    AssignmentRules::assignProvider,   ASSIGNMENT),      // TK-10 TK-11 TK-12 TK-34
    IDENTIFY_MEMBER   ("TK-38", MEMBER,      OpeningRules::identifyMember,      IDENTIFICATION),
    DECIDE_COVERAGE   ("TK-38", COORDINATOR, OpeningRules::decideCoverage,      COVERAGE, EXCLUSION),
    ASK_CONSENT       ("TK-38", MEMBER,      OpeningRules::askConsent,          CONSENT),
    OFFER_CONNECTION  ("TK-36", MEMBER,      OpeningRules::offerConnection,     CONNECTION, CONNECTION_REFUSAL, ALTERNATIVES, COVERAGE, CANCELLATION),
    DECIDE_EXHAUSTED  ("TK-35", SUPERVISOR,  AssignmentRules::decideExhausted,  EXHAUSTION_REPLY),
    CONFIRM_TO_MEMBER ("TK-13", MEMBER,      AssignmentRules::confirmToMember,  CONFIRMATION),
    TELL_PROVIDER_CHANGE("TK-30", PROVIDER,  AssignmentRules::tellProvider,     PROVIDER_TALK),
    TELL_MEMBER_CHANGE("TK-30", MEMBER,      AssignmentRules::tellMember,       MEMBER_TALK, CONFIRMATION),
    TELL_RELEASE      ("TK-29", PROVIDER,    AssignmentRules::tellRelease,      RELEASE_NOTICE, PROVIDER_TALK),
    SETTLE_MEETING    ("PR-4",  SUPERVISOR,  MonitoringRules::settleMeeting,   MEETING),
    CHECK_EARLY       ("TK-16", PROVIDER,    MonitoringRules::checkEarly,       PROVIDER_TALK),
    CHECK_DEPARTURE   ("TK-17", PROVIDER,    MonitoringRules::checkDeparture,   PROVIDER_TALK, DEPARTURE),
    REASSURE_MEMBER   ("TK-18", MEMBER,      MonitoringRules::reassureMember,   MEMBER_TALK),
    ASK_ARRIVAL       ("TK-14", PROVIDER,    MonitoringRules::askArrival,       ARRIVAL),         // TK-14 TK-19
    CONFIRM_CONTACT   ("TK-15", MEMBER,      MonitoringRules::confirmContact,   CONTACT),
    WARN_MEMBER       ("TK-26", MEMBER,      MonitoringRules::warnMember,       MEMBER_TALK, NEW_TIME, RESCHEDULING, NEW_TIME_REFUSAL),
    INSTRUCT_PROVIDER ("TK-31", MEMBER,      MonitoringRules::instruct,         INSTRUCTION),
    CALL_BACK         ("TK-32", MEMBER,      MonitoringRules::callBack,         MEMBER_TALK, PROVIDER_TALK, OTHER_TALK, REMARK),
    HEAR_COMPLAINT    ("CA-13", SUPERVISOR,  ClosingRules::hearComplaint,       COMPLAINT_HEARING),
    GET_DIAGNOSIS     ("TK-20", PROVIDER,    ServiceRules::getDiagnosis,        DIAGNOSIS),
    SETTLE_EXCESS     ("TK-21", MEMBER,      ServiceRules::settleExcess,        EXCESS_ACCEPTANCE, EXCESS_REFUSAL, EXCESS_WAIVER),
    GIVE_GO_AHEAD     ("TK-37", PROVIDER,    ServiceRules::giveGoAhead,         GO_AHEAD),
    AGREE_RETURN      ("TK-33", MEMBER,      ServiceRules::agreeReturn,         RETURN),
    ASK_END           ("TK-22", PROVIDER,    ServiceRules::askEnd,              WORK_END),
    LOAD_COSTS        ("TK-23", COORDINATOR, ClosingRules::loadCosts,           COSTS),
    ASK_CONFORMITY    ("TK-24", MEMBER,      ClosingRules::askConformity,       CONFORMITY, NON_CONFORMITY, CONFORMITY_ATTEMPT),
    CLOSE             ("TK-25", COORDINATOR, ClosingRules::close,               REVIEW),
    CLOSE_CASE        ("TK-25", COORDINATOR, FileRules::closeCase,              CASE_CLOSURE),
    AUTHORISE         ("TK-27", SUPERVISOR,  ClosingRules::authorise,           AUTHORISATION_REPLY),
    ANSWER_DATUM      ("AU-1",  COORDINATOR, ClosingRules::answerDatum,        DATUM_REPLY),
    VERIFY_MEMBER     ("TK-28", ACCOUNT,     FileRules::verifyMember,           VERIFICATION),
    DECIDE_BEARER     ("MB-6",  SUPERVISOR,  FileRules::decideBearer,           BEARER),
    MANUAL            ("TK-1",  COORDINATOR, ClosingRules::byHand,              TASK_DONE);

    private final String id;
    private final Party whom;
    private final Rule rule;
    private final List<Kind> settling;

    Task(String id, Party whom, Rule rule, Kind... settling) {
        this.id = id;
        this.whom = whom;
        this.rule = rule;
        this.settling = List.of(settling);
    }

    /** The requirement that makes it, in words in {@code docs/requirements.md}. */
    public String id() { return id; }

    public Party whom() { return whom; }

    Party whom(Assistance a) { return this == ASK_END && a.delivery() == Delivery.REIMBURSEMENT ? MEMBER : whom; }

    /** The button that the agenda offers. */
    public Kind act() { return settling.getFirst(); }

    /** All that settles it, the usual first. */
    public List<Kind> settling() { return settling; }

    /** All that is owed now. It depends on facts only, never on the time of day, so it is worked out once per act and stored. */
    static List<Promise> owedIn(Assistance a) {
        return Arrays.stream(values()).flatMap(task -> task.promisesIn(a)).filter(it -> !a.isFinal() || it.outlivesClosing()).sorted().toList();
    }

    /** Who is on his way must hear of it, closed or not; the account is asked about its member; and what a member claims back is decided (RE-1). @param subject of the promise */
    boolean outlivesClosing(String subject) {
        return switch (this) {
            case TELL_RELEASE, VERIFY_MEMBER, DECIDE_BEARER, MANUAL, CALL_BACK, HEAR_COMPLAINT -> true;
            case AUTHORISE, ANSWER_DATUM -> subject.equals(AnytimeFact.Subject.REIMBURSEMENT.name());
            default -> false;
        };
    }

    private boolean isOfFile() {
        return switch (this) {
            case OPEN_ASSISTANCE, CLOSE_CASE, VERIFY_MEMBER, DECIDE_BEARER -> true;
            default -> false;
        };
    }

    /** Of an assistance, or of the case as a whole: where it was said. */
    private boolean isOfEither() { return this == MANUAL || this == CALL_BACK || this == HEAR_COMPLAINT; }

    private Stream<Promise> promisesIn(Assistance a) {
        if (!isOfEither() && isOfFile() != (a.number() == 0)) return Stream.of();
        return rule.due(a).map(due -> new Promise(this, due.subject(), due.opens(), againAfterTalk(due, a)));
    }

    /** TK-4: a call that settles nothing makes the task due again a little later. */
    private Instant againAfterTalk(Due due, Assistance a) {
        if (!isRetried()) return due.by();
        return knowing(due, a).filter(entry -> isVainCall(entry, due, a)).map(entry -> entry.happenedAt().plus(a.term(Term.TRY_AGAIN)))
            .max(Comparator.naturalOrder()).filter(again -> again.isAfter(due.by())).orElse(due.by());
    }

    /** The talks since that was known of which the task comes: nobody speaks of what he does not know yet. */
    private static Stream<Entry> knowing(Due due, Assistance a) {
        var standing = a.entries(Aspect.class).toList();
        int known = standing.size() - 1;
        while (known >= 0 && !(standing.get(known).happenedAt().equals(due.opens()) && standing.get(known).kind().isOfProcedure() && !standing.get(known).isOf(Aspect.Talk.class))) known--;
        return standing.subList(known + 1, standing.size()).stream().filter(entry -> entry.isOf(Aspect.Talk.class));
    }

    private boolean isVainCall(Entry entry, Due due, Assistance a) {
        var talk = (Aspect.Talk) entry.fact();
        boolean meant = talk.about().map(this::equals).orElseGet(() -> talk.party() == whom(a, due) && !entry.happenedAt().isBefore(due.by()));
        return meant && !entry.happenedAt().isBefore(due.opens());
    }

    private Party whom(Assistance a, Due due) { return this == CALL_BACK ? Party.valueOf(due.subject()) : whom(a); }

    /** Calls to a party. The search has its ladder, conformity its three attempts; who was sent away is a rule of his own. */
    private boolean isRetried() { return (whom == PROVIDER || whom == MEMBER) && this != ASSIGN_PROVIDER && this != ASK_CONFORMITY && this != TELL_RELEASE; }

    /** For some it is enough to have heard of somebody, or to have spoken with him. */
    boolean isSettledBy(Entry entry) {
        return settling.contains(entry.kind()) || switch (this) {
            case CHECK_EARLY, CHECK_DEPARTURE -> entry.isSignOf(PROVIDER);
            case CALL_BACK -> entry.isSignOf(PROVIDER) || entry.isSignOf(MEMBER);
            case REASSURE_MEMBER, TELL_MEMBER_CHANGE, WARN_MEMBER -> entry.isOf(Aspect.TellsMember.class);
            case TELL_PROVIDER_CHANGE -> entry.isOf(Aspect.TellsProvider.class);
            default -> false;
        };
    }
}
