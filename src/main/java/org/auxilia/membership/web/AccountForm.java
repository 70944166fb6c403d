package org.auxilia.membership.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Accounts.Kept;
import org.auxilia.membership.CalledNumber;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plan;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;

/** An account as the administrator's form has it, its numbers in numbered rows. */
final class AccountForm {

    record Read(Account account, List<CalledNumber> numbers, String classification) {}

    static final List<Option> CURRENCIES = Stream.of("ARS", "BOB", "BRL", "CLP", "COP", "CRC", "DOP", "GTQ", "HNL", "MXN", "NIO", "PAB", "PEN",
            "PYG", "USD", "UYU", "VES").map(code -> new Option(code, code)).toList();
    static final List<Option> ZONES = Stream.of("Argentina/Buenos_Aires", "Asuncion", "Bogota", "Caracas", "Costa_Rica", "El_Salvador",
            "Guatemala", "Guayaquil", "Havana", "La_Paz", "Lima", "Managua", "Mexico_City", "Montevideo", "Panama", "Punta_Arenas", "Puerto_Rico",
            "Santiago", "Santo_Domingo", "Sao_Paulo", "Tegucigalpa", "Tijuana")
            .map(zone -> new Option("America/" + zone, zone.replaceFirst(".*/", "").replace('_', ' '))).toList();
    private static final int MOST_NUMBERS = 60, MOST_METHODS = 12;

    private final Form form;
    private final Accounts accounts;

    AccountForm(Form form, Accounts accounts) {
        this.form = form;
        this.accounts = accounts;
    }

    static Form fresh() {
        return Form.empty().put("country", "AR").put("zone", "America/Argentina/Buenos_Aires").put("currency", "ARS").put("active", "true");
    }

    static Form of(Kept it, List<CalledNumber> numbers, String classification) {
        Account account = it.account();
        Form form = Form.empty().put("name", account.name()).put("country", account.country()).put("zone", account.zone().getId())
                .put("currency", account.currency()).put("validator", account.validator())
                .put("paymentMethods", String.join("\n", account.paymentMethods())).put("computedRank", account.computedRank())
                .put("active", account.active()).put("classification", classification).put("version", it.version());
        for (int i = 0; i < numbers.size(); i++) {
            OptionalInt plan = numbers.get(i).plan();
            form.put("number-" + i, Phones.shown("+" + numbers.get(i).digits(), account.country()))
                    .put("plan-" + i, plan.isPresent() ? plan.getAsInt() : "");
        }
        return form;
    }

    /** Those that are compared with what somebody else has saved. */
    static List<Field> fields(Shell shell) {
        return List.of(Field.text("name"), Field.choice("country", shell.countries()), Field.choice("zone", ZONES), Field.choice("currency", CURRENCIES), Field.text("validator"),
                Field.text("classification"), Field.check("active"), Field.check("computedRank"), Field.lines("paymentMethods"), Field.line("numbers"));
    }

    /** Numbers as people read them in one line. */
    static String line(List<CalledNumber> numbers, String country, List<Plan> plans) {
        return numbers.stream().map(it -> Phones.shown("+" + it.digits(), country) + plans.stream().filter(plan -> it.plan().equals(OptionalInt.of(plan.id()))).map(plan -> " → " + plan.name()).findFirst().orElse(""))
                .sorted().collect(Collectors.joining(", "));
    }

    static int rows(Form form) {
        int rows = 0;
        for (int i = 0; i < MOST_NUMBERS; i++) {
            rows = form.typed("number-" + i).isBlank() ? rows : i + 1;
        }
        return Math.min(rows + 2, MOST_NUMBERS);
    }

    /** Nothing when a field is faulty; the form then knows. */
    Optional<Read> read(Optional<Account> was) {
        String name = form.text("name", 60).required();
        if (name != null && accounts.named(name).filter(other -> was.isEmpty() || other.id() != was.get().id()).isPresent()) {
            form.error("name", "membership.account.name-taken");
        }
        String country = one("country", "[A-Z]{2}");
        String zone = of("zone", ZONES);
        String currency = of("currency", CURRENCIES);
        if (was.isPresent() && !currency.equals(was.get().currency()) && accounts.hasAmounts(was.get().id())) {
            form.error("currency", "membership.account.currency-used", was.get().currency());
        }
        String validator = form.text("validator", 40).or("");
        List<String> methods = methods();
        List<CalledNumber> numbers = numbers(was, country);
        String classification = form.text("classification", 80).or("");
        return form.isBad() ? Optional.empty() : Optional.of(new Read(new Account(was.map(Account::id).orElse(0), name, country, ZoneId.of(zone),
                currency, validator, methods, form.checked("computedRank"), form.checked("active")), numbers, classification));
    }

    private List<String> methods() {
        List<String> methods = form.text("paymentMethods", 600).or("").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (methods.size() > MOST_METHODS || methods.stream().anyMatch(line -> line.length() > 60)) {
            form.error("paymentMethods", "membership.account.methods-shape", MOST_METHODS, 60);
        }
        return methods;
    }

    private List<CalledNumber> numbers(Optional<Account> was, String country) {
        List<CalledNumber> numbers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows(form); i++) {
            String typed = form.text("number-" + i, 30).or("");
            String digits = Phones.digits(typed, country);
            if (typed.isEmpty()) {
                continue;
            }
            if (!digits.matches("\\d{3,15}") || typed.matches(".*\\p{L}.*")) {
                form.error("number-" + i, "membership.phone-shape");
            } else if (!seen.add(digits)) {
                form.error("number-" + i, "membership.account.number-twice");
            } else if (accounts.owning(digits).filter(owner -> was.isEmpty() || owner != was.get().id()).isPresent()) {
                form.error("number-" + i, "membership.account.number-taken", accounts.get(accounts.owning(digits).get()).name());
            }
            var plan = form.id("plan-" + i).optional();
            numbers.add(new CalledNumber(digits, plan.isPresent() ? OptionalInt.of(plan.get().intValue()) : OptionalInt.empty()));
        }
        return numbers;
    }

    private String one(String field, String shape) {
        String typed = form.typed(field);
        if (!typed.matches(shape)) {
            form.error(field, "web.form.choose");
        }
        return typed;
    }

    private String of(String field, List<Option> options) {
        String typed = form.typed(field);
        if (options.stream().noneMatch(option -> option.value().equals(typed))) {
            form.error(field, "web.form.choose");
        }
        return typed;
    }
}
