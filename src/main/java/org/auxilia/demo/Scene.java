package org.auxilia.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.auxilia.assistance.Caller;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.FileFact.Channel;
import org.auxilia.assistance.FileFact.ConsentAnswered;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.ConnectionDeclined;
import org.auxilia.assistance.UncoveredFact.Basis;
import org.auxilia.assistance.UncoveredFact.Bill;
import org.auxilia.assistance.UncoveredFact.PriceTold;
import org.auxilia.assistance.UncoveredFact.QuoteAsked;
import org.auxilia.assistance.UncoveredFact.QuoteOffered;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.NewCase;
import org.auxilia.desk.Openings;
import org.auxilia.membership.Member;
import org.auxilia.membership.Vehicle;
import org.auxilia.network.Reach;

/** The opening of one case (Procedure 5.1); {@link Course} plays what follows. */
final class Scene {

    private static final Locale SPANISH = Locale.of("es");
    private static final List<Plot> PLOTS = List.of(
        Plot.road("REMOLQUE_GRUA", "Se detuvo en marcha, sin fuerza", "No arranca; testigo de motor encendido"), Plot.road("AUXILIO_VIAL", "Pinchó una rueda", "Sin auxilio en condiciones"),
        Plot.home("CERRAJERIA_HOGAR", "Quedó fuera de su casa", "La llave gira en falso"), Plot.home("PLOMERIA", "Pierde agua bajo la mesada", "Flexible roto"),
        Plot.home("ELECTRICIDAD", "Sin luz en toda la vivienda", "Salta la térmica"), Plot.road("REMOLQUE_GRUA", "Choque leve, no puede circular", "Radiador roto"),
        Plot.home("GAS", "Olor a gas en la cocina", "Llave de paso floja"), Plot.road("CERRAJERIA_VEHICULO", "Llaves dentro del vehículo", "Puertas trabadas"),
        Plot.road("AMBULANCIA", "Accidente en la ruta con heridos", "Golpe en la cabeza, consciente"), Plot.home("CONSULTORIA_LEGAL", "Conflicto con el alquiler", "Consulta por vencimiento de contrato"),
        Plot.home("VIDRIOS", "Vidrio roto por granizo", "Ventana de 120 × 90"), Plot.road("AUXILIO_VIAL", "Batería agotada", "No da arranque"));

    private record Plot(String service, boolean road, String happened, String fault) {
        static Plot road(String service, String happened, String fault) { return new Plot(service, true, happened, fault); }
        static Plot home(String service, String happened, String fault) { return new Plot(service, false, happened, fault); }
    }

    private final Player player;
    private final Openings openings;
    private final Cast cast;
    private final Random random;

    Scene(Player player, Openings openings, Cast cast, Random random) {
        this.player = player;
        this.openings = openings;
        this.cast = cast;
        this.random = random;
    }

    void play(int i) {
        var plot = PLOTS.get(i % PLOTS.size());
        var member = member(plot);
        var location = cast.location(cast.account(member), random);
        boolean vital = plot.service().equals("AMBULANCIA");
        openCase(member, location, plot);
        player.after(1 + random.nextInt(2));
        if (player.isOver()) return;
        var priority = vital ? Priority.LIFE_RISK : !plot.road() && !plot.service().equals("CONSULTORIA_LEGAL") && random.nextInt(3) > 0 ? Priority.SCHEDULED : Priority.EMERGENCY;
        openAssistance(plot, member, location, priority, 1);
        if (!vital) player.after(1).does(consent());
        new Course(player, cast, random, plot.service(), location, member.name()).play(i);
        if (i % 29 == 0) player.of(1);
    }

    /** Every ninth asks for what his plan does not have. */
    private Member member(Plot plot) {
        for (int tries = 0; tries < 400; tries++) {
            var member = cast.member(plot.road(), random);
            if (cast.covers(member, plot.service()) == (random.nextInt(9) > 0)) return member;
        }
        return cast.member(plot.road(), random);
    }

    private void openCase(Member member, Location location, Plot plot) {
        boolean relative = !member.beneficiaries().isEmpty() && random.nextInt(4) == 0;
        var person = relative ? member.beneficiaries().getFirst().names() : "";
        var caller = relative ? new Caller(person.split(" ")[0], person.substring(person.indexOf(' ') + 1), member.phone1(), "Familiar")
            : new Caller(member.firstNames(), member.lastNames(), member.phone1(), "Titular");
        player.opened(openings.openCase(new NewCase(member.account(), "", caller, plot.happened(), Optional.of(new NewCase.Entitled(member, person)), Optional.of(location)), player.stamp()));
    }

    private void openAssistance(Plot plot, Member member, Location location, Priority priority, int assistance) {
        var availability = priority == Priority.SCHEDULED ? List.of(window(member)) : List.<Window>of();
        var vehicle = plot.road() ? member.vehicles().stream().findFirst() : Optional.<Vehicle>empty();
        openings.openAssistance(player.number(), new NewAssistance(plot.service(), priority, plot.happened(), plot.fault(), availability, vehicle), player.stamp(), SPANISH).orThrow();
        player.of(assistance);
        if (player.assistance().isExcluded()) afterNo(plot, member, location);
    }

    /** From some hours to two days ahead, on the hour, when people are up. */
    private Window window(Member member) {
        var zone = cast.account(member).zone();
        var local = player.now().plus(Duration.ofHours(3L + random.nextInt(40))).atZone(zone).truncatedTo(java.time.temporal.ChronoUnit.HOURS);
        var day = local.getHour() >= 8 && local.getHour() <= 18 ? local : local.toLocalDate().plusDays(local.getHour() > 18 ? 1 : 0).atTime(9 + random.nextInt(8), 0).atZone(zone);
        return new Window(day.toInstant(), day.plusHours(2).toInstant());
    }

    /** Out of coverage: the paid service is offered, at a provider's quote where one can be had; two of three decline. */
    private void afterNo(Plot plot, Member member, Location location) {
        player.after(2);
        var currency = cast.account(member).currency();
        var usual = cast.usual(plot.service(), location, currency, player.now());
        var price = usual.map(it -> it.times(new BigDecimal("0.9"))).orElseGet(() -> Money.of(BigDecimal.valueOf(currency.equals("BOB") ? 350 : 48_000), currency));
        var until = player.now().plus(Duration.ofHours(2));
        var by = usual.flatMap(_ -> cast.ladder(plot.service(), location, Reach.PLACE, player.now()).stream().findFirst());
        by.ifPresent(it -> player.does(new QuoteAsked(it.provider(), it.name(), Basis.SERVICE), new QuoteOffered(it.provider(), it.name(), Basis.SERVICE, price, usual, until)));
        player.does(new PriceTold(Bill.CONNECTION, price, price, by.map(Candidate::provider), cast.account(member).paymentMethods(), 30, until, usual.filter(_ -> !plot.road()), Optional.empty()));
        if (random.nextInt(3) > 0) player.does(new ConnectionDeclined("Servicio en conexión con el prestador de la zona", "CONEXION_RECHAZADA"));
        else player.does(new ConnectionAccepted(price, "Efectivo al proveedor", 30));
    }

    private static ConsentAnswered consent() { return new ConsentAnswered(true, "¿Autoriza a brindar su nombre, dirección, teléfono y placa al proveedor?", Channel.TELEPHONE); }
}
