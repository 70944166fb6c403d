package org.auxilia.desk.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.assistance.OpeningFact.Original;
import org.auxilia.assistance.OpeningFact.Routed;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.CoverageDesk;
import org.auxilia.desk.CoverageView;
import org.auxilia.desk.Guarantees;
import org.auxilia.desk.NewAssistance;
import org.auxilia.desk.PlaceFields;
import org.auxilia.desk.Routes;
import org.auxilia.geography.Places;
import org.auxilia.membership.Member;
import org.auxilia.membership.Vehicle;
import org.auxilia.web.Form;
import org.springframework.stereotype.Component;

/** What is typed at the opening of an assistance (5.1.6). */
@Component
class NewAssistanceForms {

    private final Services services;
    private final CoverageDesk desk;
    private final PreviousAssistances previous;
    private final Places places;
    private final Guarantees guarantees;

    NewAssistanceForms(Services services, CoverageDesk desk, PreviousAssistances previous, Places places, Guarantees guarantees) {
        this.services = services;
        this.desk = desk;
        this.previous = previous;
        this.places = places;
        this.guarantees = guarantees;
    }

    NewAssistanceScreen of(CaseScreen screen, Form form) {
        if (!form.has("happened")) form.put("happened", screen.description());
        if (!form.has("priority")) form.put("priority", Priority.EMERGENCY.name());
        Linking.offer(form);
        return new NewAssistanceScreen(screen, form, services.all().stream().filter(it -> serves(screen, it)).toList(), previous.lines(screen), coverage(screen, form), guarantee(screen, form));
    }

    /** The verdict that would be given now; empty without service or member. */
    Optional<CoverageView> coverage(CaseScreen screen, Form form) {
        return service(screen, form).flatMap(service -> desk.question(screen.file(), supposed(screen, form, service), service.code(), vehicle(screen, form, service)))
            .map(question -> desk.view(question, screen.shell().now(), screen.shell().texts().locale()));
    }

    /** CX-4, BY-20: of what it would be the guarantee; empty without service, and for whoever opens none. */
    Optional<Original> guarantee(CaseScreen screen, Form form) {
        return service(screen, form).filter(_ -> screen.mayWork())
            .flatMap(service -> guarantees.find(supposed(screen, form, service), service, vehicle(screen, form, service).map(Vehicle::plate), screen.shell().now()));
    }

    /** As it would stand with the link and the way that are typed so far; what is wrong with them is said once it is opened. */
    private Assistance supposed(CaseScreen screen, Form typed, Service service) {
        var form = typed.again();
        var link = Linking.read(form, screen);
        return supposing(screen, Stream.<Fact>concat(link.stream(), way(screen, form, service, link).stream()).toList());
    }

    private static Assistance supposing(CaseScreen screen, List<Fact> facts) {
        int n = screen.file().count() + 1;
        return screen.file().supposing(n, Stamp.now(screen.who().actor(), screen.shell().now()), facts).assistance(n);
    }

    /** CA-14: whither, of a service that goes somewhere; what it asks for as a text is filled from the place. */
    private Optional<Routed> way(CaseScreen screen, Form form, Service service, Optional<Linked> link) {
        if (!service.goes()) return Optional.empty();
        var country = screen.account().country();
        var has = screen.location().stream().toList();
        var from = new PlaceFields("from").read(form, places, country, has);
        var to = new PlaceFields("to").read(form, places, country, has);
        if (from.isPresent() && to.isEmpty()) form.error("toPlace", "web.form.required");
        return to.map(it -> Routes.of(from, supposing(screen, List.copyOf(link.stream().toList())).place(), it, Party.MEMBER));
    }

    /** Empty when the form says what is wrong with it. */
    Optional<NewAssistance> read(CaseScreen screen, Form form) {
        var typed = form.text("service", 40).required();
        var service = service(screen, form);
        if (typed != null && service.isEmpty()) form.error("service", "web.form.choose");
        var priority = form.choice("priority", Priority.class).required();
        var happened = form.text("happened", Form.LONG_TEXT).required();
        var fault = form.text("fault", Form.LONG_TEXT).or("");
        var windows = priority == Priority.SCHEDULED ? windows(screen, form) : List.<Window>of();
        var link = Linking.read(form, screen);
        var way = service.flatMap(it -> way(screen, form, it, link));
        var place = supposing(screen, Stream.<Fact>concat(link.stream(), way.stream()).toList()).place();
        if (service.filter(it -> it.delivery() == Delivery.ON_SITE).isPresent() && place.isEmpty()) form.error("service", "casefile.error.location-first");
        var guarantee = form.checked("guarantee") ? guarantee(screen, form) : Optional.<Original>empty();
        if (form.checked("guarantee") && guarantee.isEmpty()) form.error("guarantee", "assistance.obstacle.no-guarantee");
        if (form.isBad()) return Optional.empty();
        return Optional.of(new NewAssistance(service.orElseThrow().code(), priority, happened, fault, windows, link, way, vehicle(screen, form, service.get()), guarantee));
    }

    private Optional<Service> service(CaseScreen screen, Form form) {
        return Optional.of(form.typed("service")).filter(services::isOffered).flatMap(services::find).filter(it -> serves(screen, it));
    }

    /** ID-4 */
    private static boolean serves(CaseScreen screen, Service service) { return screen.who().sight().hasLine(service.line().name()); }

    /** A member with one vehicle means that one, of a road service. */
    private static Optional<Vehicle> vehicle(CaseScreen screen, Form form, Service service) {
        if (service.line() != ServiceLine.VIAL) return Optional.empty();
        var own = screen.member().map(Member::vehicles).orElse(List.of());
        return own.size() == 1 ? Optional.of(own.getFirst()) : own.stream().filter(it -> it.plate().equals(form.typed("vehicle"))).findFirst();
    }

    /** 5.1.6: one or two availabilities, in the account's zone, ahead of now (PR-2). */
    private static List<Window> windows(CaseScreen screen, Form form) {
        var windows = new ArrayList<Window>();
        window(screen, form, "first", true).ifPresent(windows::add);
        window(screen, form, "second", false).ifPresent(windows::add);
        return windows;
    }

    private static Optional<Window> window(CaseScreen screen, Form form, String name, boolean required) {
        var day = name + "Date";
        var from = name + "From";
        var to = name + "To";
        if (!required && form.typed(from).isBlank() && form.typed(to).isBlank()) return Optional.empty();
        Instant begins = form.instant(day, from, screen.formats().zone()).required(), ends = form.instant(day, to, screen.formats().zone()).required();
        if (begins == null || ends == null) return Optional.empty();
        if (begins.isBefore(screen.shell().now())) form.error(from, "casefile.error.window-past");
        else if (!begins.isBefore(ends)) form.error(to, "casefile.error.window-ends");
        else return Optional.of(new Window(begins, ends));
        return Optional.empty();
    }
}
