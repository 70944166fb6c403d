package org.auxilia.membership.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Account;
import org.auxilia.membership.Period;
import org.auxilia.membership.Plan;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.VehicleKind;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;

/** The lines of a plan in numbered rows; a row without service is taken away. */
final class ServiceSheet {

    private static final int MOST_ROWS = 99;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Form form;
    private final Plan plan;
    private final Account account;
    private final Services services;
    private final Formats formats;

    ServiceSheet(Form form, Plan plan, Account account, Services services, Formats formats) {
        this.form = form;
        this.plan = plan;
        this.account = account;
        this.services = services;
        this.formats = formats;
    }

    /** How many rows to show: those that are filled and three more. */
    static int rows(Form form) {
        return Math.min(filled(form) + 3, MOST_ROWS);
    }

    private static int filled(Form form) {
        int rows = 0;
        for (int i = 0; i < MOST_ROWS; i++) {
            rows = form.typed("service-" + i).isBlank() && form.typed("id-" + i).isBlank() ? rows : i + 1;
        }
        return rows;
    }

    /** Up to the last one in which something stands. */
    int filledRows() {
        return filled(form);
    }

    Form form() {
        return form;
    }

    Form filled(Plans.Sheet sheet) {
        for (int i = 0; i < sheet.lines().size(); i++) {
            filled(i, sheet.lines().get(i));
        }
        return form.put("version", sheet.version());
    }

    void filled(int i, PlanService line) {
        form.put("id-" + i, line.id()).put("service-" + i, line.service()).put("label-" + i, line.label()).put("status-" + i, line.status().name())
                .put("amount-" + i, line.maxAmount().map(amount -> formats.amount(amount.minor(), amount.currency())).orElse(""))
                .put("events-" + i, text(line.maxEvents())).put("period-" + i, line.period().name())
                .put("kilometres-" + i, text(line.maxKilometres())).put("hours-" + i, text(line.maxHours()))
                .put("waiting-" + i, text(line.waitingDays())).put("vehicle-" + i, line.vehicleKind().map(Enum::name).orElse(""))
                .put("countries-" + i, String.join(", ", line.countries())).put("territory-" + i, line.territoryNote())
                .put("clause-" + i, line.clauseNumber()).put("clauseText-" + i, line.clauseText()).put("note-" + i, line.note());
    }

    /** The lines that are typed; the form knows of the faulty ones. */
    List<PlanService> read(List<PlanService> was) {
        Map<Integer, PlanService> known = was.stream().collect(Collectors.toMap(PlanService::id, Function.identity()));
        List<PlanService> lines = new ArrayList<>();
        for (int i = 0; i < rows(form); i++) {
            int row = i;
            String service = form.typed("service-" + i);
            boolean isRest = Stream.of("label-", "amount-", "events-", "kilometres-", "hours-", "clause-", "clauseText-", "note-")
                    .anyMatch(field -> form.typed("id-" + row).isBlank() && !form.typed(field + row).isBlank());
            if (service.isBlank() && isRest || !service.isBlank() && services.find(service).isEmpty()) {
                form.error("service-" + i, "web.form.choose");
            } else if (!service.isBlank()) {
                // Each line once: named twice, the second one is a new one.
                int id = form.id("id-" + i).optional().map(Long::intValue).map(known::remove).map(PlanService::id).orElse(0);
                lines.add(line(i, id, service));
            }
        }
        return lines;
    }

    private PlanService line(int i, int id, String service) {
        return new PlanService(id, plan.id(), service, form.text("label-" + i, 40).or(""),
                form.choice("status-" + i, PlanService.Status.class).or(PlanService.Status.ACTIVE),
                form.amount("amount-" + i, account.currency(), formats).optional().map(minor -> new Money(minor, account.currency())),
                number("events-" + i, 999), form.choice("period-" + i, Period.class).or(Period.CONTRACT_YEAR), number("kilometres-" + i, 9999),
                number("hours-" + i, 999), number("waiting-" + i, 3650), form.choice("vehicle-" + i, VehicleKind.class).optional(),
                countries("countries-" + i), form.text("territory-" + i, 200).or(""), form.text("clause-" + i, 20).or(""),
                form.text("clauseText-" + i, 1000).or(""), form.text("note-" + i, 500).or(""));
    }

    private OptionalInt number(String field, int most) {
        Optional<Integer> number = form.integer(field, 0, most).optional();
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    private List<String> countries(String field) {
        List<String> codes = Stream.of(form.text(field, 120).or("").toUpperCase(Locale.ROOT).split("[\\s,;]+")).filter(code -> !code.isEmpty())
                .distinct().toList();
        codes.stream().filter(code -> !COUNTRIES.contains(code)).findFirst()
                .ifPresent(code -> form.error(field, "membership.plan.country-unknown", code));
        return codes;
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
