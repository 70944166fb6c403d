package org.auxilia.assistance;

import static org.auxilia.assistance.FinalStatus.*;
import static org.auxilia.assistance.Obstacle.*;
import static org.auxilia.assistance.Party.*;
import static org.auxilia.assistance.ProviderStatus.*;
import static org.auxilia.assistance.Row.*;
import static org.auxilia.assistance.Scope.*;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;

/**
 * The procedure as a table: one row per kind of fact. The noun is also its code in the log, its URL and its key in the catalogue of texts.
 * {@code docs/lifecycle.md} is printed from it.
 */
public enum Kind implements Act {

    // The case file: 5.1.1 to 5.1.4
    CASE_OPENING       (CaseOpened.class,           file().unless(OPEN)),
    DISTINCTION        (DuplicateRuledOut.class,    file().unless(NOT_OPEN)), // CA-11
    CALLER             (CallerNamed.class,          file().evenClosed().unless(NOT_OPEN)), // 5.1.3
    IDENTIFICATION     (MemberIdentified.class,     file().unless(NOT_OPEN)), // 5.1.4
    LOCATION           (Located.class,              file().unless(NOT_OPEN)), // 5.1.3
    CONSENT            (ConsentAnswered.class,      file().evenClosed().signOf(MEMBER).unless(NOT_OPEN)), // 5.1.6
    EMPOWERMENT        (ContactEmpowered.class,     file().evenClosed().unless(NOT_OPEN)), // CA-13
    OWNER              (OwnerChanged.class,         file().evenClosed().unless(NOT_OPEN, NOT_YOUR_CASE, HAS_IT_ALREADY)), // CA-3, SR-2
    VERIFICATION       (MemberVerified.class,       file().evenClosed().unless(NOTHING_TO_VERIFY)), // TK-28
    BEARER             (BearerDecided.class,        file().evenClosed().unless(MEMBER_NOT_DISOWNED, SUPERIOR_NEEDED)), // MB-6
    CASE_CLOSURE       (CaseClosed.class,           fileEnd().during(ENDING).unless(NOT_OPEN, NO_ASSISTANCE, ASSISTANCES_OPEN)), // 5.5.2.3
    CASE_REOPENING     (CaseReopened.class,         fileEnd().evenClosed().begins(ENDING).unless(FOLLOWS_BY_ITSELF)), // CL-4

    // 5.1 Apertura
    OPENING            (Opened.class,               opening().unless(NO_CASE, OPEN)),
    COVERAGE           (CoverageDecided.class,      opening().unless(NOT_OPEN, NO_MEMBER, SUPERIOR_NEEDED, COURTESY_UNPRICED, ABOVE_AUTHORITY, COVERAGE_SETTLED, NO_GUARANTEE)), // 5.1.7
    EXCLUSION          (NotCovered.class,           opening().unless(NOT_OPEN, COVERAGE_SETTLED)), // Out of coverage A
    CONNECTION         (ConnectionAccepted.class,   opening().signOf(MEMBER).unless(NOT_EXCLUDED, SUPERIOR_DECIDING, PRICE_NOT_TOLD, PRICE_OTHER, PRICE_LAPSED, QUOTE_LAPSED, DISCOUNT_UNGRANTED)), // 5.1.7 B, CX-3
    CONNECTION_REFUSAL (ConnectionDeclined.class,   opening().signOf(MEMBER).unless(NOT_EXCLUDED, SUPERIOR_DECIDING, PRICE_NOT_TOLD, PROVIDER_ASSIGNED).closes(CANCELLED_AT_ONCE)), // 4
    GIVING_UP          (GivenUp.class,              opening().unless(NOT_OPEN, PROVIDER_ASSIGNED, OPENING_DONE, OFFER_MISSING).closes(CANCELLED_AT_ONCE)), // CA-7
    PROGRAMMING        (Programmed.class,           opening().signOf(MEMBER).unless(NOT_OPEN, PROVIDER_ASSIGNED, VITAL, WINDOW_PAST)), // 5.1.6
    PROGRAMMING_REFUSAL(ProgrammingDeclined.class,  opening().signOf(MEMBER).unless(NOT_OPEN, PROVIDER_ASSIGNED, NOT_SCHEDULED)), // 5.1.6
    LINK               (Linked.class,               opening().unless(NOT_OPEN, PROVIDER_ASSIGNED, NO_SUCH_LINK)), // CA-14
    ROUTE              (Routed.class,               opening().during(ASSISTANCE).unless(NOT_OPEN, WORK_ENDED)), // CA-14
    PRIORITY           (PriorityChanged.class,      opening().unless(NOT_OPEN, WORK_ENDED)), // PR-5

    // Servicios sin cobertura
    QUOTE_REQUEST      (QuoteAsked.class,           opening().unless(NOT_OPEN, WORK_ENDED)), // Out of coverage A
    QUOTE              (QuoteOffered.class,         opening().unless(NOT_OPEN, AMOUNT_NOT_POSITIVE, WORK_ENDED)), // Out of coverage A
    QUOTE_CONTEST      (QuoteContested.class,       opening().unless(NOT_OPEN, NO_QUOTE, AMOUNT_NOT_POSITIVE, COUNTER_NOT_LOWER, WORK_ENDED)), // Out of coverage F
    QUOTE_WITHDRAWAL   (QuoteWithdrawn.class,       opening().unless(NOT_OPEN, NO_QUOTE, WORK_ENDED)),
    PRICE              (PriceTold.class,            opening().unless(NOT_OPEN, NOTHING_TO_OFFER, AMOUNT_NOT_POSITIVE, DISCOUNT_UNGRANTED, QUOTE_LAPSED, PRICE_OUTLIVES_QUOTE, QUOTE_UNCONTESTED, QUOTE_NOT_BEST, ABOVE_REFERENCE)), // Out of coverage A, E, F; CX-3
    ALTERNATIVES       (AlternativesGiven.class,    opening().unless(NOT_OUTSIDE, PROVIDER_ASSIGNED).closes(CANCELLED_AT_ONCE)), // Out of coverage B
    PAYMENT            (PaymentReceived.class,      anytime().evenClosed().unless(NOT_OPEN, NOTHING_TO_PAY, PAID_TOO_MUCH)), // CL-9
    CLAIM              (ReimbursementClaimed.class, anytime().evenClosed().unless(NOT_OPEN, NOT_REIMBURSED, AMOUNT_NOT_POSITIVE, REIMBURSED, CLAIM_GRANTED)), // RE-1
    RECEIPT            (ReceiptAdded.class,         anytime().evenClosed().unless(NOT_OPEN, NOT_REIMBURSED, REIMBURSED)), // RE-1
    REIMBURSEMENT      (ReimbursementPaid.class,    anytime().evenClosed().unless(NOT_OPEN, NOT_REIMBURSED, REIMBURSED, NOT_GRANTED, AMOUNT_NOT_POSITIVE, OTHER_THAN_GRANTED)), // RE-1

    // 5.2 Asignación
    PROVIDER_CALL      (ProviderCalled.class,       assigning().during(ASSISTANCE).unless(NOT_OPEN, PROVIDER_ASSIGNED, EXCLUDED, LADDER_SKIPPED)), // 5.2.2.1
    ASSIGNMENT         (ProviderAssigned.class,     assigning().begins(DISPATCH).signOf(PROVIDER).makes(ASSIGNED) // 5.2.2.1
        .unless(NOT_OPEN, LOCATION_MISSING, COVERAGE_UNDECIDED, CONSENT_NOT_ASKED, MEMBER_NOT_AUTHORISED, AVAILABILITY_MISSING, PROVIDER_ASSIGNED,
            LADDER_SKIPPED, PROVIDER_UNFIT, ETA_MISSING, WINDOW_MISSING, WINDOW_PAST, WINDOW_NOT_OFFERED)),
    RELEASE            (ProviderReleased.class,     assigning().begins(DISPATCH).during(ASSISTANCE).makes(CANCELLED) // 5.3.1.1
        .unless(NO_PROVIDER, WORK_ENDED)),
    RELEASE_NOTICE     (ReleaseTold.class,          monitoring().evenClosed().during(ASSISTANCE).unless(NOT_RELEASED)), // 5.3.2.1, Nota 1
    EXHAUSTION         (ListExhausted.class,        assigning().unless(NOT_OPEN, PROVIDER_ASSIGNED, EXCLUDED)), // 5.2.2.1
    EXHAUSTION_REPLY   (ExhaustionDecided.class,    assigning().during(ASSISTANCE).unless(NOT_EXHAUSTED, SUPERIOR_NEEDED)), // AS-4
    CONFIRMATION       (MemberConfirmed.class,      assigning().signOf(MEMBER).makes(CONFIRMED).unless(NO_PROVIDER)), // 5.2.3.1
    TECHNICIAN         (TechnicianNamed.class,      assigning().signOf(PROVIDER).unless(NO_PROVIDER, WORK_ENDED)), // TK-30

    // 5.3 Monitoreos
    PROVIDER_TALK      (SpokeWithProvider.class,    monitoring().evenOfFile().evenClosed().during(ASSISTANCE).signOf(PROVIDER).unless(NOT_OPEN)), // 5.3.1.1
    MEMBER_TALK        (SpokeWithMember.class,      monitoring().evenOfFile().evenClosed().during(ASSISTANCE).signOf(MEMBER).unless(NOT_OPEN, NOT_EMPOWERED)), // 5.3.2.1
    OTHER_TALK         (SpokeWithOther.class,       monitoring().evenOfFile().evenClosed().during(ASSISTANCE).unless(NOT_OPEN, NOT_EMPOWERED)), // CA-13
    CALL_ATTEMPT       (CallUnanswered.class,       monitoring().evenOfFile().evenClosed().during(ASSISTANCE).unless(NOT_OPEN)), // TK-4
    DEPARTURE          (DepartureSeen.class,        monitoring().signOf(PROVIDER).makes(ON_THE_WAY).unless(NO_PROVIDER, NOT_A_VISIT, ARRIVED, WAITING)),
    DELAY              (DelayReported.class,        monitoring().signOf(PROVIDER).unless(NO_PROVIDER, ARRIVED, WAITING)), // Home protocol 1.2
    GIVING_BACK        (GivenBack.class,            monitoring().begins(DISPATCH).during(ASSISTANCE).makes(CANCELLED) // 1.2
        .unless(NO_PROVIDER, WORK_ENDED)),
    NEW_TIME           (NewTimeAccepted.class,      monitoring().signOf(MEMBER).unless(NO_PROVIDER, NO_DELAY)), // 5.3.1.1
    RESCHEDULING       (Rescheduled.class,          monitoring().begins(VISIT).during(ASSISTANCE) // 5.3.1.1, PR-3
        .unless(NO_PROVIDER, WORK_ENDED, WINDOW_PAST)),
    NEW_TIME_REFUSAL   (NewTimeDeclined.class,      monitoring().signOf(MEMBER).during(ASSISTANCE).unless(NO_PROVIDER, WORK_ENDED)), // 5.3.1.1
    OTHER_PROVIDER_REFUSAL(OtherProviderDeclined.class, monitoring().unless(NOT_OPEN, PROVIDER_ASSIGNED, NOT_RELEASED).closes(PROVIDER_CANCELLED)), // 4
    CANCELLATION       (MemberCancelled.class,      monitoring().unless(NOT_OPEN, OPENING_NOT_DONE, WORK_ENDED, ABSENCE_TOO_SHORT).closes(CANCELLED_LATER)), // 5.2.3.1, 5.3.2.1
    ARRIVAL            (ArrivalReported.class,      monitoring().signOf(PROVIDER).makes(AT_PLACE).unless(NO_PROVIDER, NOT_A_VISIT, ARRIVED, WAITING)), // 5.3.1.1, 5.3.3.1
    CONTACT            (ContactConfirmed.class,     monitoring().signOf(MEMBER).makes(IN_CONTACT).unless(NO_PROVIDER, NOT_A_VISIT, NOT_ARRIVED)), // 5.3.2.1, 5.3.4.1
    IDENTITY           (IdentityChecked.class,      monitoring().signOf(PROVIDER).unless(NO_PROVIDER, NO_CONTACT)), // 5.3.4.2
    CONFERENCE         (Conferenced.class,          monitoring().unless(NO_PROVIDER)), // 5.3.4.1, Nota 1
    MEETING            (MeetingSettled.class,       monitoring().during(DISPATCH).unless(NO_PROVIDER, CONSENT_NOT_REFUSED, SUPERIOR_NEEDED)), // PR-4
    ABSENCE            (MemberAbsent.class,         monitoring().unless(NO_PROVIDER, NOT_ARRIVED, IN_TOUCH, MEMBER_NOT_CALLED)), // MO-6
    INSTRUCTIONS_QUERY (InstructionsAsked.class,    monitoring().signOf(PROVIDER).unless(NO_PROVIDER, NOT_ARRIVED)), // TK-31
    INSTRUCTION        (InstructionGiven.class,     monitoring().unless(NO_PROVIDER)), // TK-31
    CALL_BACK          (CallBackPromised.class,     monitoring().evenOfFile().evenClosed().during(ASSISTANCE).unless(NOT_OPEN)), // TK-32

    // 5.4 Prestación del servicio
    DIAGNOSIS          (Diagnosed.class,            serving().signOf(PROVIDER).makes(DIAGNOSED).unless(NO_PROVIDER, NO_CONTACT, WORK_ENDED)), // 5.4.1.1
    DISTANCE           (DistanceTold.class,         serving().signOf(PROVIDER).unless(NO_PROVIDER, NO_ROUTE)), // CA-14
    EXCESS_ACCEPTANCE  (ExcessAccepted.class,       serving().signOf(MEMBER).unless(NO_EXCESS, PRICE_NOT_TOLD, PRICE_OTHER, PRICE_LAPSED)), // 5.4.2.1, BY-12
    EXCESS_REFUSAL     (ExcessDeclined.class,       serving().signOf(MEMBER).unless(NO_EXCESS, PRICE_NOT_TOLD, EXCESS_BEFORE_SUPERIOR, WORK_ENDED).closes(CANCELLED_LATER)), // 5.4.2.1
    EXCESS_WAIVER      (ExcessAuthorised.class,     serving().unless(NO_EXCESS, SUPERIOR_NEEDED, REASON_MISSING, OWN_REQUEST, EXCESS_BEFORE_SUPERIOR, ABOVE_AUTHORITY)), // SV-2; what was asked of a superior is answered
    GO_AHEAD           (Authorised.class,           serving().makes(AUTHORISED)
        .unless(NO_PROVIDER, COVERAGE_UNDECIDED, NOT_DIAGNOSED, EXCESS_OPEN, EXCESS_BEFORE_SUPERIOR, PAYMENT_MISSING, WORK_ENDED)), // 5.4.2.1
    WORK_START         (WorkStarted.class,          serving().signOf(PROVIDER).makes(IN_SERVICE).unless(NO_PROVIDER, NOT_AUTHORISED, EXCESS_OPEN, PAYMENT_MISSING, WAITING, WORK_ENDED)), // 5.4.3.1
    NEW_END            (EndEstimated.class,         serving().signOf(PROVIDER).unless(NO_PROVIDER, NOT_STARTED, WORK_ENDED)), // TK-4
    LEAVING            (VisitLeft.class,            serving().begins(VISIT).signOf(PROVIDER).unless(NO_PROVIDER, NO_CONTACT, WORK_ENDED, WAITING)), // SV-3
    RETURN             (ReturnAgreed.class,         serving().during(DISPATCH).unless(NOT_WAITING, WINDOW_PAST)), // TK-33
    MATERIALS          (MaterialsListed.class,      serving().signOf(PROVIDER).unless(NO_PROVIDER, NO_CONTACT, WORK_ENDED)), // SV-5
    MATERIALS_CHECK    (MaterialsChecked.class,     serving().signOf(PROVIDER).unless(NO_PROVIDER, NO_MATERIALS, WORK_ENDED)), // SV-5
    WORK_END           (WorkEnded.class,            serving().signOf(PROVIDER).makes(WORK_DONE) // 5.4.4.1
        .unless(NO_PROVIDER, NO_CONTACT, NOT_AUTHORISED, NOT_STARTED, WAITING, WORK_ENDED)),

    // 5.5 Cierre
    COSTS              (CostsLoaded.class,          closing().unless(WORK_NOT_ENDED, ABOVE_COVERAGE, GUARANTEE_IS_FREE, ABOVE_GOODWILL, MEMBER_NOT_ASKED)), // 5.5.1.1
    CONFORMITY         (ConformityGiven.class,      closing().signOf(MEMBER).unless(WORK_NOT_ENDED, VERDICT_GIVEN)), // 5.5.2.1
    NON_CONFORMITY     (NonConformityGiven.class,   closing().signOf(MEMBER).unless(WORK_NOT_ENDED, VERDICT_GIVEN)), // 5.5.2.1
    CONFORMITY_ATTEMPT (ConformityUnanswered.class, closing().unless(WORK_NOT_ENDED, VERDICT_GIVEN, ATTEMPTS_SPENT)), // 5.5.2.1, Nota 2
    SURVEY             (SurveyAnswered.class,       closing().evenClosed().signOf(MEMBER).unless(VERDICT_NOT_GIVEN, SURVEYED)), // 5.5.2.1
    REVIEW             (Reviewed.class,             closing() // 5.5.2.3
        .unless(MEMBER_OWED, COVERAGE_OWED, CONSENT_OWED, TIMES_MISSING, WORK_NOT_ENDED, COSTS_MISSING, VERDICT_MISSING, FIELDS_MISSING, AUTHORISATION_OPEN, EXCESS_OPEN, ABOVE_COVERAGE, GUARANTEE_IS_FREE, ABOVE_GOODWILL, MEMBER_NOT_ASKED)
        .closes(CONCLUDED)),
    CLOSURE            (Closed.class,               closing().evenClosed().during(ENDING).unless(FOLLOWS_BY_ITSELF)),
    REOPENING          (Reopened.class,             closing().evenClosed().begins(ENDING).during(ASSISTANCE).unless(NOT_CLOSED, SUPERIOR_NEEDED)), // CL-4

    // At any time
    AUTHORISATION      (AuthorisationAsked.class,   anytime().unless(NOT_OPEN, ALREADY_ASKED, GROUNDS_MISSING, DISCOUNT_UNKNOWN, COURTESY_UNPRICED)), // Out of coverage G, H
    AUTHORISATION_REPLY(AuthorisationDecided.class, anytime().unless(NOT_ASKED, SUPERIOR_NEEDED, OWN_REQUEST, REASON_MISSING, AMOUNT_NOT_POSITIVE, ABOVE_AUTHORITY, DISCOUNT_UNKNOWN, COURTESY_UNPRICED, ABOVE_CLAIM, RECEIPT_MISSING)), // Out of coverage J
    DATUM_QUERY        (DatumAsked.class,           anytime().unless(NOT_ASKED, SUPERIOR_NEEDED, ABOVE_AUTHORITY)), // AU-1
    DATUM_REPLY        (DatumGiven.class,           anytime().unless(NOT_QUERIED)), // AU-1
    FORCING            (Forced.class,               anytime().evenClosed().unless(FOLLOWS_BY_ITSELF)), // CA-8
    FIELD              (FieldChanged.class,         anytime().evenOfFile().evenClosed().unless(NOT_OPEN, STALE)), // LG-4
    COMPLAINT_HEARING  (ComplaintHeard.class,       anytime().evenOfFile().evenClosed().unless(NO_COMPLAINT, SUPERIOR_NEEDED)), // CA-13
    REMARK             (Remark.class,               anytime().evenOfFile().evenClosed().unless(NOT_OPEN)),
    TASK               (TaskNoted.class,            anytime().evenOfFile().evenClosed().unless(NOT_OPEN, NOT_YOUR_TASK)), // TK-1
    TASK_DONE          (TaskDone.class,             anytime().evenOfFile().evenClosed().unless(NO_SUCH_TASK));

    private static final Map<Class<?>, Kind> BY_TYPE = Arrays.stream(values()).collect(Collectors.toMap(kind -> kind.type, Function.identity()));

    static {
        types(Fact.class).filter(type -> !BY_TYPE.containsKey(type)).findAny().ifPresent(type -> {
            throw new IllegalStateException(type.getSimpleName() + " has no row in Kind");
        });
    }

    private final Class<? extends Fact> type;
    private final Row row;
    private final List<Obstacle> obstacles;

    Kind(Class<? extends Fact> type, Row row) {
        this.type = type;
        this.row = row;
        this.obstacles = row.obstacles();
    }

    static Kind of(Fact fact) { return BY_TYPE.get(fact.getClass()); }

    /** All records of facts, whatever the stage. */
    private static Stream<Class<?>> types(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(type -> type.isSealed() ? types(type) : Stream.of(type));
    }

    @Override public Kind kind() { return this; }

    public Class<? extends Fact> type() { return type; }
    public Stage stage() { return row.stage; }
    public List<Obstacle> obstacles() { return obstacles; }
    /** As the URL of the act names it: {@code provider-call}. */
    public String slug() { return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'); }
    public boolean isOfFile() { return row.ofFile; }
    boolean isOfProcedure() { return row.ofProcedure; }
    boolean isSignOf(Party party) { return row.sign.filter(party::equals).isPresent(); }
    Optional<Party> sign() { return row.sign; }
    Scope holds() { return row.holds; }
    Optional<Scope> begins() { return row.begins; }
    Optional<ProviderStatus> makes() { return row.makes; }
    Optional<FinalStatus> closes() { return row.closes; }
}
