package org.auxilia.assistance;

import static org.auxilia.assistance.Said.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.UncoveredFact.*;
import org.auxilia.catalogue.Delivery;

/** One fact of every kind that a person might record now, with times about now. */
record AnyFact(Random random, Instant now, Assistance a) {

    List<Fact> all() {
        var facts = new ArrayList<Fact>();
        facts.addAll(ofTheCase());
        facts.addAll(opening());
        facts.addAll(assignment());
        facts.addAll(monitoring());
        facts.addAll(serviceFacts());
        facts.addAll(closing());
        facts.addAll(uncovered());
        return facts;
    }

    private List<Fact> ofTheCase() {
        return List.of(random.nextInt(3) == 0 ? new ContactEmpowered("Marta", "1") : new CallerNamed(new Caller("Luis", "Paz", "1", "hijo")), new MemberIdentified(501, 70, random.nextBoolean() ? RosterStatus.ACTIVE : one(RosterStatus.values()), "Marta", "20", ""), located(one(Party.values())),
            new ConsentAnswered(random.nextBoolean(), "v1", Channel.TELEPHONE), new OwnerChanged(1, 2, "Bruno", "turno"), new DuplicateRuledOut(List.of("153560"), "otro auto"), new MemberVerified(random.nextBoolean(), "cuenta"),
            new BearerDecided("empresa", "error"), new CaseClosed());
    }

    private List<Fact> opening() {
        return List.of(service(Delivery.ON_SITE, one(Priority.values())), random.nextInt(4) > 0 ? coverage(100) : towed(100, 60), switch (random.nextInt(5)) { case 0 -> courtesy(); case 1 -> guarantee(soon()); default -> coverage(150); }, random.nextInt(3) == 0 ? outsideMatrix() : improper(),
            new ConnectionAccepted(a.priceTold(Bill.CONNECTION).map(PriceTold::price).orElse(pesos(90)), "tarjeta", 30), new ConnectionDeclined("grúa", "CONEXION_RECHAZADA"), new GivenUp("DESISTE", Optional.empty()), new Programmed(List.of(window())),
            new ProgrammingDeclined(), routed(maybe(random.nextInt(70))), new Linked(random.nextInt(3), one(Link.values())), new PriorityChanged(one(Priority.values()), "cambió"));
    }

    private List<Fact> assignment() {
        var candidate = candidate(11 + random.nextInt(5), "Proveedor", 1);
        var provider = a.provider().orElse(candidate);
        var window = a.priority() == Priority.SCHEDULED ? Optional.of(random.nextInt(6) == 0 ? new Window(now.minusSeconds(random.nextInt(3600)), soon()) : window()) : Optional.<Window>empty();
        return List.of(called(candidate, one(Answer.values())), new ProviderAssigned(candidate, window.isPresent() ? Optional.empty() : Optional.of(soon()), window, true, Optional.empty()),
            new ProviderReleased(provider, "no cumple"), new ReleaseTold("alguien"), new ListExhausted(3), new ExhaustionDecided(one(Way.values()), "así"), confirmed(), new TechnicianNamed("Juan", "AB123CD"));
    }

    private List<Fact> monitoring() {
        var provider = a.provider().orElse(NORTE);
        return List.of(provider(one(Direction.values())), provider(Direction.OUTGOING, one(Task.values())), random.nextInt(4) > 0 ? member(one(Direction.values())) : random.nextInt(3) == 0 ? other() : rings(maybe(new Decider(one(Standing.values()), "Marta"))), member(Direction.OUTGOING, one(Task.values())),
            unanswered(one(Party.values())), unanswered(random.nextBoolean() ? Party.MEMBER : Party.PROVIDER, one(Task.values())), new DepartureSeen(), new DelayReported(soon(), "tránsito"),
            new GivenBack(provider, "avería"), new NewTimeAccepted(), new Rescheduled(window(), "lluvia", one(Party.values())), new NewTimeDeclined("tarde"), new OtherProviderDeclined(false, "no quiere"),
            cancels(random.nextBoolean() ? "DESISTE" : MemberCancelled.ABSENT), new ArrivalReported(), new ContactConfirmed(), new IdentityChecked(true, "Marta", "20"), new Conferenced("se encuentran"),
            new MemberAbsent(), new MeetingSettled("en la estación de servicio"), new InstructionsAsked(one(Reason.values()), "¿qué hago?"), new InstructionGiven("espere", ""), new CallBackPromised(soon(), one(Party.values()), "se cortó"));
    }

    private SpokeWithOther other() {
        return new SpokeWithOther(one(Outsider.values()), one(Direction.values()), random.nextInt(3) == 0 ? Optional.of(Task.CALL_BACK) : Optional.empty(), "avisa", Optional.empty(), Optional.empty());
    }

    /** CA-13. */
    private Fact rings(Optional<Decider> decides) {
        var wish = Optional.of(one(Wish.values()));
        var voice = Optional.of(new Voice("Marta", "1", decides));
        return switch (random.nextInt(3)) {
            case 0 -> new SpokeWithMember(Direction.INCOMING, Optional.empty(), "llama", wish, voice);
            case 1 -> new SpokeWithProvider(Direction.INCOMING, Optional.empty(), "llama", wish, voice);
            default -> new SpokeWithOther(Outsider.THIRD, Direction.INCOMING, Optional.empty(), "llama", wish, voice);
        };
    }

    private List<Fact> serviceFacts() {
        return List.of(new Diagnosed("motor", pesos(random.nextInt(400)), maybe(soon())), new DistanceTold(random.nextInt(80)), new ExcessAccepted(a.priceTold(Bill.EXCESS).map(PriceTold::price).orElse(pesos(30)), "tarjeta"), new ExcessDeclined(), new ExcessAuthorised(pesos(30), "cliente"),
            new Authorised(maybe(soon()), random.nextBoolean()), new WorkStarted(), new EndEstimated(soon()), new VisitLeft(one(Wait.values()), "repuesto", maybe(soon())), new ReturnAgreed(window()),
            new MaterialsListed("caño"), new MaterialsChecked(random.nextBoolean(), "medida"), new WorkEnded());
    }

    private List<Fact> closing() {
        var id = "t" + a.log().size();
        var noted = a.all(TaskNoted.class).map(TaskNoted::id).findFirst().orElse(id);
        return List.of(costs(0, 20, 0), costs(50, 0, 0), new ConformityGiven("bien"), new NonConformityGiven("tarde"), new ConformityUnanswered(), new SurveyAnswered(5, ""), new Reviewed(),
            new Reopened(one(Stage.values()), "error"), asked(one(Subject.values())), decided(), new DatumAsked(asked(), "¿desde cuándo?"), new DatumGiven(Optional.of(asked()).filter(it -> a.datumWanted(it).isPresent()).orElse(Subject.COSTS), "desde ayer"),
            new FieldChanged("plate", a.field("plate").orElse(""), "AB" + random.nextInt(9)), new ComplaintHeard("se habló"), new Remark(one(Stage.values()), "llueve"), new TaskNoted(id, "llamar", soon(), 1), new TaskDone(noted));
    }

    private List<Fact> uncovered() {
        int provider = 11 + random.nextInt(3);
        return List.of(new QuoteAsked(provider, "Proveedor", one(Basis.values())), new QuoteOffered(provider, "Proveedor", one(Basis.values()), pesos(80 + random.nextInt(20)), maybe(pesos(85)), soon()),
            new QuoteContested(provider, "Proveedor", pesos(80), "es caro"), new QuoteWithdrawn(provider, "Proveedor", "no llega"), price(), new AlternativesGiven("no son prestadores nuestros", "dos de la web"),
            new PaymentReceived(a.memberPart().left().orElse(pesos(10)), "tarjeta", "0001"), new ReimbursementClaimed(pesos(50), "Marta", "CBU 1"), new ReceiptAdded(7, "factura.pdf", "application/pdf", 900, "ab"),
            new ReimbursementPaid(a.reimbursement().granted().orElse(pesos(1)), "TR-1"));
    }

    private PriceTold price() {
        var quote = a.quotes().best(now).filter(_ -> random.nextBoolean());
        var full = quote.flatMap(Quotes.Quote::price).orElse(pesos(90));
        var bill = one(Bill.values());
        return new PriceTold(bill, full, bill == Bill.CONNECTION ? a.goodwill().price(full) : full, quote.map(Quotes.Quote::provider), List.of("tarjeta"), 30, soon(), maybe(pesos(100)), maybe("urge"));
    }

    private Subject asked() { return a.last(AuthorisationAsked.class).map(AuthorisationAsked::subject).orElse(Subject.COSTS); }

    private static AuthorisationAsked asked(Subject subject) { return new AuthorisationAsked(subject, "pide", subject == Subject.EXCEPTION || subject == Subject.REIMBURSEMENT ? Optional.of(pesos(90)) : Optional.empty()); }

    private AuthorisationDecided decided() {
        var percent = Optional.of(1 + random.nextInt(100)).filter(_ -> asked() == Subject.EXCEPTION);
        return new AuthorisationDecided(asked(), random.nextBoolean(), "así", percent, percent.map(it -> Goodwill.of(pesos(90), it)), Optional.empty());
    }

    private <E> E one(E[] values) { return values[random.nextInt(values.length)]; }
    private <E> Optional<E> maybe(E value) { return random.nextBoolean() ? Optional.of(value) : Optional.empty(); }
    private Instant soon() { return now.plus(Duration.ofMinutes(1 + random.nextInt(90))); }

    private Window window() {
        var from = now.plusSeconds(random.nextInt(random.nextBoolean() ? 3 * 3600 : 40 * 3600));
        return new Window(from, from.plusSeconds(600 + random.nextInt(4 * 3600)));
    }
}
