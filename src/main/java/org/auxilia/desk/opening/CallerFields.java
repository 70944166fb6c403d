package org.auxilia.desk.opening;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.assistance.Caller;
import org.auxilia.membership.Phones;
import org.auxilia.web.Form;
import org.auxilia.web.Now;

/** Who calls, as the sheet of the case has it (5.1.3). */
final class CallerFields {

    private static final int SHORTEST_PHONE = 6;

    private CallerFields() {}

    /** @param country whose way of writing telephones is understood; what it can't read stays as typed */
    static Caller caller(Form form, String country) {
        var phone = form.text("phone", 40).required();
        if (phone != null && phone.replaceAll("\\D", "").length() < SHORTEST_PHONE) form.error("phone", "casefile.error.phone");
        return new Caller(form.text("givenName", 80).or(""), form.text("familyName", 80).or(""), phone == null ? "" : Phones.kept(phone, country), form.text("relation", 60).or(""));
    }

    static void show(Form form, Caller caller) {
        form.put("givenName", caller.givenName()).put("familyName", caller.familyName()).put("phone", caller.phone()).put("relation", caller.relation());
    }

    /** The contact as it stands. */
    static Form shown(CaseScreen screen) {
        var stands = Form.empty();
        show(stands, screen.caller());
        return stands.put("phone", screen.formats().phone(screen.caller().phone())).put("description", screen.description());
    }

    /** Notes at each field in which something else was typed what stands there now, and by whom (CA-9). A place goes with its pin. */
    static void differ(Form form, Form stands, String who, String at) {
        var names = Stream.of("givenName", "familyName", "phone", "relation", "description", "placeText", "address", "references").filter(it -> form.has(it) && stands.has(it)).toList();
        for (var name : names) {
            var parts = name.equals("placeText") ? List.of("placeText", "place", "point") : List.of(name);
            if (parts.stream().filter(form::has).allMatch(it -> form.typed(it).strip().equals(stands.typed(it).strip()))) continue;
            var field = name.replace("Text", "");
            form.error(field, "casefile.error.changed", who, at);
            var pin = parts.contains("point") ? stands.typed("point") : "";
            form.now(field, new Now(stands.typed(name) + (pin.isBlank() ? "" : " · " + pin), parts.stream().collect(Collectors.toMap(it -> it, stands::typed)), who, at));
        }
    }

    /** What a program does not speak of stays as it is. */
    static void keep(Form form, CaseScreen screen) {
        var stands = shown(screen).put("phone", screen.caller().phone());
        Stream.of("givenName", "familyName", "phone", "relation", "description").filter(it -> !form.has(it)).forEach(it -> form.put(it, stands.typed(it)));
    }
}
