package org.auxilia.network.web;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.WeeklyHours;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** A provider as fields of a form, and back. */
@Component
class ProviderForm {

    private static final Pattern POINT = Pattern.compile("\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*[,;\\s]\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int PHONES = 3;

    private final Places places;
    private final Choices choices;
    private final Meanwhile meanwhile;

    ProviderForm(Places places, Choices choices, Meanwhile meanwhile) {
        this.places = places;
        this.choices = choices;
        this.meanwhile = meanwhile;
    }

    static Form blank() {
        var form = Form.empty().put("condition", Provider.Condition.EXTERNAL).put("status", Provider.Status.ACTIVE).put("capacity", 1).put("version", 1);
        for (var day : DayOfWeek.values()) form.put("hours" + day.getValue(), "24");
        return form;
    }

    /** Zone and point stay empty where they are the country's and the place's: they follow when the place is changed. */
    Form filled(Provider it) {
        var zone = Optional.of(it.zone()).filter(own -> !own.equals(Countries.zone(it.country())));
        var point = it.point().filter(own -> !it.place().flatMap(places::find).flatMap(Place::point).equals(Optional.of(own)));
        var form = Form.empty().put("tradeName", it.tradeName()).put("legalName", it.legalName().orElse("")).put("taxId", it.taxId().orElse(""))
            .put("status", it.status()).put("condition", it.condition()).put("email", it.email().orElse("")).put("web", it.web().orElse(""))
            .put("zone", zone.map(ZoneId::getId).orElse("")).put("capacity", it.capacity()).put("place", it.place().map(String::valueOf).orElse(""))
            .put("placeText", choices.place(it.place())).put("point", point.map(own -> own.lat() + ", " + own.lon()).orElse(""))
            .put("note", it.note().orElse("")).put("version", it.version());
        for (int i = 0; i < PHONES; i++) form.put("phone" + (i + 1), i < it.phones().size() ? it.phones().get(i) : "");
        for (var day : DayOfWeek.values()) form.put("hours" + day.getValue(), it.hours().on(day));
        return form;
    }

    /** The provider as typed, over what is known of it; empty when the form says what is wrong. */
    Optional<Provider> read(Form form, Provider known, Shell shell) {
        var name = form.text("tradeName", 120).required();
        var place = form.id("place").optional().map(Long::intValue).flatMap(places::find);
        if (place.isEmpty() && known.special().isEmpty()) form.error("place", form.typed("placeText").isBlank() ? "web.form.required" : "network.form.place");
        if (place.filter(it -> !known.place().equals(Optional.of(it.id())) && !places.isOffered(it.id())).isPresent()) form.error("place", "network.form.place-withdrawn");
        var country = place.map(Place::country).orElse(known.country());
        var zone = form.text("zone", 60).optional().filter(Countries.zones()::contains).map(ZoneId::of).orElse(Countries.zone(country));
        var status = form.choice("status", Provider.Status.class).required();
        var condition = form.choice("condition", Provider.Condition.class).required();
        var capacity = form.integer("capacity", 1, 10_000).required();
        var version = form.integer("version", 1, Integer.MAX_VALUE).or(0);
        var read = new Reading(form, shell.formats(zone, country));
        var provider = new Provider(known.id(), name, form.text("legalName", 160).optional(), form.text("taxId", 40).optional(), status, condition, known.special(),
            read.phones(), read.matching("email", 120, EMAIL, "network.form.email"), form.text("web", 200).optional(), country, zone, read.hours(),
            capacity == null ? 1 : capacity, place.map(Place::id), read.point().or(() -> place.flatMap(Place::point)), form.text("note", 1000).optional(), version);
        return form.isBad() ? Optional.empty() : Optional.of(provider);
    }

    /** Somebody else saved since: what they have now stands beside what was typed; saving again keeps the typed (CA-9). */
    void conflict(Form form, Provider stored, Shell shell) {
        var fields = Stream.of(Stream.of(Field.text("tradeName").noted("trade_name"), Field.text("legalName").noted("legal_name"), Field.text("taxId").noted("tax_id"),
                Field.choice("status", choices.statuses(shell)), Field.choice("condition", choices.conditions(shell)), Field.choice("zone", choices.zones())),
            IntStream.rangeClosed(1, PHONES).mapToObj(it -> Field.text("phone" + it).noted("phones")),
            Stream.of("email", "web", "capacity", "point", "note").map(Field::text), Stream.of(Field.found("place")),
            Stream.of(DayOfWeek.values()).map(it -> Field.text("hours" + it.getValue()).noted("hours")));
        meanwhile.told(form, filled(stored), ProviderRegister.ENTITY, stored.id(), fields.flatMap(it -> it).toList(), shell);
    }

    private record Reading(Form form, Formats formats) {

        List<String> phones() {
            var phones = new ArrayList<String>();
            for (int i = 1; i <= PHONES; i++) {
                var field = "phone" + i;
                form.text(field, 40).optional().ifPresent(typed -> {
                    var phone = formats.phone(typed);
                    if (phone.startsWith("+")) phones.add(phone);
                    else form.error(field, "network.form.phone");
                });
            }
            return phones;
        }

        Optional<String> matching(String field, int max, Pattern pattern, String key) {
            var text = form.text(field, max).optional();
            if (text.isPresent() && !pattern.matcher(text.get()).matches()) form.error(field, key);
            return text;
        }

        Optional<Point> point() {
            var text = form.text("point", 60).optional();
            if (text.isEmpty()) return Optional.empty();
            try {
                var parts = POINT.matcher(text.get());
                if (parts.matches()) return Optional.of(new Point(Double.parseDouble(parts.group(1)), Double.parseDouble(parts.group(2))));
            } catch (IllegalArgumentException notOnEarth) {
                // told below, like what is no pair of numbers
            }
            form.error("point", "network.form.point");
            return Optional.empty();
        }

        WeeklyHours hours() {
            var days = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
            for (var day : DayOfWeek.values()) {
                var typed = form.text("hours" + day.getValue(), 60).or("");
                try {
                    WeeklyHours.parse(java.util.Map.of(day, typed));
                    days.put(day, typed);
                } catch (WeeklyHours.UnreadableHours unreadable) {
                    form.error("hours" + day.getValue(), "network.form.hours");
                }
            }
            return WeeklyHours.parse(days);
        }
    }
}
