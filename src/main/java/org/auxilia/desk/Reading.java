package org.auxilia.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Location;
import org.auxilia.assistance.Window;
import org.auxilia.catalogue.Money;
import org.auxilia.web.FieldValue;
import org.auxilia.web.Form;

/** The values of a form that was read without a fault. What was wrong stands at its field in the {@link Form}. */
public final class Reading {

    /** Hours are typed without seconds. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ActContext context;
    private final Map<String, Object> values = new HashMap<>();

    private Reading(ActContext context) { this.context = context; }

    /** Empty when something is missing or malformed; the form then says what. */
    static Optional<Reading> of(ActForm act, Form form, ActContext context) {
        var reading = new Reading(context);
        act.fields().forEach(field -> reading.read(field, form));
        return form.isBad() ? Optional.empty() : Optional.of(reading);
    }

    private void read(Field field, Form form) {
        var name = field.name();
        switch (field.type()) {
            case TEXT, LONG_TEXT, HIDDEN -> keep(field, form.text(name, field.max()));
            case CHOICE -> keep(field, choice(field, form));
            case MOMENT -> moment(field, form);
            case AMOUNT -> keep(field, form.amount(name, context.currency(), context.formats()));
            case NUMBER -> keep(field, form.integer(name, 0, field.max()));
            case PLACE -> place(field, form);
            case WINDOW -> window(field, form);
            case PROVIDER -> provider(field, form);
            case CHECK -> {
                if (field.required() && !form.checked(name)) form.error(name, "desk.unticked." + field.key());
                values.put(name, form.checked(name));
            }
        }
    }

    /** An hour that was typed, else minutes from now. An hour without a day is the next time that the clock shows it. */
    private void moment(Field field, Form form) {
        var name = field.name();
        boolean typed = !form.typed(name).isBlank() || !form.typed(name + "Time").isBlank() || !form.typed(name + "Date").isBlank();
        if (typed && form.typed(name).isBlank() && form.typed(name + "Date").isBlank()) form.time(name + "Time").optional().ifPresent(it -> form.put(name + "Date", next(it)));
        if (typed) {
            keep(field, form.instant(name + "Date", name + "Time", context.zone()));
            if (values.get(name) instanceof Instant at && isPast(at, form)) form.error(form.typed(name).isBlank() ? name + "Time" : name, "desk.moment.past");
        } else {
            var in = form.integer(name + "In", 0, 7 * 24 * 60).optional();
            if (in.isPresent()) {
                values.put(name, context.now().plus(Duration.ofMinutes(in.get())));
                values.put(name + "In", in.get());
            }
            if (in.isEmpty() && field.required()) form.error(name + "Time", "web.form.required");
        }
    }

    /** What is agreed lies ahead; of what is written down late the procedure judges, by the hour at which it was said (LG-6). */
    private boolean isPast(Instant at, Form form) { return form.typed("happenedTime").isBlank() && form.typed("happened").isBlank() && at.isBefore(context.now().minus(MINUTE)); }

    private void place(Field field, Form form) {
        var fields = new PlaceFields(field.name());
        var has = Stream.of(assistance().place(), assistance().destination()).flatMap(Optional::stream).toList();
        fields.read(form, context.places(), context.country(), has).ifPresent(it -> values.put(field.name(), it));
        if (field.required() && !values.containsKey(field.name())) form.error(fields.name("place"), "web.form.required");
    }

    private void provider(Field field, Form form) {
        Optional.of(form.typed(field.name())).filter(it -> it.matches("\\d{1,9}"))
            .flatMap(it -> context.candidates().find(Integer.parseInt(it), form.text("aheadBecause", 200).optional()))
            .ifPresentOrElse(it -> values.put(field.name(), it), () -> form.error(field.name(), "desk.provider-unknown"));
    }

    private LocalDate next(LocalTime time) {
        var now = context.now().atZone(context.zone());
        return time.isBefore(now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)) ? now.toLocalDate().plusDays(1) : now.toLocalDate();
    }

    private void keep(Field field, FieldValue<?> typed) {
        var value = field.required() ? typed.required() : typed.optional().orElse(null);
        if (value != null) values.put(field.name(), value);
    }

    private FieldValue<String> choice(Field field, Form form) {
        var typed = form.text(field.name(), 200);
        boolean known = field.options().apply(context).stream().anyMatch(option -> option.value().equals(typed.or("")));
        if (typed.optional().isPresent() && !known) form.error(field.name(), "web.form.choose");
        return typed;
    }

    /** DESDE before HASTA (PR-2); HASTA is on the same day unless another is typed. */
    private void window(Field field, Form form) {
        var name = field.name();
        if (!form.typed(name + "ToTime").isBlank() && form.typed(name + "ToDate").isBlank()) form.put(name + "ToDate", form.typed(name + "FromDate"));
        var from = form.instant(name + "FromDate", name + "FromTime", context.zone());
        var to = form.instant(name + "ToDate", name + "ToTime", context.zone());
        if (from.optional().isEmpty() && to.optional().isEmpty() && !field.required()) return;
        Instant begins = from.required(), ends = to.required();
        if (begins == null || ends == null) return;
        if (isPast(begins, form)) form.error(form.typed(name + "From").isBlank() ? name + "FromTime" : name + "From", "desk.window.past");
        else if (!begins.isBefore(ends)) form.error(form.typed(name + "To").isBlank() ? name + "ToTime" : name + "To", "desk.window.ends-before");
        else values.put(name, new Window(begins, ends));
    }

    Assistance assistance() { return context.assistance(); }
    ActContext context() { return context; }

    Candidate candidate() { return (Candidate) values.get("provider"); }
    String text(String name) { return (String) values.getOrDefault(name, ""); }
    Optional<String> textIf(String name) { return Optional.of(text(name)).filter(it -> !it.isEmpty()); }
    boolean is(String name) { return (boolean) values.getOrDefault(name, false); }
    Instant moment(String name) { return (Instant) values.get(name); }
    /** Said in minutes from now, not by the clock. */
    boolean isInMinutes(String name) { return values.containsKey(name + "In"); }
    Optional<Instant> momentIf(String name) { return Optional.ofNullable(moment(name)); }
    Window window(String name) { return (Window) values.get(name); }
    Optional<Window> windowIf(String name) { return Optional.ofNullable(window(name)); }
    Money amount(String name) { return new Money((Long) values.get(name), context.currency()); }
    Optional<Money> amountIf(String name) { return values.containsKey(name) ? Optional.of(amount(name)) : Optional.empty(); }
    int number(String name) { return (Integer) values.get(name); }
    Optional<Integer> numberIf(String name) { return Optional.ofNullable((Integer) values.get(name)); }
    Location place(String name) { return (Location) values.get(name); }
    Optional<Location> placeIf(String name) { return Optional.ofNullable(place(name)); }
    <E extends Enum<E>> E choice(String name, Class<E> type) { return Enum.valueOf(type, text(name)); }
}
