package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.auxilia.assistance.AnytimeFact.OwnSubtype;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.Costs;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MemberPart;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Promise;
import org.auxilia.assistance.ProviderStatus;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Shares;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Task;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.ActJson;
import org.auxilia.web.Versioned;

/**
 * An assistance as programs get it (OP-5): what its screen shows, out of the same log.
 *
 * @param number       "153567/1"
 * @param version      of the case, counted in entries of its log
 * @param coverage     the verdict as it was read out; absent while undecided
 * @param location     where it begins; {@code destination} where it goes (CA-14)
 * @param kilometresBeyond of the plan's limit
 * @param memberPart   what he is to pay, and how far he is with it (CL-9)
 * @param excess       who would bear what of the cost, while an excess waits for an answer (5.4.2.1)
 * @param authorised   what the provider may work for and who bears it, once somebody answered for it (BY-12)
 * @param asking       what superiors are asked now, a word each; sent along with the reply it says what was read (AU-1)
 * @param promises     what is owed by when, the first first
 * @param acts         every act with what stands in its way now
 * @param callingOrder whom to call while a provider is sought
 */
record AssistanceJson(String number, String href, long caseNumber, int assistance, int version, int account, String accountName, String service, String serviceName, Priority priority,
                      boolean vital, Stage stage, ProviderStatus providerStatus, Optional<FinalStatus> finalStatus, Optional<Category> category, boolean excluded, Optional<String> coverage,
                      Instant openedAt, Optional<Window> window, Optional<Instant> eta, List<Window> availability, String happened, String fault, Person member, Optional<Location> location, Optional<Location> destination,
                      Optional<Integer> kilometres, Optional<Integer> kilometresBeyond, Optional<Linked> link,
                      Optional<ProviderJson> provider, int owner, String ownerName, Optional<Money> total, MemberPart memberPart, Optional<Shares> excess, Optional<Shares> authorised, Optional<String> asking, boolean nonConforming, List<PromiseJson> promises, List<ActJson> acts,
                      List<CandidateJson> callingOrder, List<EntryJson> log) implements Versioned {

    /** @param phone where he is rung up */
    record Person(String name, String phone) {}

    record ProviderJson(int id, String name, String phone) {}

    /** @param act what fulfils it in the usual case */
    record PromiseJson(Task task, String code, String label, String subject, Party whom, Instant opens, Instant due, String act) {}

    /** @param kind the act; @param type "2 ASIGNACION PROVEEDOR" and its subtype, as the procedure has them (LG-1); @param ownSubtype code of one that is the company's */
    record EntryJson(Kind kind, String type, String subtype, Optional<String> ownSubtype, String words, Instant happenedAt, Instant recordedAt, String author, boolean byItself, boolean late, String call) {}

    /** @param needsSuperior why only a superior assigns him stands among the reasons (AS-8); @param spent nobody calls him again */
    record CandidateJson(int rank, int provider, String name, List<String> phones, Optional<Integer> minutes, Optional<Money> cost, List<String> why, boolean needsSuperior, boolean spent, boolean next) {}

    static AssistanceJson of(Situation s, List<ActJson> acts, List<CandidateJson> order, Causes causes) {
        var a = s.assistance();
        var opening = s.file().opening();
        return new AssistanceJson(s.number(), s.path(), s.file().number(), a.number(), s.file().version(), opening.account(), s.account().name(), s.service().code(),
            s.service().name(s.shell().lang()), a.priority(), a.isVital(), a.stage(), a.providerStatus(), a.finalStatus(), a.category(), a.isExcluded(),
            a.last(CoverageDecided.class).map(CoverageDecided::sentence).filter(_ -> !a.isExcluded()).or(() -> a.last(NotCovered.class).map(NotCovered::sentence)),
            a.when(Opened.class).orElseThrow(), a.window(), a.eta(), a.availability(), Sheet.current("happened", a), Sheet.current("fault", a), new Person(s.memberName(), s.memberPhone()),
            s.location(), a.destination(), a.kilometres(), a.kilometresBeyond(), a.link(), a.provider().map(it -> new ProviderJson(it.provider(), it.name(), it.phone())), s.file().owner(),
            a.last(OwnerChanged.class).map(OwnerChanged::ownerName).orElse(opening.ownerName()), Costs.of(a).total(), a.memberPart(), a.last(Diagnosed.class).filter(_ -> a.isExcessOpen()).map(it -> Shares.proposed(it.cost(), a)), a.authorised(), Optional.of(a.askings()).filter(it -> !it.isEmpty()), a.isNonConforming(),
            s.owed().stream().map(it -> promise(it, s)).toList(), acts, order, log(s, causes));
    }

    private static PromiseJson promise(Promise it, Situation s) {
        return new PromiseJson(it.task(), it.task().id(), s.shell().t(it.task()), it.subject(), it.whom(s.assistance()), it.opens(), it.due(), it.act().slug());
    }

    static List<EntryJson> log(Situation s, Causes causes) {
        var entries = s.assistance().log();
        var lines = LogLine.of(s, causes);
        return IntStream.range(0, entries.size()).mapToObj(i -> entry(entries.get(i).fact(), lines.get(i))).toList();
    }

    private static EntryJson entry(Fact fact, LogLine it) {
        return new EntryJson(fact.kind(), it.type(), it.subtype(), LogLine.own(fact).map(OwnSubtype::code), it.words(), it.happened(), it.recorded(), it.author(), it.byItself(), it.late(), it.call());
    }
}
