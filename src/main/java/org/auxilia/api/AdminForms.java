package org.auxilia.api;

import static org.auxilia.api.Taken.amount;
import static org.auxilia.api.Taken.check;
import static org.auxilia.api.Taken.day;
import static org.auxilia.api.Taken.file;
import static org.auxilia.api.Taken.id;
import static org.auxilia.api.Taken.number;
import static org.auxilia.api.Taken.one;
import static org.auxilia.api.Taken.several;
import static org.auxilia.api.Taken.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.geography.Place;
import org.auxilia.membership.Kinship;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.NegotiableTerms;
import org.auxilia.membership.Period;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.VehicleKind;
import org.auxilia.network.Document;
import org.auxilia.network.Provider;
import org.auxilia.staff.Role;
import org.springframework.stereotype.Component;

/** What the forms of the administration take (OP-5). They read by hand, so a test holds each name and length here against what they read. */
@Component
class AdminForms {

    private static final int LONGEST = Integer.MAX_VALUE;
    private static final List<String> LANGUAGES = List.of("es", "en"),
        HOUSE_CATALOGUES = List.of("terms", "places", "providers", "tariffs", "reference-prices", "services", "causes", "log-subtypes", "holidays");

    private static final Taken SEEN = number("version", 1, LONGEST).said("The one that was seen: another one since is told");

    private final Map<String, List<Taken>> forms = new HashMap<>();

    AdminForms(NegotiableTerms terms) {
        accounts(terms);
        plans();
        members();
        providers();
        catalogues();
        places();
        users();
        imports();
    }

    /** @param route as {@code POST /admin/users/{id}}; nothing where nothing is asked for but the address */
    Optional<List<Taken>> of(String route) { return Optional.ofNullable(forms.get(route.replaceFirst("^POST /admin/", ""))); }

    /** Those of an item that say which version of it was seen; what is only tried or shown writes nothing. */
    List<String> versioned() {
        return forms.entrySet().stream().filter(it -> it.getValue().stream().anyMatch(field -> field.name().equals("version"))).map(Map.Entry::getKey)
            .filter(it -> !adds(it) && !it.endsWith("/trial") && !it.endsWith("/reveal")).sorted().toList();
    }

    /** Whether it adds to a list whose items are changed below it. */
    private boolean adds(String route) { return forms.containsKey(route + "/{id}") || forms.containsKey(route + "/{code}"); }

    private void put(String route, List<Taken> form) { forms.put(route, form); }

    private void accounts(NegotiableTerms terms) {
        var account = List.of(text("name", 60).needed(), text("country", 2).needed().said("ISO 3166, two letters"), text("zone", 60).needed().said("America/Montevideo"), text("currency", 3).needed().said("ISO 4217"),
            text("validator", 40), text("paymentMethods", 600).said("One on each line"), check("computedRank"), check("active"), text("classification", 80), text("number", 30).row(), id("plan").row(), SEEN);
        put("accounts", account);
        put("accounts/{id}", account);
        var agreed = all(terms.all().stream().map(it -> text(it.key(), 20).said("\"20 min\", \"1 h 30 min\", \"1:30\"; empty: as usual")).toList(),
            List.of(number("callsBeforeNext", 1, 9).needed(), number("conformityAttempts", 1, 9).needed(), day("from").said("The day from which it holds; today if not said"), id("later").said("The number of what was agreed for a later day, to change it"), SEEN));
        put("accounts/{id}/terms", agreed);
        put("accounts/{id}/terms/trial", all(agreed, List.of(text("case", 14).needed())));
        put("accounts/{id}/terms/withdrawal", List.of(id("later").said("The number of what was agreed for a later day")));
        var texts = all(List.of(one("language", LANGUAGES)), Stream.of(ScriptStep.values()).map(it -> text(it.name(), 1000)).toList(), List.of(SEEN));
        put("accounts/{id}/texts", texts);
        put("texts", texts);
        var limits = Stream.of(Subject.COURTESY, Subject.EXCEPTION, Subject.EXCESS, Subject.COSTS, Subject.REIMBURSEMENT).flatMap(subject -> Stream.of(Role.SUPERVISOR, Role.OPERATIONS_MANAGER).map(role -> amount(subject + "-" + role))).toList();
        put("authority", all(List.of(text("currency", 3).needed().said("ISO 4217")), limits, List.of(SEEN)));
        put("accounts/{id}/authority", all(limits, List.of(amount("goodwill"), one("period", List.of("MONTH", "QUARTER", "YEAR")), check("payBeforeStart"), SEEN)));
    }

    private void plans() {
        var plan = List.of(text("name", 60).needed(), day("validFrom").needed(), day("validUntil"), number("waitingDays", 0, 3650), check("absentUsesEvent"), check("chainIsOneEvent"), one("vainTripPayer", org.auxilia.membership.Plan.Payer.values()), check("active"));
        put("plans", all(List.of(id("account").needed()), plan));
        put("plans/{id}", all(List.of(id("account").said("Stays as it is"), SEEN), plan));
        put("plans/{id}/conditions", List.of(day("from").needed(), text("text", 60_000), text("clauses", 60_000).said("One on each line, its number first"), file("document", "application/pdf"),
            number("version", 0, LONGEST).said("The newest one that was seen, 0 for none: another one since is told")));
        put("plans/{id}/services", Stream.concat(Stream.of(id("id"), text("service", 40), text("label", 40), one("status", PlanService.Status.values()), amount("amount"), number("events", 0, 999), one("period", Period.values()),
            number("kilometres", 0, 9999), number("hours", 0, 999), number("waiting", 0, 3650), one("vehicle", VehicleKind.values()), text("countries", 120).said("ISO 3166, with commas between"), text("territory", 200), text("clause", 20),
            text("clauseText", 1000), text("note", 500)).map(Taken::row), Stream.of(SEEN)).toList());
    }

    private void members() {
        var member = all(List.of(id("plan").needed(), one("status", MemberStatus.values()).needed(), text("document", 40).said("Only one who is to be verified may lack it"), text("lastNames", 80).needed(), text("firstNames", 80),
                text("phone1", 30), text("phone2", 30), text("email", 120), text("address", 200), text("validator", 60), day("starts").needed(), day("ends")),
            Stream.of(text("plate", 15), text("make", 40), text("model", 40), text("colour", 30), one("kind", VehicleKind.values()), text("names", 120), text("personDocument", 40), one("kinship", Kinship.values()), text("personPhone", 30))
                .map(Taken::row).toList(), List.of(check("may").rowOfEach("[A-Z][A-Z0-9_]*").said("Which services a beneficiary may ask for: may-0-GRUA"), SEEN));
        put("members", member);
        put("members/{id}", member);
        put("members/{id}/reveal", List.of(SEEN));
    }

    private void providers() {
        var provider = all(List.of(text("tradeName", 120).needed(), text("legalName", 160), text("taxId", 40), one("status", Provider.Status.values()).needed(), one("condition", Provider.Condition.values()).needed(),
                number("capacity", 1, 10_000).needed(), text("email", 120), text("web", 200), text("zone", 60), id("place").needed(), text("placeText", 200), text("point", 60).said("\"-34.6, -58.4\""), text("note", 1000),
                SEEN),
            IntStream.rangeClosed(1, 3).mapToObj(it -> text("phone" + it, 40)).toList(), IntStream.rangeClosed(1, 7).mapToObj(it -> text("hours" + it, 60).said("Of a day, 1 is Monday: \"24\", \"8-12, 14-20\"; empty: closed")).toList());
        put("providers", provider);
        put("providers/{id}", provider);
        put("providers/{id}/coverages", List.of(text("service", 40).needed(), id("place").needed(), text("placeText", 200), number("position", 1, 999).needed()));
        put("providers/{id}/coverages/remove", List.of(text("service", 40), id("place")));
        put("providers/{id}/tariffs", List.of(text("service", 40).needed(), text("currency", 3).needed().said("ISO 4217"), amount("visit").needed(), amount("hour"), amount("km").said("Beyond the bands"),
            number("bandTo1", 1, 99_999).said("Kilometres"), amount("bandKm1"), number("bandTo2", 1, 99_999), amount("bandKm2"), number("bandTo3", 1, 99_999), amount("bandKm3"), number("night", 0, 500), number("sunday", 0, 500),
            number("holiday", 0, 500), amount("vain").said("Of a vain trip; without it nothing is agreed"), day("from").needed(), day("to")));
        var price = List.of(text("service", 40).needed(), id("place").needed(), text("placeText", 200), text("currency", 3).needed().said("ISO 4217"), amount("amount").needed(), day("from").needed(), SEEN);
        put("reference-prices", price);
        put("reference-prices/{id}", price);
        put("providers/{id}/documents", List.of(one("kind", Document.Kind.values()).needed(), text("number", 60), day("expires"), check("required")));
        put("providers/{id}/technicians", List.of(text("name", 120).needed(), text("phone", 40), text("document", 40)));
    }

    private void catalogues() {
        var service = all(List.of(one("line", ServiceLine.values()).needed(), text("nameEs", 60).needed(), text("nameEn", 60).needed(), one("delivery", Delivery.values()).needed(), number("usual", 1, 10_080).needed().said("Minutes"),
                number("guarantee", 0, 3650).said("Days"), check("survey"), text("icon", 40), check("offered")),
            Stream.of(text("code", 40), text("es", 60), text("en", 60), one("type", ExtraField.Type.values()), check("mandatory"), text("choices", 600).said("With commas between")).map(Taken::row).toList());
        put("services", all(List.of(text("code", 40).needed()), service));
        put("services/{code}", all(service, List.of(SEEN)));
        var cause = List.of(text("nameEs", 80).needed(), text("nameEn", 80).needed(), number("position", 1, 9_999).needed(), several("endings", List.of()).needed(), check("offered"), SEEN);
        put("causes", all(List.of(text("code", 40).needed()), cause));
        put("causes/{code}", cause);
        var subtype = List.of(number("stage", 1, org.auxilia.assistance.Stage.values().length).needed(), text("nameEs", 80).needed(), text("nameEn", 80).needed(), text("letters", 4), number("position", 1, 9_999).needed(), check("offered"),
            SEEN);
        put("log-subtypes", all(List.of(text("code", 40).needed()), subtype));
        put("log-subtypes/{code}", subtype);
        var holiday = List.of(day("date").needed(), text("country", 2).said("ISO 3166; that of the token's user if not said"));
        put("holidays", all(holiday, List.of(text("name", 80).needed())));
        put("holidays/removal", holiday);
    }

    private void places() {
        var place = List.of(text("name", 80).needed(), text("point", 500));
        put("places", all(place, List.of(one("level", Place.Level.ZONE, Place.Level.SUBZONE).needed(), id("in").said("The place in which it lies"), text("inText", 200).said("Its name, in place of its number"))));
        put("places/{id}", all(place, List.of(check("offered"), SEEN)));
    }

    private void users() {
        var user = List.of(text("name", 80).needed(), text("username", 80).needed(), one("role", Role.values()).needed(), text("zone", 60).needed().said("America/Montevideo"), id("account"), several("accounts", List.of()), several("lines", List.of(ServiceLine.values())),
            one("language", LANGUAGES), text("country", 2));
        put("users", all(user, List.of(text("password", 72).needed())));
        put("users/{id}", all(user, List.of(SEEN)));
        put("users/{id}/password", List.of(text("password", 72).needed()));
        put("second-factor", List.of(several("roles", List.of(Role.values()))));
    }

    private void imports() {
        var sheet = file("file", "text/csv").needed();
        put("imports", List.of(id("account").needed(), sheet));
        put("imports/members", List.of(id("account").needed(), sheet));
        put("imports/texts", List.of(id("account").said("Left out it is a file of the whole house, and a line without account is the house's"), sheet));
        put("imports/limits", List.of(id("plan").needed(), sheet));
        HOUSE_CATALOGUES.forEach(it -> put("imports/" + it, List.of(sheet)));
        put("imports/{id}/taking", List.of(text("seal", 40).said("Of what was looked at, to take in nothing else")));
    }

    @SafeVarargs
    private static List<Taken> all(List<Taken>... lists) { return Stream.of(lists).flatMap(List::stream).toList(); }
}
