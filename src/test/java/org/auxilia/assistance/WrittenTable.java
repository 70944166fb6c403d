package org.auxilia.assistance;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.auxilia.assistance.Kind.*;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;

/**
 * The table of pending tasks (TK-10 to TK-38) once more, as a clerk would keep it on paper: one notes what happens, crosses out what is
 * done, and reads what is due. Written from the requirements; asks nothing of the kernel's rules, fold or table.
 */
final class WrittenTable {

    /** Re-opening (CL-4): what is crossed out, going back to the stage before which it was. */
    private static final Set<Kind> AFTER_SERVICE = EnumSet.of(WORK_END, CONFORMITY, NON_CONFORMITY, CONFORMITY_ATTEMPT, SURVEY, REVIEW, REOPENING),
        AFTER_MONITORING = with(AFTER_SERVICE, CONTACT, DIAGNOSIS, EXCESS_ACCEPTANCE, EXCESS_REFUSAL, EXCESS_WAIVER, GO_AHEAD, WORK_START, NEW_END, LEAVING, RETURN, MATERIALS, MATERIALS_CHECK),
        AFTER_ASSIGNMENT = with(AFTER_MONITORING, CONFIRMATION, PROVIDER_TALK, MEMBER_TALK, OTHER_TALK, CALL_ATTEMPT, DEPARTURE, DELAY, NEW_TIME, RESCHEDULING, NEW_TIME_REFUSAL, OTHER_PROVIDER_REFUSAL,
            CANCELLATION, ARRIVAL, IDENTITY, CONFERENCE, MEETING, ABSENCE, INSTRUCTIONS_QUERY, INSTRUCTION, CALL_BACK),
        AFTER_OPENING = with(AFTER_ASSIGNMENT, ASSIGNMENT, PROVIDER_CALL, EXHAUSTION, EXHAUSTION_REPLY, TECHNICIAN, COVERAGE, EXCLUSION, CONNECTION);

    private static Set<Kind> with(Set<Kind> some, Kind... more) {
        var all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private final ZoneId zone;
    private final int number;

    // The case
    private boolean member, consent, refused;
    private Instant refusedAt;
    private RosterStatus roster;

    // The assistance
    private Delivery ordered = Delivery.ON_SITE;
    private boolean opened, closed, reimbursed;
    private Duration usual = Duration.ZERO;
    private Priority priority;
    private boolean decided, excluded;
    private final Map<String, Instant> datums = new LinkedHashMap<>();
    private final Map<Money, Money> fulls = new LinkedHashMap<>();
    private Instant excludedAt;
    private Category category;
    private Money limit, connectionPrice, settledAmount;
    private Integer longest, way, toldWay, settledWay;
    private Instant wayAt;
    private boolean waySettled;
    private final Map<String, PriorityClock> authorisations = new LinkedHashMap<>();
    private PriorityClock assign, exhausted;
    private final Map<Integer, Instant> untold = new LinkedHashMap<>();
    private final Map<String, Instant> manual = new LinkedHashMap<>();
    private final Map<Party, Instant> callBacks = new LinkedHashMap<>(), callBacksSince = new LinkedHashMap<>();
    private Instant givenBack, complaint, costsAt, verdictAt, attemptAt, reopenedAt;
    private int attempts;
    private final List<Call> calls = new ArrayList<>();
    private final List<Instant> heardOfProvider = new ArrayList<>(), spokenToMember = new ArrayList<>();

    // The dispatch
    private Instant coveredAt, assignedAt, memberChange, providerChange, diagnosedAt, excessSettledAt, authorisedAt, endSaid, endEstimated, workEnded, waitingSince, returnTold;
    private Candidate provider;
    private PriorityClock confirm, meeting, meetingSinceRefusal;
    private boolean meetingSettled, confirmed, waiting, excessSettled;
    private Money cost;

    // The visit
    private Instant eta, setAt, toldEta, delayAt, delayTo, arrivedAt, absentAt, contactAt, queryAt;
    private Window window;
    private boolean ofReturn;

    /** A time allowed that hangs on the priority: it starts again with a change, unless it was late by then (PR-5). */
    private final class PriorityClock {
        final Duration scheduled, emergency, vital;
        final Instant since;
        Instant due;
        Duration allowed;

        PriorityClock(Instant at, Duration scheduled, Duration emergency, Duration vital) {
            this.scheduled = scheduled;
            this.emergency = emergency;
            this.vital = vital;
            since = at;
            allowed = allowed();
            due = at.plus(allowed);
        }

        Duration allowed() { return priority == Priority.SCHEDULED ? scheduled : priority == Priority.EMERGENCY ? emergency : vital; }

        void changed(Instant at) {
            if (allowed().equals(allowed) || due.isBefore(at)) return;
            allowed = allowed();
            due = at.plus(allowed);
        }
    }

    private record Call(Instant at, Party with, Task about) {}

    private WrittenTable(int number, ZoneId zone) {
        this.number = number;
        this.zone = zone;
    }

    /** What is owed: {@code "ASSIGN_PROVIDER  2026-11-23T13:05:00Z"}. */
    static Set<String> of(List<Entry> log, int number, ZoneId zone) {
        for (int i = log.size() - 1; i >= 0; i--)
            if (log.get(i).assistance() == number && log.get(i).fact() instanceof Reopened reopened) return afterReopening(log, i, reopened, number, zone).owed();
        var table = new WrittenTable(number, zone);
        log.forEach(table::note);
        return table.owed();
    }

    private static WrittenTable afterReopening(List<Entry> log, int at, Reopened reopened, int number, ZoneId zone) {
        var crossedOut = switch (reopened.to()) {
            case OPENING -> AFTER_OPENING;
            case ASSIGNMENT -> AFTER_ASSIGNMENT;
            case MONITORING -> AFTER_MONITORING;
            case SERVICE -> AFTER_SERVICE;
            case CLOSING -> EnumSet.of(CLOSURE);
        };
        var table = new WrittenTable(number, zone);
        var before = new ArrayList<>(log.subList(0, at));
        for (int i = 0; i < before.size(); i++) // an earlier re-opening crossed out what came before it
            if (before.get(i).assistance() == number && before.get(i).fact() instanceof Reopened earlier && i < at) {
                var gone = afterKinds(earlier.to());
                int end = i;
                var kept = new ArrayList<Entry>();
                for (int j = 0; j < before.size(); j++)
                    if (j >= end || before.get(j).assistance() != number || !gone.contains(before.get(j).kind())) kept.add(before.get(j));
                i -= before.size() - kept.size();
                before = kept;
            }
        before.stream().filter(it -> it.assistance() != number || !crossedOut.contains(it.kind()) && it.kind() != CLOSURE).forEach(table::note);
        log.subList(at, log.size()).forEach(table::note);
        // What was told is told: no re-opening unsays it
        var whole = new WrittenTable(number, zone);
        log.forEach(whole::note);
        table.untold.clear();
        table.untold.putAll(whole.untold);
        table.callBacks.keySet().retainAll(whole.callBacks.keySet());
        table.complaint = whole.complaint;
        if (whole.givenBack == null) table.givenBack = null;
        if (whole.memberChange == null) table.memberChange = null;
        if (whole.providerChange == null) table.providerChange = null;
        return table;
    }

    private static Set<Kind> afterKinds(Stage to) {
        return switch (to) {
            case OPENING -> AFTER_OPENING;
            case ASSIGNMENT -> AFTER_ASSIGNMENT;
            case MONITORING -> AFTER_MONITORING;
            case SERVICE -> AFTER_SERVICE;
            case CLOSING -> EnumSet.of(CLOSURE);
        };
    }

    // What happens is noted

    private void note(Entry entry) {
        if (entry.assistance() != 0 && entry.assistance() != number) return;
        var at = entry.happenedAt();
        noteSigns(entry, at);
        switch (entry.fact()) {
            case FileFact fact -> noteFile(fact, at);
            case OpeningFact fact -> noteOpening(fact, at);
            case AssignmentFact fact -> noteAssignment(fact, at);
            case MonitoringFact fact -> noteMonitoring(fact, at, entry.assistance() == number);
            case ServiceFact fact -> noteService(fact, at);
            case ClosingFact fact -> noteClosing(fact, at);
            case AnytimeFact fact -> noteAnytime(fact, at, entry.assistance() == number);
            case UncoveredFact fact -> noteUncovered(fact, at);
        }
    }

    private void noteSigns(Entry entry, Instant at) {
        if (entry.stamp().isAutomatic()) return;
        boolean ofProvider = switch (entry.fact()) {
            case SpokeWithProvider talk -> talk.about().filter(Task.TELL_RELEASE::equals).isEmpty();
            case ProviderAssigned _, TechnicianNamed _, DepartureSeen _, DelayReported _, ArrivalReported _, IdentityChecked _, InstructionsAsked _, Diagnosed _, DistanceTold _, WorkStarted _, EndEstimated _,
                 VisitLeft _, MaterialsListed _, MaterialsChecked _, WorkEnded _ -> true;
            default -> false;
        };
        boolean ofMember = switch (entry.fact()) {
            case SpokeWithMember talk -> talk.about().filter(Task.TELL_RELEASE::equals).isEmpty();
            case ConsentAnswered _, ConnectionAccepted _, ConnectionDeclined _, Programmed _, ProgrammingDeclined _, MemberConfirmed _, NewTimeAccepted _, NewTimeDeclined _, ContactConfirmed _,
                 ExcessAccepted _, ExcessDeclined _, ConformityGiven _, NonConformityGiven _, SurveyAnswered _ -> true;
            default -> false;
        };
        if (ofProvider) heardOfProvider.add(at);
        if (ofProvider) callBacks.remove(Party.PROVIDER);
        if (ofMember) callBacks.remove(Party.MEMBER);
        if (entry.fact() instanceof SpokeWithOther talk) callBacks.remove(talk.party());
        if (entry.fact() instanceof Remark) callBacks.keySet().removeAll(Set.of(Party.COORDINATOR, Party.SUPERVISOR));
    }

    private void noteFile(FileFact fact, Instant at) {
        switch (fact) {
            case MemberIdentified it -> { member = true; roster = it.status(); }
            case ConsentAnswered it -> { consent = true; refused = refusal(it, at); }
            case Located it -> changed(it.askedBy(), at, false);
            default -> {}
        }
    }

    /** PR-4: how long a superior has to say how they meet, counted from the refusal. */
    private boolean refusal(ConsentAnswered answer, Instant at) {
        refusedAt = at;
        meetingSinceRefusal = priority == null ? null : new PriorityClock(at, ofMinutes(30), ofMinutes(5), ofMinutes(5));
        return !answer.given();
    }

    private void noteOpening(OpeningFact fact, Instant at) {
        switch (fact) {
            case Opened it -> {
                opened = true;
                ordered = it.delivery();
                usual = it.usual();
                priority = it.priority();
                assign = new PriorityClock(at, ofMinutes(20), ofMinutes(5), Duration.ZERO);
            }
            case CoverageDecided it -> { decided = true; excluded = false; category = it.category(); limit = it.limit().orElse(null); longest = it.kilometres().orElse(null); connectionPrice = null; coveredAt = at; }
            case Routed it -> { way(it.kilometres().orElse(null), at); changed(it.askedBy(), at, false); }
            case NotCovered _ -> { longest = null; decided = true; excluded = true; excludedAt = at; category = null; connectionPrice = null; coveredAt = at; }
            case ConnectionAccepted it -> { longest = null; decided = true; excluded = false; category = Category.CONNECTION; connectionPrice = fulls.getOrDefault(it.price(), it.price()); coveredAt = at; if (excessSettledAt != null && !at.isBefore(excessSettledAt)) settledAmount = null; }
            case Programmed _ -> prioritise(Priority.SCHEDULED, at);
            case ProgrammingDeclined _ -> prioritise(Priority.EMERGENCY, at);
            case PriorityChanged it -> prioritise(it.priority(), at);
            case ConnectionDeclined _, GivenUp _, Linked _ -> {}
        }
    }

    private void prioritise(Priority to, Instant at) {
        priority = to;
        for (var clock : new PriorityClock[] {assign, exhausted, confirm, meeting, meetingSinceRefusal}) if (clock != null) clock.changed(at);
        authorisations.values().forEach(clock -> clock.changed(at));
    }

    private void noteAssignment(AssignmentFact fact, Instant at) {
        switch (fact) {
            case ProviderAssigned it -> {
                endDispatch();
                provider = it.candidate();
                assignedAt = at;
                untold.remove(it.candidate().provider());
                confirm = new PriorityClock(at, ofMinutes(15), ofMinutes(5), ofMinutes(5));
                meeting = new PriorityClock(at, ofMinutes(30), ofMinutes(5), ofMinutes(5));
                agree(it.agreed().orElse(null), it.eta().orElse(null), at);
            }
            case ProviderReleased it -> { release(at); if (delivery() != Delivery.REIMBURSEMENT) untold.put(it.candidate().provider(), at); }
            case ReleaseTold it -> told(it.provider().orElse(null));
            case ListExhausted _ -> exhausted = new PriorityClock(at, ofMinutes(15), Duration.ZERO, Duration.ZERO);
            case ExhaustionDecided it -> { exhausted = null; reimbursed = it.way() == Way.REIMBURSEMENT; }
            case MemberConfirmed _ -> { confirmed = true; tellsMember(at); }
            case TechnicianNamed _ -> changed(Party.PROVIDER, at, true);
            case ProviderCalled _ -> {}
        }
    }

    private void told(Integer released) {
        if (untold.isEmpty()) return;
        untold.remove(released != null ? released : new ArrayList<>(untold.keySet()).getLast());
    }

    private void noteMonitoring(MonitoringFact fact, Instant at, boolean here) {
        if (here && fact instanceof Aspect.Conversation talk && talk.wants().equals(java.util.Optional.of(Wish.COMPLAINT))) complaint = at;
        switch (fact) {
            case SpokeWithProvider it -> {
                calls.add(new Call(at, Party.PROVIDER, it.about().orElse(null)));
                if (it.about().map(Task.TELL_RELEASE::equals).orElse(provider == null)) told(null);
                tellsProvider();
            }
            case SpokeWithMember it -> { calls.add(new Call(at, Party.MEMBER, it.about().orElse(null))); tellsMember(at); }
            case SpokeWithOther it -> calls.add(new Call(at, it.party(), it.about().orElse(null)));
            case CallUnanswered it -> {
                calls.add(new Call(at, it.party(), it.about().orElse(null)));
                if (it.party() == Party.PROVIDER && it.about().map(Task.TELL_RELEASE::equals).orElse(provider == null)) untold.replaceAll((_, _) -> at.plus(ofMinutes(10)));
            }
            case DelayReported it -> { delayAt = at; delayTo = it.newEta(); eta = it.newEta(); setAt = at; etaOfWindow = false; }
            case GivenBack _ -> { release(at); givenBack = at; }
            case NewTimeAccepted _, NewTimeDeclined _ -> tellsMember(at);
            case Rescheduled it -> {
                endVisit();
                waiting = false;
                if (priority != Priority.LIFE_RISK) prioritise(Priority.SCHEDULED, at);
                agree(it.window(), it.window().middle(), at);
                changed(it.askedBy(), at, false);
            }
            case MeetingSettled _ -> { meetingSettled = true; changed(Party.SUPERVISOR, at, false); }
            case ArrivalReported _ -> arrivedAt = at;
            case ContactConfirmed _ -> contactAt = at;
            case Conferenced _ -> { tellsMember(at); tellsProvider(); }
            case MemberAbsent _ -> absentAt = at;
            case InstructionsAsked _ -> queryAt = at;
            case InstructionGiven _ -> { queryAt = null; tellsProvider(); }
            case CallBackPromised it -> { if (here) { callBacks.put(it.whom(), it.at()); callBacksSince.put(it.whom(), at); } }
            case OtherProviderDeclined _, MemberCancelled _, IdentityChecked _, DepartureSeen _ -> {}
        }
    }

    private boolean etaOfWindow;

    private void noteService(ServiceFact fact, Instant at) {
        switch (fact) {
            case DistanceTold it -> { toldWay = it.kilometres(); farther(at); }
            case Diagnosed it -> { diagnosedAt = at; cost = it.cost(); excessSettled = false; wayAt = at; waySettled = false; settledWay = null; authorisedAt = null; end(it.end().orElse(null)); }
            case ExcessAccepted it -> { settled(at, it.amount()); tellsMember(at); }
            case ExcessDeclined _ -> { settled(at, null); tellsMember(at); }
            case ExcessAuthorised it -> settled(at, it.amount());
            case Authorised it -> { authorisedAt = at; end(it.end().orElse(null)); tellsProvider(); }
            case EndEstimated it -> { end(it.at()); endEstimated = it.at(); }
            case VisitLeft it -> { endVisit(); window = null; waiting = true; waitingSince = at; returnTold = it.told().orElse(null); }
            case ReturnAgreed it -> { waiting = false; agree(it.window(), it.window().middle(), at); ofReturn = true; }
            case WorkEnded _ -> { workEnded = at; waiting = false; }
            case WorkStarted _, MaterialsListed _, MaterialsChecked _ -> {}
        }
    }

    private void end(Instant said) { if (said != null) endSaid = said; }
    private void way(Integer kilometres, Instant at) { way = kilometres; toldWay = null; farther(at); }
    /** Once it is settled, only a longer way asks again. */
    private void farther(Instant at) {
        wayAt = at;
        if (settledWay == null || driven() == null || driven() > settledWay) waySettled = false;
        else waySettled = true;
    }
    private Integer driven() { return toldWay != null ? toldWay : way; }
    private void settled(Instant at, Money amount) { settledAmount = amount; waySettled = true; settledWay = driven(); excessSettled = true; excessSettledAt = at; }

    private void noteClosing(ClosingFact fact, Instant at) {
        switch (fact) {
            case CostsLoaded _ -> costsAt = at;
            case ConformityGiven _, NonConformityGiven _ -> verdictAt = at;
            case ConformityUnanswered _ -> { attempts++; attemptAt = at; if (attempts >= 3 && verdictAt == null) verdictAt = at; }
            case Closed _ -> closed = true;
            case Reopened _ -> { closed = false; reopenedAt = at; assign = new PriorityClock(at, ofMinutes(20), ofMinutes(5), Duration.ZERO); }
            case SurveyAnswered _, Reviewed _ -> {}
        }
    }

    private void noteAnytime(AnytimeFact fact, Instant at, boolean here) {
        switch (fact) {
            case AuthorisationAsked it -> { datums.remove(it.subject().name()); waits(it.subject(), at); }
            case AuthorisationDecided it -> { datums.remove(it.subject().name()); authorisations.remove(it.subject().name()); }
            case DatumAsked it -> datums.put(it.subject().name(), at);
            case DatumGiven it -> { datums.remove(it.subject().name()); waits(it.subject(), at); }
            case TaskNoted it -> { if (here) manual.put(it.id(), it.due()); }
            case ComplaintHeard _ -> { if (here) complaint = null; }
            case TaskDone it -> manual.remove(it.id());
            case Forced _, FieldChanged _, Remark _ -> {}
        }
    }

    private void waits(Subject subject, Instant at) { authorisations.put(subject.name(), new PriorityClock(at, ofMinutes(30), ofMinutes(5), ofMinutes(5))); }

    private void noteUncovered(UncoveredFact fact, Instant at) {
        switch (fact) {
            case PriceTold it -> { tellsMember(at); if (it.bill() == Bill.CONNECTION) fulls.put(it.price(), it.full()); }
            case AlternativesGiven _, QuoteAsked _, QuoteOffered _, QuoteContested _, QuoteWithdrawn _, PaymentReceived _, ReimbursementClaimed _, ReceiptAdded _, ReimbursementPaid _ -> {}
        }
    }

    private void agree(Window agreed, Instant expected, Instant at) {
        if (agreed != null || provider != null && assignedAt.equals(at)) window = agreed;
        eta = expected;
        setAt = at;
        windowSetAt = at;
        etaOfWindow = agreed != null;
        ofReturn = false;
    }

    private Instant windowSetAt;

    private void changed(Party askedBy, Instant at, boolean onlyMember) {
        if (provider == null) return;
        if (askedBy != Party.MEMBER) memberChange = at;
        if (askedBy != Party.PROVIDER && !onlyMember) providerChange = at;
    }

    private void tellsMember(Instant at) {
        spokenToMember.add(at);
        memberChange = null;
        givenBack = null;
        delayAt = null;
        if (confirmed) toldEta = eta;
    }

    private void tellsProvider() { providerChange = null; }

    private void release(Instant at) {
        endDispatch();
        assign = new PriorityClock(at, ofMinutes(20), ofMinutes(5), Duration.ZERO);
    }

    private void endDispatch() {
        endVisit();
        provider = null;
        window = null;
        eta = toldEta = null;
        assignedAt = memberChange = providerChange = diagnosedAt = excessSettledAt = authorisedAt = endSaid = endEstimated = workEnded = null;
        confirm = exhausted = meeting = null;
        meetingSettled = confirmed = waiting = excessSettled = false;
        settledAmount = null;
        toldWay = settledWay = null;
        callBacks.remove(Party.PROVIDER);
    }

    private void endVisit() { delayAt = delayTo = arrivedAt = absentAt = contactAt = queryAt = null; }

    // What is owed is read

    private Delivery delivery() { return reimbursed ? Delivery.REIMBURSEMENT : ordered; }
    private boolean isVisit() { return delivery() == Delivery.ON_SITE || delivery() == Delivery.IN_SHOP; }

    private final Set<String> owed = new TreeSet<>();

    private Set<String> owed() {
        untold.forEach((released, due) -> owes(Task.TELL_RELEASE, "" + released, due));
        manual.forEach((id, due) -> owes(Task.MANUAL, id, due));
        callBacks.forEach((whom, due) -> owesCall(Task.CALL_BACK, whom.name(), whom, callBacksSince.get(whom), due, due));
        if (complaint != null) owes(Task.HEAR_COMPLAINT, "", complaint); // CA-13
        authorisationsOwed();
        if (!opened || closed) return owed;
        openingOwed();
        if (provider != null && !waiting) visitOwed();
        serviceOwed();
        closingOwed();
        return owed;
    }

    private void openingOwed() {
        boolean vital = priority == Priority.LIFE_RISK;
        if (provider == null && (!excluded || vital)) owes(Task.ASSIGN_PROVIDER, "", assign.due); // TK-10 to TK-12, TK-34
        if (provider == null && exhausted != null) owes(Task.DECIDE_EXHAUSTED, "", exhausted.due); // TK-35
        if (excluded) owesCall(Task.OFFER_CONNECTION, Party.MEMBER, excludedAt, excludedAt); // TK-36
        if (provider != null) { // TK-38, TK-13, TK-30
            if (!member) owesCall(Task.IDENTIFY_MEMBER, Party.MEMBER, assignedAt, assignedAt);
            if (!decided) owes(Task.DECIDE_COVERAGE, "", assignedAt);
            if (!consent) owesCall(Task.ASK_CONSENT, Party.MEMBER, assignedAt, assignedAt);
            if (!confirmed && (delivery() != Delivery.REMOTE || window != null)) owesCall(Task.CONFIRM_TO_MEMBER, Party.MEMBER, assignedAt, confirm.due);
            if (refused && !meetingSettled && delivery() == Delivery.ON_SITE && contactAt == null && workEnded == null) // PR-4
                owes(Task.SETTLE_MEETING, "", (refusedAt.isAfter(assignedAt) ? meetingSinceRefusal : meeting).due);
            boolean knows = isVisit() || delivery() == Delivery.REMOTE;
            if (providerChange != null && knows) owesCall(Task.TELL_PROVIDER_CHANGE, Party.PROVIDER, providerChange, providerChange.plus(ofMinutes(5)));
            if (memberChange != null && knows && confirmed) owesCall(Task.TELL_MEMBER_CHANGE, Party.MEMBER, memberChange, memberChange.plus(ofMinutes(5)));
        }
    }

    /** What the member claims back is decided though the assistance is over (RE-1). */
    private void authorisationsOwed() {
        authorisations.forEach((subject, clock) -> { if (!datums.containsKey(subject) && isAwaited(subject)) owes(Task.AUTHORISE, subject, clock.due); }); // TK-27
        datums.forEach((subject, asked) -> { if (isAwaited(subject)) owes(Task.ANSWER_DATUM, subject, asked); }); // AU-1
    }

    private boolean isAwaited(String subject) { return opened && (!closed || subject.equals(AnytimeFact.Subject.REIMBURSEMENT.name())); }

    private void visitOwed() {
        if (isVisit() && arrivedAt == null && workEnded == null && window != null) monitoringOwed();
        if (isVisit() && arrivedAt == null) { // TK-14, TK-19, TK-5
            boolean past = etaOfWindow && eta.isBefore(setAt);
            owesCall(Task.ASK_ARRIVAL, Party.PROVIDER, setAt, past ? window.to() : eta);
        }
        if (isVisit() && contactAt == null && arrivedAt != null) // TK-15, MO-6
            if (absentAt != null) owesCall(Task.CONFIRM_CONTACT, Party.MEMBER, absentAt, absentAt.plus(ofMinutes(15)));
            else owesCall(Task.CONFIRM_CONTACT, Party.MEMBER, arrivedAt, arrivedAt.plus(ofMinutes(5)));
        if (queryAt != null) owesCall(Task.INSTRUCT_PROVIDER, Party.MEMBER, queryAt, queryAt); // TK-31
        if (isVisit() && contactAt != null && diagnosedAt == null && workEnded == null) owesCall(Task.GET_DIAGNOSIS, Party.PROVIDER, contactAt, contactAt.plus(ofMinutes(20))); // TK-20
        endOwed();
    }

    /** TK-16 to TK-18. */
    private void monitoringOwed() {
        var from = window.from();
        var set = windowSetAt;
        if (!ofReturn && Duration.between(assignedAt, from).compareTo(ofHours(24)) > 0 && !set.isAfter(from.minus(ofHours(4)))) {
            var opens = later(from.minus(ofHours(12)), set);
            if (firstHeard(opens, set) == null) owesCall(Task.CHECK_EARLY, Party.PROVIDER, opens, from.minus(ofHours(4)));
        }
        if (set.isAfter(from.minus(ofHours(1)))) return;
        var opens = later(from.minus(ofHours(2)), set);
        var heard = firstHeard(opens, set);
        if (heard == null) owesCall(Task.CHECK_DEPARTURE, Party.PROVIDER, opens, from.minus(ofHours(1)));
        else if (!isLateBeyondTold() && spokenToMember.stream().noneMatch(at -> !at.isBefore(heard))) owesCall(Task.REASSURE_MEMBER, Party.MEMBER, heard, heard.plus(ofMinutes(10)));
    }

    private Instant firstHeard(Instant opens, Instant set) {
        return heardOfProvider.stream().filter(at -> !at.isBefore(opens) && at.isAfter(set)).findFirst().orElse(null);
    }

    private boolean isLateBeyondTold() {
        var told = window != null ? window.to() : confirmed ? toldEta : null;
        return delayTo != null && told != null && delayTo.isAfter(told);
    }

    /** TK-22; told by nobody it is the usual (SV-1). Where nobody comes it is the agreed hour (CA-12, RE-1). */
    private void endOwed() {
        if (workEnded != null) return;
        if (!isVisit()) {
            boolean own = delivery() == Delivery.REIMBURSEMENT;
            var agreed = own && window != null ? window.to() : eta != null ? eta : assignedAt;
            var due = endEstimated != null ? endEstimated : own ? agreed : agreed.plus(usual);
            owesCall(Task.ASK_END, own ? Party.MEMBER : Party.PROVIDER, due, due);
        } else if (authorisedAt != null && contactAt != null) {
            var begun = later(authorisedAt, contactAt);
            owesCall(Task.ASK_END, Party.PROVIDER, begun, endSaid != null && endSaid.isAfter(begun) ? endSaid : begun.plus(usual));
        }
    }

    private void serviceOwed() {
        if (givenBack != null) owesCall(Task.WARN_MEMBER, Party.MEMBER, givenBack, givenBack); // TK-26
        else if (delayAt != null && arrivedAt == null && isLateBeyondTold()) owesCall(Task.WARN_MEMBER, Party.MEMBER, delayAt, delayAt);
        if (waiting) owesCall(Task.AGREE_RETURN, Party.MEMBER, waitingSince, returnTold != null ? returnTold : day(waitingSince).plusDays(1).atTime(9, 0).atZone(zone).toInstant()); // TK-33
        if (diagnosedAt == null) return;
        var limit = connectionPrice != null ? connectionPrice : category == null || category == Category.CONNECTION ? null : this.limit;
        boolean beyond = limit != null && cost.minor() > limit.minor();
        boolean above = beyond && (!excessSettled || settledAmount == null || settledAmount.minor() < cost.minor() - limit.minor());
        boolean farther = longest != null && driven() != null && driven() > longest && !waySettled && (priority != Priority.LIFE_RISK || workEnded != null); // CA-14
        if (above) {
            var since = excessSettled ? later(diagnosedAt, coveredAt) : diagnosedAt;
            owesCall(Task.SETTLE_EXCESS, Party.MEMBER, since, since); // TK-21
        }
        else if (farther) owesCall(Task.SETTLE_EXCESS, Party.MEMBER, wayAt, wayAt);
        else if (authorisedAt == null && workEnded == null && (!excluded || priority == Priority.LIFE_RISK)) { // TK-37
            var since = excessSettledAt == null ? diagnosedAt : later(diagnosedAt, excessSettledAt);
            owesCall(Task.GIVE_GO_AHEAD, Party.PROVIDER, since, since);
        }
    }

    private void closingOwed() {
        if (workEnded != null && costsAt == null) owes(Task.LOAD_COSTS, "", workEnded.plus(ofMinutes(15))); // TK-23
        if (workEnded != null && verdictAt == null) // TK-24
            owes(Task.ASK_CONFORMITY, "", attemptAt == null ? workEnded.plus(ofMinutes(10)) : byDay(attemptAt.plus(ofHours(1))));
        if (costsAt != null && verdictAt != null) { // TK-25
            var since = later(costsAt, verdictAt);
            owes(Task.CLOSE, "", (reopenedAt == null ? since : later(since, reopenedAt)).plus(ofMinutes(15)));
        }
    }

    /** 08 to 21 h. */
    private Instant byDay(Instant at) {
        var time = at.atZone(zone).toLocalTime();
        if (time.isBefore(LocalTime.of(8, 0))) return day(at).atTime(8, 0).atZone(zone).toInstant();
        return time.isAfter(LocalTime.of(21, 0)) ? day(at).plusDays(1).atTime(8, 0).atZone(zone).toInstant() : at;
    }

    private LocalDate day(Instant at) { return at.atZone(zone).toLocalDate(); }
    private static Instant later(Instant one, Instant other) { return one.isAfter(other) ? one : other; }

    private void owes(Task task, String subject, Instant due) { owed.add(task + " " + subject + " " + due); }
    private void owesCall(Task task, Party whom, Instant since, Instant due) { owesCall(task, "", whom, since, due, due); }

    /** TK-4: each call about it, or with them when it is due, that settled nothing puts it off by ten minutes. */
    private void owesCall(Task task, String subject, Party whom, Instant since, Instant due, Instant first) {
        for (var call : calls) {
            boolean meant = call.about() != null ? call.about() == task : call.with() == whom && !call.at().isBefore(first);
            if (meant && !call.at().isBefore(since)) due = later(due, call.at().plus(ofMinutes(10)));
        }
        owes(task, subject, due);
    }

    // The case as a whole: CA-4, TK-25, TK-28, MB-6

    static Set<String> ofCase(List<Entry> log, ZoneId zone, Set<LocalDate> holidays) {
        var owed = new TreeSet<String>();
        Instant opened = null, served = null, disowned = null, lastClosed = null;
        boolean verified = false, borne = false, closed = false;
        RosterStatus roster = null;
        var open = new TreeSet<Integer>();
        int count = 0;
        for (var entry : log)
            switch (entry.fact()) {
                case CaseOpened _ -> opened = entry.happenedAt();
                case MemberIdentified it -> roster = it.status();
                case MemberVerified it -> { verified = true; disowned = it.entitled() ? null : entry.happenedAt(); }
                case BearerDecided _ -> borne = true;
                case CaseClosed _ -> closed = true;
                case CaseReopened _ -> closed = false;
                case Opened _ -> { open.add(entry.assistance()); count++; }
                case Reopened _ -> open.add(entry.assistance());
                case Closed _ -> { open.remove(entry.assistance()); lastClosed = entry.happenedAt(); }
                case ProviderAssigned _ -> served = served == null ? entry.happenedAt() : served;
                default -> {}
            }
        if (!closed && count == 0) owed.add(Task.OPEN_ASSISTANCE + "  " + opened.plus(ofMinutes(5)));
        if (!closed && count > 0 && open.isEmpty()) owed.add(Task.CLOSE_CASE + "  " + lastClosed.plus(ofMinutes(15)));
        if (roster == RosterStatus.TO_VERIFY && !verified && served != null) {
            var day = served.atZone(zone).toLocalDate().plusDays(1);
            while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.contains(day)) day = day.plusDays(1);
            owed.add(Task.VERIFY_MEMBER + "  " + day.atTime(9, 0).atZone(zone).toInstant());
        }
        if (disowned != null && !borne) owed.add(Task.DECIDE_BEARER + "  " + disowned);
        return owed;
    }
}
