package org.auxilia.assistance;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** What is said and done in the stories, in short. */
final class Said {

    static final Candidate NORTE = candidate(11, "Grúas Norte", 1), SUR = candidate(12, "Auxilio Sur", 2, 11), ESTE = candidate(13, "Taller Este", 3, 11, 12);

    private Said() {}

    static CaseOpened calls() { return new CaseOpened(7, "5492920444444", new Caller("Marta", "Ñandú", "5492920151234", "titular"), "se quedó en la ruta", 1, "Ana Pereyra"); }
    static Located located() { return located(Party.MEMBER); }
    static Located located(Party askedBy) {
        return new Located(new Location(Optional.empty(), "Viedma, Adolfo Alsina, Río Negro", "Colón 123", "", Optional.empty(), Optional.empty()), askedBy);
    }
    static Opened service(Delivery delivery, Priority priority, String... mandatory) {
        return new Opened("REMOLQUE_GRUA", delivery, priority, 1, Duration.ofHours(1), List.of(mandatory), "no arranca", "motor");
    }
    static ConsentAnswered consents() { return new ConsentAnswered(true, "v1", Channel.TELEPHONE); }
    static EventClaim event() { return new EventClaim(501, 5, Instant.parse("2026-01-01T03:00:00Z"), 3, true); }
    static CoverageDecided coverage(int limit) { return decided(Category.COVERED, Optional.of(pesos(limit)), Optional.of(event())); }
    /** Covered up to an amount and so many kilometres (CA-14). */
    static CoverageDecided towed(int limit, int kilometres) {
        return new CoverageDecided(Category.COVERED, Optional.of(pesos(limit)), Optional.of(kilometres), Optional.of(event()), Optional.empty(), "está cubierto", "4.1", "v3");
    }
    static Routed routed(Optional<Integer> kilometres) { return routed(kilometres, Party.MEMBER); }
    static Routed routed(Optional<Integer> kilometres, Party askedBy) {
        return new Routed(Optional.empty(), new Location(Optional.empty(), "Bahía Blanca, Buenos Aires", "Taller Larrea", "", Optional.empty(), Optional.empty()), kilometres, askedBy);
    }
    static CoverageDecided courtesy() { return decided(Category.COURTESY, Optional.of(pesos(200)), Optional.empty()); }
    private static CoverageDecided decided(Category category, Optional<Money> limit, Optional<EventClaim> event) {
        return new CoverageDecided(category, limit, event, "está cubierto", "4.1", "v3");
    }
    /** CX-4: under the guarantee of an assistance that Grúas Norte did. */
    static CoverageDecided guarantee(Instant until) {
        return new CoverageDecided(Category.WARRANTY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "está en garantía", "", "", Optional.of(new Original(153100, 1, 11, "Grúas Norte", until)));
    }
    /** OC-2. */
    static NotCovered outsideMatrix() { return new NotCovered("OUTSIDE_MATRIX", "no lo tenemos", ""); }
    static NotCovered improper() { return new NotCovered("SERVICE_IN_PLAN", "el servicio no está en el plan", "7.1"); }

    static Money pesos(int amount) { return new Money(amount * 100L, "ARS"); }

    static Candidate candidate(int provider, String name, int position, Integer... before) {
        return new Candidate(provider, name, "54911000" + provider, position, List.of(before), Optional.empty(), Optional.empty());
    }

    static ProviderCalled called(Candidate provider, Answer answer) { return new ProviderCalled(provider, answer, ""); }
    static SpokeWithProvider provider(Direction direction) { return new SpokeWithProvider(direction, Optional.empty(), "dice que llega"); }
    static SpokeWithProvider provider(Direction direction, Task about) { return new SpokeWithProvider(direction, Optional.of(about), "no sabe"); }
    static SpokeWithMember member(Direction direction) { return new SpokeWithMember(direction, Optional.empty(), "queda al tanto"); }
    static SpokeWithMember member(Direction direction, Task about) { return new SpokeWithMember(direction, Optional.of(about), "que espera"); }
    static SpokeWithOther other(Outsider with, Direction direction) { return new SpokeWithOther(with, direction, Optional.empty(), "avisa", Optional.empty(), Optional.empty()); }
    static CallUnanswered unanswered(Party party) { return new CallUnanswered(party, Optional.empty()); }
    static CallUnanswered unanswered(Party party, Task about) { return new CallUnanswered(party, Optional.of(about)); }
    static MemberConfirmed confirmed() { return new MemberConfirmed("Marta Ñandú"); }
    static MemberCancelled cancels(String cause) { return new MemberCancelled(cause, "Marta Ñandú"); }
    static AuthorisationAsked asks(Subject subject) { return new AuthorisationAsked(subject, "lo pide el afiliado", Optional.empty()); }
    /** 5.1.7 A, with how its conditions stood. */
    static AuthorisationAsked asksCourtesy(int amount) { return new AuthorisationAsked(Subject.COURTESY, "nunca usó el servicio", Optional.of(pesos(amount)), Optional.empty(), List.of(new Ground(AnytimeFact.Test.FIRST_SERVICE, true, ""))); }
    static AuthorisationAsked asksException(int price) { return new AuthorisationAsked(Subject.EXCEPTION, "está molesta", Optional.of(pesos(price)), Optional.empty(), List.of(new Ground(AnytimeFact.Test.UPSET, true, ""))); }
    static AuthorisationDecided grants(Subject subject) { return new AuthorisationDecided(subject, true, "corresponde"); }
    static AuthorisationDecided denies(Subject subject) { return new AuthorisationDecided(subject, false, "no corresponde"); }

    /** A price by tariff that holds as long as anybody lives. */
    static PriceTold told(int price) { return told(price, FAR); }
    static PriceTold told(int price, Instant validUntil) { return new PriceTold(Bill.CONNECTION, pesos(price), pesos(price), Optional.empty(), List.of("tarjeta", "efectivo"), 30, validUntil, Optional.empty(), Optional.empty()); }
    static final Instant FAR = Instant.parse("2030-01-01T00:00:00Z");

    static ReceiptAdded receipt() { return new ReceiptAdded(1, "factura.pdf", "application/pdf", 2048, "00"); }

    static Diagnosed diagnosed(int cost) { return new Diagnosed("caja trabada", pesos(cost), Optional.empty()); }
    static Authorised goAhead() { return new Authorised(Optional.empty(), true); }
    static Authorised goAhead(Instant end) { return new Authorised(Optional.of(end), true); }

    /** Costs that the plan's account bears, the member and the company. */
    static CostsLoaded costs(int account, int member, int company) {
        return new CostsLoaded(List.of(new CostLine("traslado", BigDecimal.ONE, pesos(account + member + company), BigDecimal.ZERO, pesos(account), pesos(member), pesos(company), false)));
    }
}
