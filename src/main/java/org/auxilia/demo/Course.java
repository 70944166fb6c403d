package org.auxilia.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.ClosingFact.*;
import org.auxilia.assistance.CostLine;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.AnytimeFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Task;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Money;
import org.auxilia.network.Reach;

/** What follows the opening, as far as the present allows: search, monitoring, service, closing (Procedure 5.2 to 5.5). */
final class Course {

    private final Player player;
    private final Cast cast;
    private final Random random;
    private final String service;
    private final Location location;
    private final String member;

    Course(Player player, Cast cast, Random random, String service, Location location, String member) {
        this.player = player;
        this.cast = cast;
        this.random = random;
        this.service = service;
        this.location = location;
        this.member = member;
    }

    void play(int i) {
        course(i);
        if (player.assistance().isFinal()) wrapUp();
    }

    /** Whoever was sent away hears of it, and the case is closed. */
    private void wrapUp() {
        player.after(2).does(a -> a.promises().stream().anyMatch(it -> it.task() == Task.TELL_RELEASE) ? Optional.of(new ReleaseTold("Despacho", Optional.empty())) : Optional.empty());
        player.after(3).does(a -> !a.file().file().isFinal() && a.file().assistances().allMatch(Assistance::isFinal) ? Optional.of(new CaseClosed()) : Optional.empty());
    }

    private void course(int i) {
        if (stopped()) return;
        player.after(random.nextInt(4));
        assign(i % 7 == 3);
        if (stopped() || player.assistance().provider().isEmpty()) return;
        if (player.assistance().delivery() == Delivery.REMOTE) advise();
        else if (!travel(i)) return;
        finish(i);
    }

    private boolean stopped() { return player.isOver() || player.assistance().isFinal(); }

    /** 5.2.2.1: now and then the first position does not pick up twice, or declines. */
    private void assign(boolean hard) {
        if (stopped()) return;
        var near = cast.ladder(service, location, Reach.PLACE, player.now());
        var ladder = near.isEmpty() ? wider() : near;
        if (ladder.isEmpty()) return;
        int next = hard && ladder.size() > 1 ? 1 : 0;
        if (next == 1) {
            player.does(new ProviderCalled(ladder.getFirst(), Answer.NO_ANSWER, "")).after(1);
            player.does(random.nextBoolean() ? new ProviderCalled(ladder.getFirst(), Answer.NO_ANSWER, "") : new ProviderCalled(ladder.getFirst(), Answer.NOT_AVAILABLE, "En otro servicio")).after(1);
        }
        take(ladder.get(next));
    }

    /** AS-4: nobody is left nearby; the supervisor widens the search, and where that does not help the member gives up. */
    private List<Candidate> wider() {
        player.does(new ListExhausted(0)).after(3).decides(new ExhaustionDecided(Way.WIDEN, "Se busca en todo el país"));
        var ladder = cast.ladder(service, location, Reach.COUNTRY, player.now());
        if (ladder.isEmpty()) player.after(6).does(new MemberCancelled("SIN_PRESTADOR", member));
        return ladder.isEmpty() || player.isOver() ? List.of() : ladder;
    }

    private void take(Candidate candidate) {
        var a = player.assistance();
        var eta = player.now().plus(Duration.ofMinutes(20L + random.nextInt(35)));
        boolean scheduled = a.priority() == Priority.SCHEDULED;
        var inVain = a.last(MemberIdentified.class).flatMap(it -> cast.vainTrip(candidate, service, it.plan(), eta));
        player.does(new ProviderAssigned(candidate, scheduled ? Optional.empty() : Optional.of(eta), scheduled ? a.availability().stream().findFirst() : Optional.empty(), false, Optional.empty(), inVain));
        if (a.isVital()) player.after(2).does(new ConsentAnswered(true, "Datos para la ambulancia", Channel.TELEPHONE));
        if (a.isVital()) player.after(1).decides(new AuthorisationDecided(Subject.LIFE_RISK, true, "Riesgo de vida, corresponde"));
        player.after(2 + random.nextInt(4)).does(new MemberConfirmed(member));
    }

    /** CA-12: by telephone, in the same call. */
    private void advise() { player.after(18).does(new WorkEnded()); }

    /** @return whether the service came to its end */
    private boolean travel(int i) {
        if (i % 23 == 5) {
            if (player.assistance().window().isEmpty()) player.after(4).does(new DepartureSeen()); // CL-6: he has set out in vain
            player.after(6).does(new MemberCancelled("SOLUCIONADO", member));
            return false;
        }
        approach(i % 11 == 4);
        if (stopped()) return false;
        player.does(new ArrivalReported()).after(3 + random.nextInt(4)).does(new ContactConfirmed()).after(1).does(new IdentityChecked(true, member, ""));
        player.after(8 + random.nextInt(12));
        return work(i % 13 == 6, i % 26 == 6);
    }

    private void approach(boolean late) {
        var window = player.assistance().window();
        if (window.isPresent()) monitor(window.get());
        var eta = player.assistance().eta().orElse(player.now());
        if (late && window.isEmpty()) {
            player.at(eta.minus(Duration.ofMinutes(5))).does(new DelayReported(eta.plus(Duration.ofMinutes(25)), "Tránsito en la ruta"));
            player.after(2).does(new SpokeWithMember(Direction.OUTGOING, Optional.empty(), "Se le informa la demora; espera"));
            eta = eta.plus(Duration.ofMinutes(25));
        } else if (window.isEmpty() && random.nextBoolean()) player.after(6).does(new DepartureSeen());
        player.at(eta.plus(Duration.ofMinutes(random.nextInt(7))));
    }

    /** 5.3.1.1, 5.3.2.1: the call an hour before, and the member hears of it. */
    private void monitor(Window window) {
        player.at(window.from().minus(Duration.ofMinutes(62))).does(new SpokeWithProvider(Direction.OUTGOING, Optional.empty(), "Confirma que cumple el horario"));
        player.after(5).does(new SpokeWithMember(Direction.OUTGOING, Optional.empty(), "Se le avisa que el proveedor cumple el horario"));
    }

    private boolean work(boolean dear, boolean declines) {
        if (stopped()) return false;
        var cost = cost(dear);
        player.does(new Diagnosed("Se verifica la falla informada", cost, Optional.of(player.now().plus(Duration.ofMinutes(50)))));
        if (service.startsWith("REMOLQUE")) player.does(new FieldChanged(ExtraField.KILOMETRES, "", Long.toString(8 + player.number() % 40)));
        player.after(3).does(a -> a.isExcessOpen() ? Optional.of(declines ? new ExcessDeclined() : new ExcessAccepted(a.excess().orElseThrow(), "Efectivo al proveedor")) : Optional.empty());
        if (stopped()) return false;
        player.after(1).does(new Authorised(Optional.of(player.now().plus(Duration.ofMinutes(45))), true));
        player.after(35 + random.nextInt(25)).does(new WorkEnded());
        return true;
    }

    /** Within what the coverage allows, or a third above. */
    private Money cost(boolean dear) {
        var limit = player.assistance().last(org.auxilia.assistance.OpeningFact.CoverageDecided.class).flatMap(org.auxilia.assistance.OpeningFact.CoverageDecided::limit);
        var base = limit.orElseGet(() -> Money.of(BigDecimal.valueOf(40_000), currency()));
        return base.times(BigDecimal.valueOf(dear ? 133 : 35 + random.nextInt(60), 2));
    }

    private String currency() { return location.label().isEmpty() ? "ARS" : cast.currency(player.file().opening().account()); }

    private void finish(int i) {
        if (stopped()) return;
        fields();
        player.after(4).does(a -> Optional.of(costs(a)));
        player.after(7);
        if (i % 17 == 2) attempts();
        else player.does(i % 19 == 8 ? new NonConformityGiven("Llegó tarde y dejó todo sucio") : new ConformityGiven("Muy conforme con la atención"));
        player.after(1).does(a -> a.has(ConformityGiven.class) && random.nextInt(3) > 0 ? Optional.of(new SurveyAnswered(3 + random.nextInt(3), "")) : Optional.empty());
        player.after(6).does(new Reviewed());
    }

    private void attempts() {
        for (int n = 0; n < 3; n++) player.does(new ConformityUnanswered()).after(n < 2 ? 65 : 1);
    }

    /** CL-3: what the service asks for and nobody has filled in yet. */
    private void fields() {
        if (stopped()) return;
        for (var field : player.assistance().missingFields()) player.does(new FieldChanged(field, "", Fields.value(field)));
    }

    private static CostsLoaded costs(Assistance a) {
        var cost = a.last(Diagnosed.class).map(Diagnosed::cost);
        if (cost.isEmpty()) return new CostsLoaded(List.of());
        var none = Money.zero(cost.get().currency());
        boolean connection = a.category().filter(org.auxilia.assistance.Category.CONNECTION::equals).isPresent();
        var member = connection ? cost.get() : a.excess().orElse(none);
        return new CostsLoaded(List.of(new CostLine("Servicio", BigDecimal.ONE, cost.get(), BigDecimal.ZERO, cost.get().minus(member), member, none, false)));
    }
}
