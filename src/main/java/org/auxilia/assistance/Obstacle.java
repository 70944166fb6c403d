package org.auxilia.assistance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.staff.Role;

/** Why an act is not possible. The name is the catalogue key of the sentence that a person reads. */
public enum Obstacle {

    NOT_YOUR_PART     ((_, act, stamp) -> !(stamp.isOfMember() ? act.kind().isSignOf(Party.MEMBER) : isPartOf(stamp.who().role(), act.kind()))), // ID-2, BY-12
    TIME_IN_FUTURE    ((_, act, stamp) -> act instanceof Fact && stamp.happenedAt().isAfter(stamp.recordedAt())), // LG-6
    TIME_BEFORE_CONTACT((a, act, stamp) -> act instanceof Fact && a.file().firstContact().filter(stamp.happenedAt()::isBefore).isPresent()), // LG-6
    FOLLOWS_BY_ITSELF (_ -> true),
    NO_SUCH_ASSISTANCE(a -> a.number() == 0), // the file itself is no assistance
    NO_CASE           (a -> !a.file().file().isOpened()), // CA-4
    CLOSED            ((a, act, _) -> a.isFinal() && !GrantRules.isOfClaim(act, a)),
    OPEN              (Assistance::isOpened),
    NOT_OPEN          (a -> !a.isOpened()),
    NOT_CLOSED        (a -> !a.isFinal()),
    SUPERIOR_NEEDED   ((a, act, stamp) -> needsSuperior(act, a) && !stamp.who().role().isSuperior()),

    // The file
    NO_ASSISTANCE     (a -> a.file().count() == 0),
    ASSISTANCES_OPEN  (a -> !a.file().assistances().allMatch(Assistance::isFinal)), // 5.5.2.3
    NOT_YOUR_CASE     ((a, act, stamp) -> act instanceof OwnerChanged it && !isTheirsToMove(it, a, stamp)), // SR-2
    HAS_IT_ALREADY    ((a, act, _) -> act instanceof OwnerChanged it && it.owner() == a.file().owner()),
    NOTHING_TO_VERIFY (a -> FileFact.rosterStatus(a).filter(RosterStatus.TO_VERIFY::equals).isEmpty() || a.has(MemberVerified.class)),
    MEMBER_NOT_DISOWNED(a -> a.last(MemberVerified.class).filter(it -> !it.entitled()).isEmpty() || a.has(BearerDecided.class)),

    // Opening
    NO_MEMBER         (hasNo(MemberIdentified.class)), // 5.1.4
    COVERAGE_SETTLED  (a -> a.has(WorkEnded.class) && a.has(DecidesCoverage.class) && !a.isExcluded()), // 5.1.7: what is served and decided
    COVERAGE_UNDECIDED(a -> (!a.has(DecidesCoverage.class) || a.isExcluded()) && !a.isVital()), // 5.1.7; CO-4: life goes first
    EXCLUDED          (a -> a.isExcluded() && !a.isVital()), // OC-1: first the paid service is offered
    CONSENT_NOT_ASKED (a -> !a.has(ConsentAnswered.class) && !a.isVital()), // 5.1.6
    CONSENT_NOT_REFUSED(a -> !FileFact.isConsentRefused(a)), // PR-4
    MEMBER_NOT_AUTHORISED(a -> FileFact.rosterStatus(a).filter(it -> it != RosterStatus.ACTIVE).isPresent() && !a.isGranted(Subject.MEMBER)
        && a.category().filter(Category.CONNECTION::equals).isEmpty() && !a.isVital()), // 5.1.4, MB-6
    LOCATION_MISSING  (a -> a.place().isEmpty() && a.delivery() == Delivery.ON_SITE), // 5.1.3
    NOT_EXCLUDED      (a -> !a.isExcluded()),
    OFFER_MISSING     (Assistance::isExcluded), // CO-2: offer and answer come first
    OPENING_DONE      (Assistance::isOpeningDone),
    OPENING_NOT_DONE  (a -> !a.isOpeningDone() && !a.has(ProviderAssigned.class) && !a.has(EndsDispatch.class)),
    VITAL             (Assistance::isVital),
    NOT_SCHEDULED     (a -> a.priority() != Priority.SCHEDULED),
    AVAILABILITY_MISSING(a -> a.priority() == Priority.SCHEDULED && a.availability().isEmpty()), // 5.1.6
    WINDOW_PAST       ((_, act, stamp) -> Windows.arePast(act, stamp.happenedAt())), // PR-2, when it was agreed (LG-6)

    NO_SUCH_LINK      ((a, act, _) -> a.number() < 2 || act instanceof Linked it && (it.of() < 1 || it.of() >= a.number())), // CA-14: of one that was there before

    // Where it is not covered, or not wholly (Out of coverage A to J)
    NO_QUOTE          ((a, act, _) -> switch (act) {
        case QuoteContested it -> a.quotes().by(it.provider()).filter(quote -> !quote.rounds().isEmpty()).isEmpty();
        case QuoteWithdrawn it -> a.quotes().by(it.provider()).isEmpty();
        default -> a.quotes().all().isEmpty();
    }),
    NOTHING_TO_OFFER  ((a, act, _) -> act instanceof PriceTold it ? PriceRules.isNothingToPrice(it, a) : !a.isExcluded() && !a.isExcessOpen()),
    DISCOUNT_UNGRANTED((a, act, _) -> PriceRules.priceOf(act, a).filter(it -> PriceRules.isDiscountUngranted(it, a)).isPresent()), // OC-7
    QUOTE_LAPSED      ((a, act, stamp) -> PriceRules.priceOf(act, a).filter(it -> PriceRules.isQuoteLapsed(it, a, stamp.happenedAt())).isPresent()),
    PRICE_OUTLIVES_QUOTE((a, act, _) -> act instanceof PriceTold it && PriceRules.isOutlivingQuote(it, a)), // OC-4
    AMOUNT_NOT_POSITIVE((_, act, _) -> PriceRules.isForNothing(act)), // OC-1
    COUNTER_NOT_LOWER ((a, act, _) -> act instanceof QuoteContested it && a.quotes().by(it.provider()).flatMap(Quotes.Quote::price).filter(price -> it.counter().compareTo(price) >= 0).isPresent()), // F
    QUOTE_UNCONTESTED ((a, act, stamp) -> act instanceof PriceTold it && PriceRules.isUncontested(it, a, stamp.happenedAt())), // OC-4
    QUOTE_NOT_BEST    ((a, act, stamp) -> act instanceof PriceTold it && PriceRules.isOtherBetter(it, a, stamp.happenedAt())), // OC-4
    ABOVE_REFERENCE   ((a, act, stamp) -> act instanceof PriceTold it && PriceRules.isDear(it, a, stamp.happenedAt())), // CX-2
    PRICE_NOT_TOLD    ((a, act, stamp) -> PriceRules.isPriceUntold(act, a, stamp)), // OC-1, BY-12
    PRICE_OTHER       ((a, act, _) -> PriceRules.isOtherPrice(act, a)),
    PRICE_LAPSED      ((a, act, stamp) -> PriceRules.isPriceLapsed(act, a, stamp.happenedAt())),
    SUPERIOR_DECIDING (a -> a.open(Subject.COURTESY).isPresent() || a.open(Subject.EXCEPTION).isPresent()), // 5.1.7: what he grants is the member's offer
    NOT_OUTSIDE       (a -> !a.isExcluded() || !a.isOutsideMatrix()), // OC-2
    NO_GUARANTEE      ((_, act, stamp) -> act instanceof CoverageDecided it && ChargeRules.isOutOfGuarantee(it, stamp.happenedAt())), // CX-4
    GUARANTEE_IS_FREE ((a, act, _) -> ChargeRules.costsAt(act, a).filter(it -> ChargeRules.isGuaranteeCharged(it, a)).isPresent()), // CX-4
    ABOVE_GOODWILL    ((a, act, _) -> ChargeRules.costsAt(act, a).filter(it -> ChargeRules.isBeyondGoodwill(it, a)).isPresent()), // OC-7
    MEMBER_NOT_ASKED  ((a, act, _) -> ChargeRules.costsAt(act, a).filter(it -> ChargeRules.isBeyondAccepted(it, a)).isPresent()), // OC-1
    ABOVE_AUTHORITY   ((a, act, stamp) -> GrantRules.isAboveAuthority(act, a, stamp)), // AU-1
    BUDGET_SPENT      (_ -> false), // BY-4: the guarded statement of the append says so
    DISCOUNT_UNKNOWN  ((a, act, _) -> GrantRules.isDiscountUnknown(act, a)), // OC-5
    COURTESY_UNPRICED ((a, act, _) -> GrantRules.isCourtesyUnpriced(act, a)), // BY-4
    REASON_MISSING    ((_, act, _) -> GrantRules.isWithoutReason(act)), // Out of coverage J
    GROUNDS_MISSING   ((_, act, _) -> GrantRules.isPleaMissing(act)), // 5.1.7 A, OC-5
    NOTHING_TO_PAY    (a -> a.memberPart().left().isEmpty()), // CL-9
    PAID_TOO_MUCH     ((a, act, _) -> act instanceof PaymentReceived it && ChargeRules.isPaidTooMuch(it, a)),
    PAYMENT_MISSING   (ChargeRules::isPaymentAwaited), // CL-9
    NOT_REIMBURSED    (a -> a.delivery() != Delivery.REIMBURSEMENT), // RE-1
    REIMBURSED        (has(ReimbursementPaid.class)),
    CLAIM_GRANTED     (a -> a.reimbursement().state() == Reimbursement.State.GRANTED), // RE-1
    RECEIPT_MISSING   ((a, act, _) -> act instanceof AuthorisationDecided it && it.subject() == Subject.REIMBURSEMENT && it.granted() && a.reimbursement().receipts().isEmpty()), // RE-1
    NOT_GRANTED       (a -> a.reimbursement().granted().isEmpty()),
    OTHER_THAN_GRANTED((a, act, _) -> act instanceof ReimbursementPaid it && a.reimbursement().granted().filter(it.amount()::equals).isEmpty()),
    ABOVE_CLAIM       ((a, act, _) -> act instanceof AuthorisationDecided it && GrantRules.isAboveClaim(it, a)), // RE-1

    // Assignment
    PROVIDER_ASSIGNED (has(ProviderAssigned.class)),
    NO_PROVIDER       (hasNo(ProviderAssigned.class)),
    LADDER_SKIPPED    ((a, act, _) -> act instanceof Dials dials && a.ladder().isSkippedBy(dials.candidate())), // 5.2.2.1
    PROVIDER_UNFIT    ((_, act, stamp) -> act instanceof ProviderAssigned it && it.candidate().unfit().isPresent()
        && (it.unusualBecause().isEmpty() || !stamp.who().role().isSuperior())), // AS-8
    ETA_MISSING       ((a, act, _) -> act instanceof ProviderAssigned it && it.eta().isEmpty() && a.priority() != Priority.SCHEDULED
        && a.delivery() != Delivery.REMOTE), // AS-5, CA-12
    WINDOW_MISSING    ((a, act, _) -> act instanceof ProviderAssigned it && it.agreed().isEmpty() && a.priority() == Priority.SCHEDULED), // AS-5
    WINDOW_NOT_OFFERED((a, act, _) -> act instanceof ProviderAssigned it && !it.memberAccepts() && !Windows.isOffered(it, a)), // PR-2
    NOT_RELEASED      (hasNo(EndsDispatch.class)),
    NOT_EXHAUSTED     (hasNo(ListExhausted.class)),

    // Monitoring
    NOT_EMPOWERED     ((a, act, _) -> act instanceof Conversation talk && talk.wants().filter(Wish::isDecision).isPresent() && !isDecidedRightly(talk, a)), // CA-13
    NOT_A_VISIT       (a -> !a.isVisit()), // CA-12
    NO_DELAY          (hasNo(DelayReported.class)),
    ARRIVED           (has(ArrivalReported.class)),
    NOT_ARRIVED       (hasNo(ArrivalReported.class)),
    IN_TOUCH          (has(ContactConfirmed.class)),
    NO_CONTACT        (a -> a.isVisit() && !a.has(ContactConfirmed.class)),
    MEMBER_NOT_CALLED (a -> a.entries(ArrivalReported.class).noneMatch(arrival -> a.after(arrival)
        .anyMatch(it -> it.fact() instanceof Talk talk && talk.party() == Party.MEMBER))), // MO-6
    ABSENCE_TOO_SHORT ((a, act, stamp) -> act instanceof MemberCancelled it && it.cause().equals(MemberCancelled.ABSENT) && (!a.isAbsent() || noCallFailed(a)
        || stamp.happenedAt().isBefore(a.when(MemberAbsent.class).orElseThrow().plus(a.term(Term.WAIT_FOR_ABSENT))))), // MO-6

    // Service
    NOT_DIAGNOSED     (a -> a.isVisit() && !a.has(Diagnosed.class)),
    NO_ROUTE          (hasNo(Routed.class)), // CA-14
    NO_EXCESS         (a -> !a.isExcessOpen()),
    EXCESS_OPEN       (Assistance::isExcessOpen), // 5.4.2.1
    EXCESS_BEFORE_SUPERIOR(a -> a.open(Subject.EXCESS).isPresent()), // SV-2
    NOT_AUTHORISED    (a -> (a.isVisit() || a.has(Diagnosed.class)) && !a.isAuthorised()), // SV-2
    NOT_STARTED       (a -> a.isVisit() && !a.has(WorkStarted.class)),
    WAITING           (Assistance::isWaiting),
    NOT_WAITING       (a -> !a.isWaiting()),
    NO_MATERIALS      (hasNo(MaterialsListed.class)),
    WORK_ENDED        (has(WorkEnded.class)),
    WORK_NOT_ENDED    (hasNo(WorkEnded.class)),

    // Closing: every datum is filled (CL-3); what a life at risk did not wait for, too (CO-4)
    MEMBER_OWED       (hasNo(MemberIdentified.class)),
    COVERAGE_OWED     (a -> !a.has(DecidesCoverage.class) || a.isExcluded()),
    CONSENT_OWED      (hasNo(ConsentAnswered.class)),
    TIMES_MISSING     (a -> a.isVisit() && !(a.has(ArrivalReported.class) && a.has(ContactConfirmed.class))),
    ABOVE_COVERAGE    ((a, act, _) -> ChargeRules.costsAt(act, a).filter(it -> ChargeRules.isAboveCoverage(it, a)).isPresent()), // CL-1, CA-14
    COSTS_MISSING     (a -> !a.isCosted()), // 5.5.1.1
    VERDICT_GIVEN     (has(Verdict.class)),
    VERDICT_NOT_GIVEN (hasNo(Verdict.class)),
    VERDICT_MISSING   (a -> a.verdictAt().isEmpty()), // 5.5.2.1
    ATTEMPTS_SPENT    (a -> a.conformityAttempts() >= a.policy().conformityAttempts()),
    SURVEYED          (has(SurveyAnswered.class)),
    FIELDS_MISSING    (a -> !a.missingFields().isEmpty()), // CL-3
    EVENTS_SPENT      (_ -> false), // MB-8: the guarded statement of the append says so

    // At any time
    AUTHORISATION_OPEN(a -> Arrays.stream(Subject.values()).anyMatch(subject -> a.open(subject).isPresent())),
    ALREADY_ASKED     ((a, act, _) -> act instanceof AuthorisationAsked it && a.open(it.subject()).isPresent()),
    NOT_ASKED         ((a, act, _) -> act instanceof AuthorisationDecided it ? a.open(it.subject()).isEmpty()
        : act instanceof DatumAsked it ? a.open(it.subject()).isEmpty() : Arrays.stream(Subject.values()).allMatch(subject -> a.open(subject).isEmpty())),
    NOT_QUERIED       ((a, act, _) -> act instanceof DatumGiven it ? a.datumWanted(it.subject()).isEmpty() : Arrays.stream(Subject.values()).allMatch(subject -> a.datumWanted(subject).isEmpty())), // AU-1
    OWN_REQUEST       ((a, act, stamp) -> GrantRules.isOwn(act, a, stamp)), // AU-1
    ASKED_ANEW        (_ -> false), // AU-1: the attempt that knows what was seen says so
    STALE             ((a, act, _) -> act instanceof FieldChanged it && !a.field(it.field()).orElse("").equals(it.from())), // CA-9; of the rest the attempt that knows what was seen says so
    NO_COMPLAINT      (a -> ClosingRules.unheardComplaint(a).isEmpty() && ClosingRules.unheardComplaint(a.file().file()).isEmpty()), // CA-13
    NO_SUCH_TASK      ((a, act, _) -> act instanceof TaskDone it && a.all(TaskNoted.class).noneMatch(task -> task.id().equals(it.id()))),
    NOT_YOUR_TASK     ((a, act, stamp) -> act instanceof TaskNoted it && !isTheirsToPass(it, a, stamp)); // TK-6, SR-2

    private static final Set<Obstacle> ABSOLUTE = EnumSet.of(NOT_YOUR_PART, TIME_IN_FUTURE, TIME_BEFORE_CONTACT, NO_SUCH_ASSISTANCE, NO_CASE, FOLLOWS_BY_ITSELF, CLOSED, OPEN, NOT_OPEN,
        NOT_CLOSED, SUPERIOR_NEEDED, ASSISTANCES_OPEN, NO_ASSISTANCE, EVENTS_SPENT, ASKED_ANEW, STALE, NO_SUCH_TASK, NOT_ASKED, OWN_REQUEST, PROVIDER_ASSIGNED, NO_PROVIDER,
        ETA_MISSING, WINDOW_MISSING, WINDOW_PAST, NO_MEMBER, WORK_ENDED, ABOVE_COVERAGE, EXCESS_OPEN, MEMBER_NOT_AUTHORISED,
        NOT_YOUR_CASE, NOT_YOUR_TASK, HAS_IT_ALREADY, CONSENT_NOT_REFUSED, NOT_EMPOWERED, NO_COMPLAINT, NO_SUCH_LINK, NO_ROUTE, NO_QUOTE, NOTHING_TO_OFFER, AMOUNT_NOT_POSITIVE, PRICE_OUTLIVES_QUOTE, COUNTER_NOT_LOWER, DISCOUNT_UNGRANTED, PRICE_NOT_TOLD, PRICE_OTHER, PRICE_LAPSED, NOT_OUTSIDE, NO_GUARANTEE, OFFER_MISSING,
        GUARANTEE_IS_FREE, ABOVE_GOODWILL, MEMBER_NOT_ASKED, ABOVE_AUTHORITY, BUDGET_SPENT, DISCOUNT_UNKNOWN, COURTESY_UNPRICED, REASON_MISSING, GROUNDS_MISSING, NOTHING_TO_PAY, PAID_TOO_MUCH, NOT_REIMBURSED, REIMBURSED, NOT_GRANTED, OTHER_THAN_GRANTED, ABOVE_CLAIM,
        NOT_QUERIED);

    private interface Test { boolean fails(Assistance a, Act act, Stamp stamp); }

    private final Test test;

    Obstacle(Test test) { this.test = test; }
    Obstacle(Predicate<Assistance> state) { this((a, _, _) -> state.test(a)); }

    /** Content is judged only when there is some: before a bare button these obstacles do not stand yet. */
    boolean standsBefore(Act act, Assistance a, Stamp stamp) { return test.fails(a, act, stamp); }

    /** Whether a supervisor may step over it, with a reason (CA-8). What is missing for sense, money or another's right does not yield. */
    public boolean yieldsToForce() { return !ABSOLUTE.contains(this); }

    /** CA-3, SR-2: anybody takes a case over or gives the own one away; other people's cases are a superior's to move. */
    private static boolean isTheirsToMove(OwnerChanged change, Assistance a, Stamp stamp) {
        int who = stamp.who().id();
        return change.owner() == who || a.file().owner() == who || stamp.who().role().isSuperior();
    }

    /** TK-6: anybody takes over a task that was made by hand or gives the own one away, and so does who has its case; other people's are a superior's to move. */
    private static boolean isTheirsToPass(TaskNoted task, Assistance a, Stamp stamp) {
        int who = stamp.who().id();
        return stamp.who().role().isSuperior() || task.assignee() == who || a.file().owner() == who
            || a.taskByHand(task.id()).filter(it -> it.assignee() != who).isEmpty();
    }

    private static Predicate<Assistance> has(Class<? extends Aspect> type) { return a -> a.has(type); }
    private static Predicate<Assistance> hasNo(Class<? extends Aspect> type) { return a -> !a.has(type); }

    /** General management authorises and works on no case (AU-1): its part are the acts for which a superior is needed. */
    private static boolean isPartOf(Role role, Kind kind) {
        return switch (role) {
            case COORDINATOR, SUPERVISOR, OPERATIONS_MANAGER -> true;
            case GENERAL_MANAGEMENT -> kind.obstacles().contains(SUPERIOR_NEEDED);
            case QUALITY_MANAGER, ACCOUNT, ADMINISTRATOR -> false;
        };
    }

    /** Courtesy is decided by a superior, or granted by one (5.1.7 A); so are authorisations and re-opening. */
    private static boolean needsSuperior(Act act, Assistance a) {
        if (act.kind() != Kind.COVERAGE) return true;
        return act instanceof CoverageDecided decided && decided.category() == Category.COURTESY && !GrantRules.isGrantedFree(decided, a);
    }

    /** CA-13: the member, a beneficiary, or a contact whom the member has empowered; by name. */
    private static boolean isDecidedRightly(Conversation talk, Assistance a) {
        return talk.voice().flatMap(Voice::decides).filter(it -> !it.name().isBlank())
            .filter(it -> it.standing() != Standing.EMPOWERED || FileFact.isEmpowered(it.name(), a)).isPresent();
    }

    /** MO-6: a call to the member failed while the provider waited. */
    private static boolean noCallFailed(Assistance a) {
        return a.entries(ArrivalReported.class).noneMatch(arrival -> a.after(arrival)
            .anyMatch(it -> it.fact() instanceof CallUnanswered call && call.party() == Party.MEMBER));
    }
}
