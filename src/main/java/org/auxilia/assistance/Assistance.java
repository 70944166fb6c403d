package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/**
 * One assistance: its log, and the facts of it that still stand. It is opened, a provider is found and takes it, comes at the agreed
 * time, meets the member, works and ends; costs and verdict come in; it closes. Every question about the present asks the standing facts.
 * Number 0 is the case file itself.
 */
public final class Assistance {

    private final CaseFile file;
    private final int number;
    private final Policy policy;
    private final List<Entry> log, standing;
    /** Worked out when first asked for; the facts don't change any more. */
    private List<Promise> promises;

    Assistance(CaseFile file, int number, Policy policy) { this(file, number, policy, file.log().stream().filter(entry -> entry.concerns(number)).toList()); }

    private Assistance(CaseFile file, int number, Policy policy, List<Entry> log) {
        this.file = file;
        this.number = number;
        this.policy = policy;
        this.log = log;
        this.standing = StandingFacts.of(log);
    }

    /** What had happened by then, whenever it was written down. */
    public Assistance asOf(Instant instant) {
        var past = log.stream().filter(entry -> !entry.happenedAt().isAfter(instant)).sorted(Comparator.comparing(Entry::happenedAt));
        return new Assistance(file, number, policy, past.toList());
    }

    public int number() { return number; }
    public List<Entry> log() { return log; }
    public CaseFile file() { return file; }
    public Policy policy() { return policy; }
    Entry entry(Fact fact, Stamp stamp) { return new Entry(fact.kind().isOfFile() ? 0 : number, fact, stamp); }

    // Asking the standing facts, by their type or by what they have in common

    public boolean has(Class<? extends Aspect> type) { return lastEntry(type).isPresent(); }
    public <F extends Aspect> Optional<F> last(Class<F> type) { return lastEntry(type).map(entry -> type.cast(entry.fact())); }
    public Optional<Instant> when(Class<? extends Aspect> type) { return lastEntry(type).map(Entry::happenedAt); }
    <F extends Aspect> F get(Class<F> type) { return last(type).orElseThrow(() -> new NoSuchElementException(type.getSimpleName())); }

    public <F extends Aspect> Stream<F> all(Class<F> type) { return entries(type).map(entry -> type.cast(entry.fact())); }
    Stream<Entry> entries(Class<? extends Aspect> type) { return standing.stream().filter(entry -> entry.isOf(type)); }

    /** The first sign of life of a party at or after an instant, whatever it was: a call, the app, GPS (BY-5). */
    Optional<Instant> heard(Party party, Instant since) { return firstSince(since, entry -> entry.isSignOf(party)); }

    Optional<Instant> firstSince(Instant since, Predicate<Entry> wanted) {
        return standing.stream().filter(wanted).map(Entry::happenedAt).filter(at -> !at.isBefore(since)).min(Comparator.naturalOrder());
    }

    /**
     * When the last fact of a type happened, if nothing has answered it yet. An answer comes later both in time and in the log:
     * nobody answers what has not happened, nor what was not known when he spoke.
     */
    Optional<Instant> unanswered(Class<? extends Aspect> question, Predicate<Entry> answer) {
        return lastEntry(question).filter(asked -> after(asked).noneMatch(answer)).map(Entry::happenedAt);
    }
    Optional<Instant> unanswered(Class<? extends Aspect> question, Class<? extends Aspect> answer) { return unanswered(question, entry -> entry.isOf(answer)); }

    /** What was said since, though it may have been laid aside meanwhile: what was told is told. */
    Stream<Entry> after(Entry asked) { return asked.later(log); }
    Stream<Entry> standingAfter(Entry asked) { return asked.later(standing); }

    Optional<Entry> lastEntry(Class<? extends Aspect> type) {
        for (int i = standing.size() - 1; i >= 0; i--)
            if (standing.get(i).isOf(type)) return Optional.of(standing.get(i));
        return Optional.empty();
    }

    // What follows from them

    public boolean isOpened() { return has(number == 0 ? CaseOpened.class : Opened.class); }
    public Optional<Closed> closing() { return last(Closed.class); }
    public Optional<FinalStatus> finalStatus() { return closing().map(Closed::status); }
    /** A task made by hand that is not done yet (TK-1), as it was noted last. */
    public Optional<TaskNoted> taskByHand(String id) { return ClosingRules.tasksByHand(this).filter(it -> it.id().equals(id)).findFirst(); }
    public boolean isFinal() { return has(number == 0 ? CaseClosed.class : Closed.class); }

    /** The furthest that a standing fact has brought it; a fact keyed late never moves it back. While another provider is sought, nobody is assigned (CA-7). */
    public ProviderStatus providerStatus() {
        var furthest = standing.stream().flatMap(entry -> entry.kind().makes().stream()).max(Comparator.naturalOrder()).orElse(ProviderStatus.UNASSIGNED);
        return furthest == ProviderStatus.CANCELLED && !isFinal() ? ProviderStatus.UNASSIGNED : furthest;
    }

    public Stage stage() {
        if (isFinal()) return Stage.CLOSING;
        return isOpeningDone() || has(ProviderAssigned.class) ? providerStatus().stage() : Stage.OPENING;
    }

    /** Coverage is decided in the member's favour and consent was asked: what ends now ends CANCELADO POSTERIOR (CA-7). */
    public boolean isOpeningDone() { return has(DecidesCoverage.class) && !isExcluded() && has(ConsentAnswered.class); }

    /** DESDE and HASTA as agreed. */
    public Optional<Window> window() { return expected(SetsWindow.class).flatMap(it -> it.agreed().stream()).reduce((_, later) -> later); }

    public Delivery delivery() { return isReimbursed() ? Delivery.REIMBURSEMENT : last(Opened.class).map(Opened::delivery).orElse(Delivery.ON_SITE); }
    private boolean isReimbursed() { return last(ExhaustionDecided.class).filter(it -> it.way() == Way.REIMBURSEMENT).isPresent(); }

    /** Somebody comes to the member, or the member to a shop: only then one asks after departure, arrival and contact (CA-12). */
    boolean isVisit() { return delivery() == Delivery.ON_SITE || delivery() == Delivery.IN_SHOP; }

    public Priority priority() { return Priorities.of(this).now(); }

    /** When the member is there: what he offered, or the window on which he has agreed since. */
    public List<Window> availability() {
        return entries(Aspect.class).map(Entry::fact).filter(it -> it instanceof Programmed || it instanceof Rescheduled).reduce((_, later) -> later)
            .map(it -> it instanceof Programmed programmed ? programmed.availability() : List.of(((Rescheduled) it).window())).orElse(List.of());
    }

    public List<Promise> promises() {
        if (promises == null) promises = Task.owedIn(this);
        return promises;
    }
    public Optional<Candidate> provider() { return last(ProviderAssigned.class).map(ProviderAssigned::candidate); }

    public boolean isVital() { return priority() == Priority.LIFE_RISK; }
    public boolean isExcluded() { return last(DecidesCoverage.class).filter(NotCovered.class::isInstance).isPresent(); }

    public Optional<Category> category() {
        return last(DecidesCoverage.class).flatMap(decision -> switch (decision) {
            case CoverageDecided covered -> Optional.of(covered.category());
            case ConnectionAccepted _ -> Optional.of(Category.CONNECTION);
            default -> Optional.empty();
        });
    }

    Duration term(Term term) { return policy.term(term); }
    /** When the provider is expected: what was said or agreed last. */
    public Optional<Instant> eta() { return expected(GivesEta.class).flatMap(it -> it.eta().stream()).reduce((_, later) -> later); }

    /** What was said since this provider took it: nothing of it holds while a return is still to be agreed. */
    private <F extends GivesEta> Stream<F> expected(Class<F> type) {
        if (isWaiting()) return Stream.of();
        return lastEntry(ProviderAssigned.class).stream().flatMap(it -> Stream.concat(Stream.of(it), standingAfter(it))).filter(it -> it.isOf(type)).map(it -> type.cast(it.fact()));
    }

    /** CL-6: what it costs, and whom, if it ends now though the provider is on his way, if only to an earlier visit; empty where he is not, or nothing was agreed. */
    public Optional<VainTrip> tripInVain() {
        return VainTrip.agreed(this).filter(_ -> VainTrip.hasSetOut(this)).map(it -> it.of(this));
    }

    public Ladder ladder() { return new Ladder(all(ProviderCalled.class).toList(), all(EndsDispatch.class).map(EndsDispatch::candidate).toList(), policy.callsBeforeNext()); }

    /** As it was typed last; whither and how far follow from the way where it was told since (CA-14). */
    public Optional<String> field(String name) {
        return entries(Aspect.class).map(entry -> Distances.field(name, entry.fact())).flatMap(Optional::stream).reduce((_, later) -> later);
    }

    /** Where help is wanted: where the way begins, else the place of the case (CA-14). */
    public Optional<Location> place() { return Distances.begin(this); }
    public Optional<Location> destination() { return last(Routed.class).map(Routed::to); }

    /** Of which other assistance it is a leg or a consequence (CA-14). */
    public Optional<Linked> link() { return last(Linked.class); }
    /** The assistance of the same chain that has taken an event of the plan, by number (CA-14). */
    public Optional<Integer> chainEvent() { return Links.withEvent(this).map(Assistance::number); }

    /** By the provider's figure, by what was corrected, else as estimated: whichever came last (CA-14). */
    public Optional<Integer> kilometres() { return Distances.of(this); }
    /** What goes beyond the plan's limit, at least 1; empty where nothing does. */
    public Optional<Integer> kilometresBeyond() { return Distances.beyond(this); }

    /** CL-3: the service's further fields that nobody has filled in. */
    public Set<String> missingFields() {
        return last(Opened.class).stream().flatMap(it -> it.mandatory().stream()).filter(it -> field(it).filter(value -> !value.isBlank()).isEmpty())
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** The most that is not the member's to pay; empty without limit. A connection service is all the member's (5.1.7 B). */
    public Optional<Money> coverage() {
        return last(CoverageDecided.class).filter(_ -> category().filter(it -> it != Category.CONNECTION).isPresent()).flatMap(CoverageDecided::limit);
    }

    /** What the diagnosis costs beyond the coverage (5.4.2.1); of a connection service, beyond the price that was accepted. */
    public Optional<Money> excess() {
        var limit = last(DecidesCoverage.class).flatMap(it -> it instanceof ConnectionAccepted accepted ? Optional.of(PriceRules.full(accepted, this)) : coverage());
        return last(Diagnosed.class).flatMap(it -> limit.map(it.cost()::beyond)).filter(Money::isPositive);
    }

    /** What a superior takes off the member: all of it, so the greater of what was asked for and what is computed now; nothing where nobody has put a price on the kilometres. */
    Money waived() {
        return askedNow(Subject.EXCESS).orElseGet(() -> new Money(0, get(Diagnosed.class).cost().currency()));
    }

    /** What the member took upon himself of the excess, as it was settled last. */
    Optional<Money> acceptedExcess() { return Settlement.of(this).filter(it -> !it.waived()).map(Settlement::amount); }
    /** What a superior took off the member, as it was settled last (SV-2). */
    Optional<Money> waivedExcess() { return Settlement.of(this).filter(Settlement::waived).map(Settlement::amount); }

    /** A later and dearer diagnosis asks again; so does a lower cover, or a longer way (CA-14). */
    public boolean isExcessOpen() { return excessSince().isPresent(); }

    /** Since when the member or a superior is to be asked about what exceeds the coverage, in money or kilometres; not before the diagnosis (5.4.2.1). */
    Optional<Instant> excessSince() {
        return excess().flatMap(_ -> unanswered(Diagnosed.class, SettlesExcess.class)).or(() -> Settlement.fallenShort(this)).or(() -> Distances.unsettled(this));
    }
    public boolean isAuthorised() { return has(Authorised.class) && unanswered(Diagnosed.class, Authorised.class).isEmpty(); }

    /** The member's verdict, or the last of the attempts to ask for it (5.5.2.1, Nota 2). */
    public Optional<Instant> verdictAt() {
        return when(Aspect.Verdict.class).or(() -> when(ConformityUnanswered.class).filter(_ -> conformityAttempts() >= policy.conformityAttempts()));
    }

    public int conformityAttempts() { return (int) all(ConformityUnanswered.class).count(); }
    public boolean isNonConforming() { return last(Aspect.Verdict.class).filter(NonConformityGiven.class::isInstance).isPresent(); }

    /** The provider has left and his return is not agreed (TK-33). */
    public boolean isWaiting() { return !has(WorkEnded.class) && unanswered(VisitLeft.class, entry -> entry.isOf(ReturnAgreed.class) || entry.isOf(Rescheduled.class)).isPresent(); }
    public Optional<Wait> waitsFor() { return last(VisitLeft.class).filter(_ -> isWaiting()).map(VisitLeft::awaits); }

    /** Nobody was at the place, and nobody has been found since (MO-6). */
    public boolean isAbsent() { return has(MemberAbsent.class) && !has(ContactConfirmed.class); }

    /** What a superior has not decided yet, with the time of the asking. */
    public Optional<Instant> open(Subject subject) { return new Authorisations(this).open(subject); }
    public boolean isGranted(Subject subject) { return new Authorisations(this).isGranted(subject); }
    /** The lowest superior who may grant it as it was asked for: to him it goes by itself (AU-1). */
    public Role level(Subject subject) { return new Authorisations(this).level(subject); }
    /** What a superior is asked for as it is now: of an excess, with what came since. */
    public Optional<Money> askedNow(Subject subject) { return new Authorisations(this).amount(subject); }
    /** The role of who granted or denied it last, where that is what stands. */
    Optional<Role> decidedBy(Subject subject, boolean granted) { return new Authorisations(this).decidedBy(subject, granted); }
    /** The asking that is open as it is now, in one word; so that nobody answers another one than he has seen (AU-1). */
    public Optional<String> asking(Subject subject) { return new Authorisations(this).asking(subject); }
    /** All that is asked for now, a word each. */
    public String askings() { return Arrays.stream(Subject.values()).flatMap(it -> asking(it).stream()).collect(Collectors.joining(" ")); }
    /** What is decided is what was seen: a form that stood open while it was asked anew, or while the excess grew, decides nothing (AU-1). */
    public boolean isAskedAnew(Subject subject, String seen) { return new Authorisations(this).isAskedAnew(subject, seen); }
    /** The user who asked a superior last; empty where it was asked for by itself of a life at risk (CO-4). */
    public Optional<Integer> asker(Subject subject) { return new Authorisations(this).asker(subject); }
    /** As a superior was asked last. */
    public Optional<AuthorisationAsked> asked(Subject subject) { return new Authorisations(this).asked(subject); }
    /** Up to how much it was granted, where an amount was named. */
    public Optional<Money> granted(Subject subject) { return new Authorisations(this).granted(subject); }
    /** What the superior wants to know first, while nobody has told him. */
    public Optional<DatumAsked> datumWanted(Subject subject) { return new Authorisations(this).unanswered(subject).map(it -> (DatumAsked) it.fact()); }

    // Where it is not covered, or not wholly (Out of coverage A to J)

    public Quotes quotes() { return Quotes.of(this); }
    /** What the service itself costs was loaded, though it be nothing: a trip in vain from before a re-opening is none of it, nor is taking that back (5.5.1.1). */
    boolean isCosted() {
        var service = Costs.of(this).ofService(this).lines();
        return entries(CostsLoaded.class).filter(it -> !it.stamp().isAutomatic()).map(it -> ((CostsLoaded) it.fact()).lines()).anyMatch(lines -> lines.isEmpty() || lines.stream().anyMatch(service::contains));
    }
    public MemberPart memberPart() { return MemberPart.of(this); }
    public Goodwill goodwill() { return new Goodwill(this); }
    public Reimbursement reimbursement() { return Reimbursement.of(this); }
    /** What the member was told last to pay, since it was found improper. */
    public Optional<UncoveredFact.PriceTold> priceTold(UncoveredFact.Bill bill) { return PriceRules.told(this, bill); }
    /** What the provider may be told to work for, and who bears it, once member or superior have settled it (BY-12). */
    public Optional<Shares> authorised() { return Shares.authorised(this); }
    /** Out of coverage B: the house has no such service. */
    public boolean isOutsideMatrix() { return last(NotCovered.class).filter(it -> it.rule().equals(Coverage.Rule.OUTSIDE_MATRIX.name())).isPresent(); }
}
