package org.auxilia.assistance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;

/**
 * The words of an entry of the log (LG-1): a key of the catalogue and what is filled in. Times are {@link java.time.Instant}, amounts
 * {@link org.auxilia.catalogue.Money}, names of constants the constants themselves: whoever shows it puts them in the reader's form.
 */
public record Wording(String key, List<Object> args) {

    public Wording { args = List.copyOf(args); }

    /** @param a the assistance to whose log the entry belongs, or the file itself */
    public static Wording of(Entry entry, Assistance a) {
        return switch (entry.fact()) {
            case FileFact fact -> file(fact);
            case OpeningFact fact -> opening(fact);
            case AssignmentFact fact -> assignment(fact, entry, a);
            case MonitoringFact fact -> monitoring(fact);
            case ServiceFact fact -> service(fact);
            case ClosingFact fact -> closing(fact, entry, a);
            case AnytimeFact fact -> anytime(fact);
            case UncoveredFact fact -> uncovered(fact, entry, a);
        };
    }

    /** Key of the log's subtype (LG-5): the kind, and where one kind has several, which. */
    public static String subtype(Fact fact) { return subtype(fact.subtype()); }

    /** @param code as {@link Fact#subtype} gives it */
    public static String subtype(String code) { return "assistance.kind." + kebab(code); }

    private static Wording file(FileFact fact) {
        return switch (fact) {
            case CaseOpened it -> line(it, it.caller().name(), it.caller().phone());
            case CallerNamed it -> line(it, it.caller().name(), it.caller().phone());
            case MemberIdentified it -> it.person().isBlank() ? line(it, it.name(), it.document(), it.status()) : variant(it, "for", it.name(), it.document(), it.status(), it.person());
            case Located it -> line(it, it.location().label(), it.location().address());
            case ConsentAnswered it -> variant(it, it.given() ? "yes" : "no", it.channel());
            case DuplicateRuledOut it -> line(it, String.join(", ", it.others()), it.why());
            case ContactEmpowered it -> line(it, it.name(), it.phone());
            case OwnerChanged it -> line(it, it.ownerName(), it.why());
            case MemberVerified it -> variant(it, it.entitled() ? "yes" : "no", it.by());
            case BearerDecided it -> line(it, it.bearer(), it.why());
            case CaseClosed it -> line(it);
            case CaseReopened it -> line(it, it.why());
        };
    }

    private static Wording opening(OpeningFact fact) {
        return switch (fact) {
            case Opened it -> line(it, it.service(), it.priority(), it.happened());
            case CoverageDecided it -> line(it, it.category(), it.sentence());
            case NotCovered it -> line(it, it.sentence());
            case ConnectionAccepted it -> it.guaranteeDays() == 0 ? variant(it, "no-guarantee", it.price(), it.method()) : line(it, it.price(), it.method(), it.guaranteeDays());
            case ConnectionDeclined it -> line(it, it.offered());
            case GivenUp it -> it.duplicateOf().map(other -> variant(it, "duplicate", other)).orElseGet(() -> line(it, it.cause()));
            case Programmed it -> it.availability().size() == 1 ? line(it, it.availability().getFirst().from(), it.availability().getFirst().to())
                : variant(it, "two", it.availability().getFirst().from(), it.availability().getFirst().to(), it.availability().getLast().from(), it.availability().getLast().to());
            case ProgrammingDeclined it -> line(it);
            case PriorityChanged it -> line(it, it.priority(), it.why());
            case Linked it -> line(it, it.of(), it.link());
            case Routed it -> it.kilometres().map(km -> variant(it, "km", it.to().label(), it.to().address(), km)).orElseGet(() -> line(it, it.to().label(), it.to().address()));
        };
    }

    private static Wording assignment(AssignmentFact fact, Entry entry, Assistance a) {
        return switch (fact) {
            case ProviderCalled it when it.answer() == Answer.NO_ANSWER -> variant(it, "no-answer", it.candidate().name(), count(entry, a, other ->
                other instanceof ProviderCalled call && call.answer() == Answer.NO_ANSWER && call.candidate().provider() == it.candidate().provider()), a.policy().callsBeforeNext());
            case ProviderCalled it -> line(it, it.candidate().name(), it.answer(), it.why());
            case ProviderAssigned it -> it.agreed().map(window -> variant(it, "window", it.candidate().name(), it.candidate().position(), window.from(), window.to()))
                .orElseGet(() -> it.eta().map(eta -> variant(it, "eta", it.candidate().name(), it.candidate().position(), eta)).orElseGet(() -> line(it, it.candidate().name(), it.candidate().position())));
            case ProviderReleased it -> line(it, it.candidate().name(), it.why());
            case ReleaseTold it -> line(it, it.spokenTo());
            case ListExhausted it -> line(it, it.tried());
            case ExhaustionDecided it -> line(it, it.way(), it.why());
            case MemberConfirmed it -> line(it, it.spokenTo());
            case TechnicianNamed it -> line(it, it.technician(), it.plate());
        };
    }

    private static Wording monitoring(MonitoringFact fact) {
        return switch (fact) {
            case SpokeWithProvider it -> talk(it, it);
            case SpokeWithMember it -> talk(it, it);
            case SpokeWithOther it -> talk(it, it);
            case CallUnanswered it -> line(it, it.party());
            case DepartureSeen it -> line(it);
            case DelayReported it -> line(it, it.newEta(), it.why());
            case GivenBack it -> line(it, it.candidate().name(), it.why());
            case NewTimeAccepted it -> line(it);
            case Rescheduled it -> line(it, it.window().from(), it.window().to(), it.askedBy(), it.why());
            case NewTimeDeclined it -> line(it, it.why());
            case OtherProviderDeclined it -> variant(it, it.noneAvailable() ? "none" : "unwanted", it.why());
            case MemberCancelled it -> line(it, it.cause(), it.who());
            case ArrivalReported it -> line(it);
            case ContactConfirmed it -> line(it);
            case IdentityChecked it -> variant(it, it.matches() ? "yes" : "no", it.person(), it.document());
            case Conferenced it -> line(it, it.text());
            case MeetingSettled it -> line(it, it.how());
            case MemberAbsent it -> line(it);
            case InstructionsAsked it -> line(it, it.reason(), it.text());
            case InstructionGiven it -> it.person().isBlank() ? line(it, it.text()) : variant(it, "with", it.text(), it.person());
            case CallBackPromised it -> line(it, it.whom(), it.at(), it.why());
        };
    }

    /** CA-13: who rang up, what for, and who decides it. */
    private static Wording talk(Fact fact, Conversation talk) {
        if (talk.wants().isEmpty()) return line(fact, talk.text());
        var voice = talk.voice();
        var who = voice.map(it -> it.name().isBlank() ? it.phone() : it.name()).orElse(RecordJson.ERASED);
        return voice.flatMap(Voice::decides).map(it -> variant(fact, "decides", who, talk.wants().get(), talk.text(), it.name(), it.standing()))
            .orElseGet(() -> variant(fact, "wants", who, talk.wants().get(), talk.text()));
    }

    private static Wording service(ServiceFact fact) {
        return switch (fact) {
            case DistanceTold it -> line(it, it.kilometres());
            case Diagnosed it -> it.end().map(end -> variant(it, "end", it.fault(), it.cost(), end)).orElseGet(() -> line(it, it.fault(), it.cost()));
            case ExcessAccepted it -> line(it, it.amount(), it.method());
            case ExcessDeclined it -> line(it);
            case ExcessAuthorised it -> line(it, it.amount(), it.why());
            case Authorised it -> it.end().map(end -> variant(it, "end", end)).orElseGet(() -> line(it));
            case WorkStarted it -> line(it);
            case EndEstimated it -> line(it, it.at());
            case VisitLeft it -> it.told().map(told -> variant(it, "told", it.awaits(), it.why(), told)).orElseGet(() -> line(it, it.awaits(), it.why()));
            case ReturnAgreed it -> line(it, it.window().from(), it.window().to());
            case MaterialsListed it -> line(it, it.list());
            case MaterialsChecked it -> variant(it, it.fit() ? "yes" : "no", it.what());
            case WorkEnded it -> line(it);
        };
    }

    private static Wording uncovered(UncoveredFact fact, Entry entry, Assistance a) {
        return switch (fact) {
            case QuoteAsked it -> line(it, it.name(), it.basis());
            case QuoteOffered it -> it.reference().map(usual -> variant(it, "reference", it.name(), it.price(), it.validUntil(), usual)).orElseGet(() -> line(it, it.name(), it.price(), it.validUntil()));
            case QuoteContested it -> line(it, it.name(), it.counter(), it.why());
            case QuoteWithdrawn it -> line(it, it.name(), it.why());
            case PriceTold it when it.guaranteeDays() == 0 -> variant(it, kebab(it.bill().name()) + "-no-guarantee", it.price(), String.join(", ", it.methods()), it.validUntil());
            case PriceTold it -> variant(it, kebab(it.bill().name()), it.price(), String.join(", ", it.methods()), it.guaranteeDays(), it.validUntil());
            case AlternativesGiven it -> line(it, it.disclaimer(), it.given());
            case PaymentReceived it -> line(it, it.amount(), it.method(), it.receipt());
            case ReimbursementClaimed it -> Reimbursement.corrected(entry, a).map(was -> variant(it, "correction", it.amount(), it.payee(), was)).orElseGet(() -> line(it, it.amount(), it.payee()));
            case ReceiptAdded it -> line(it, it.name());
            case ReimbursementPaid it -> line(it, it.amount(), it.reference());
        };
    }

    private static Wording closing(ClosingFact fact, Entry entry, Assistance a) {
        return switch (fact) {
            case CostsLoaded it -> new Costs(it.lines()).total().map(total -> line(it, total)).orElseGet(() -> variant(it, "none"));
            case ConformityGiven it -> line(it, it.words());
            case NonConformityGiven it -> line(it, it.words());
            case ConformityUnanswered it -> line(it, count(entry, a, ConformityUnanswered.class::isInstance), a.policy().conformityAttempts());
            case SurveyAnswered it -> line(it, it.score(), it.comment());
            case Reviewed it -> line(it);
            case Closed it -> line(it, it.status());
            case Reopened it -> line(it, it.to(), it.why());
        };
    }

    private static Wording anytime(AnytimeFact fact) {
        return switch (fact) {
            case AuthorisationAsked it -> it.amount().map(amount -> variant(it, "amount", it.subject(), it.what(), amount)).orElseGet(() -> line(it, it.subject(), it.what()));
            case AuthorisationDecided it -> decided(it);
            case DatumAsked it -> line(it, it.subject(), it.question());
            case DatumGiven it -> line(it, it.subject(), it.answer());
            case Forced it -> line(it, it.step(), it.why());
            case FieldChanged it -> line(it, it.field(), it.from(), it.to());
            case ComplaintHeard it -> line(it, it.text());
            case Remark it -> line(it, it.text());
            case TaskNoted it -> it.passedTo().map(name -> variant(it, "passed", it.text(), it.due(), name)).orElseGet(() -> line(it, it.text(), it.due()));
            case TaskDone it -> line(it);
        };
    }

    /** Out of coverage J: what was said and why, and in whose place. */
    private static Wording decided(AuthorisationDecided it) {
        var granted = it.percent().<Object>map(percent -> percent).or(it::amount).filter(_ -> it.granted());
        var how = !it.granted() ? "no" : granted.isEmpty() ? "yes" : it.percent().isPresent() ? "percent" : "amount";
        var args = Stream.of(Stream.of(it.subject(), it.why()), granted.stream(), it.insteadOf().map(Absent::name).stream()).flatMap(some -> some).toArray();
        return variant(it, it.insteadOf().isPresent() ? how + "-instead" : how, args);
    }

    /** The how many-th of its sort the entry is. */
    private static int count(Entry entry, Assistance a, java.util.function.Predicate<Fact> sort) {
        return (int) a.log().subList(0, a.log().indexOf(entry) + 1).stream().filter(it -> sort.test(it.fact())).count();
    }

    private static Wording line(Fact fact, Object... args) { return new Wording("assistance.line." + kebab(fact.kind().name()), List.of(args)); }

    private static Wording variant(Fact fact, String variant, Object... args) { return new Wording(line(fact).key() + "." + variant, List.of(args)); }

    private static String kebab(String name) { return name.toLowerCase(Locale.ROOT).replace('_', '-'); }
}
