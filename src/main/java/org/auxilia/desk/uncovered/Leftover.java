package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.Field;
import org.auxilia.desk.uncovered.Rung.Offer;
import org.auxilia.web.Form;

/** What somebody wrote into a form that is gone, since others wrote meanwhile: it is shown above, so that nothing typed is lost. @param field as the form called it */
public record Leftover(String field, String words) {

    private static final Set<Kind> QUOTING = Set.of(Kind.QUOTE_REQUEST, Kind.QUOTE, Kind.QUOTE_CONTEST, Kind.QUOTE_WITHDRAWAL);
    private static final Set<Field.Type> WRITTEN = Set.of(Field.Type.TEXT, Field.Type.LONG_TEXT, Field.Type.AMOUNT);
    /** Of what is asked of a superior. */
    private static final Map<String, String> ASKED = Map.of("amount", "uncovered.exception.amount", "what", "uncovered.what");

    static List<Leftover> of(Typed typed, UncoveredScreen on) {
        if (typed.act().isEmpty() || isDrawn(typed, on)) return List.of();
        var kind = Stream.of(Kind.values()).filter(typed::isOf).findFirst();
        var fields = kind.flatMap(ActForms::find).map(ActForm::fields).stream().flatMap(List::stream).filter(it -> WRITTEN.contains(it.type())).map(it -> of(it.name(), "desk.field." + it.key(), typed.form(), on));
        var asked = ASKED.entrySet().stream().filter(_ -> kind.isEmpty()).map(it -> of(it.getKey(), it.getValue(), typed.form(), on));
        return Stream.of(fields, asked, Stream.of(of("call", "desk.call-reference", typed.form(), on))).flatMap(it -> it).filter(it -> !it.words.isBlank()).toList();
    }

    private static Leftover of(String name, String key, Form form, UncoveredScreen on) { return new Leftover(on.shell().t(key), form.typed(name)); }

    /** The form from which it was sent stands on the screen still. */
    private static boolean isDrawn(Typed it, UncoveredScreen on) {
        if (it.isOf("courtesy")) return on.mayAskCourtesy();
        if (it.isOf("exception")) return on.mayAskException();
        if (it.isOf(Kind.ALTERNATIVES)) return on.rung(Offer.ALTERNATIVES).isPossible() && on.mayAct(Kind.ALTERNATIVES);
        if (QUOTING.stream().anyMatch(it::isOf)) return on.isNegotiating() && on.mayAct(Kind.QUOTE) && on.paid().rows().stream().anyMatch(row -> it.isTo(row.provider()));
        return on.isNegotiating() && Stream.of(Kind.values()).filter(it::isOf).anyMatch(on::isOpen);
    }
}
