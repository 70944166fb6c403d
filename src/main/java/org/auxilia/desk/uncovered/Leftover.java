package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.UncoveredFact.Basis;
import org.auxilia.catalogue.Cause;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.ActForms;
import org.auxilia.desk.Field;
import org.auxilia.desk.uncovered.Rung.Offer;

/** What somebody wrote into a form that is gone, since others wrote meanwhile: it is shown above, so that nothing typed is lost. @param field as the form called it */
public record Leftover(String field, String words) {

    private static final Set<Kind> QUOTING = Set.of(Kind.QUOTE_REQUEST, Kind.QUOTE, Kind.QUOTE_CONTEST, Kind.QUOTE_WITHDRAWAL);
    /** What the ladder's forms bring along without anybody's having written or chosen it. */
    private static final Map<Kind, Set<String>> UNSEEN = Map.of(Kind.QUOTE_REQUEST, Set.of("provider", "basis"), Kind.PRICE, Set.of("bill"), Kind.CONNECTION, Set.of("price"), Kind.CONNECTION_REFUSAL, Set.of("offered"));

    static List<Leftover> of(Typed typed, UncoveredScreen on, List<Cause> causes) {
        if (typed.act().isEmpty() || isDrawn(typed, on)) return List.of();
        var kind = Stream.of(Kind.values()).filter(typed::isOf).findFirst();
        var written = kind.map(it -> of(it, typed, on, causes)).orElseGet(() -> ofAsking(typed, on));
        return Stream.concat(written, Stream.of(plain("call", "desk.call-reference", typed, on), plain("forceWhy", "desk.force-why", typed, on))).filter(it -> !it.words.isBlank()).toList();
    }

    private static Stream<Leftover> of(Kind kind, Typed typed, UncoveredScreen on, List<Cause> causes) {
        return ActForms.find(kind).map(ActForm::fields).stream().flatMap(List::stream).filter(it -> !UNSEEN.getOrDefault(kind, Set.of()).contains(it.name()))
            .map(it -> new Leftover(on.shell().t(it.type() == Field.Type.MOMENT ? "uncovered.valid-for" : "desk.field." + it.key()), words(it, typed, on, causes)));
    }

    /** Of what is asked of a superior. */
    private static Stream<Leftover> ofAsking(Typed typed, UncoveredScreen on) {
        if (!typed.isOf("courtesy") && !typed.isOf("exception")) return Stream.empty();
        return Stream.of(plain("amount", typed.isOf("courtesy") ? "uncovered.courtesy.amount" : "uncovered.exception.amount", typed, on), plain("what", "uncovered.what", typed, on));
    }

    private static Leftover plain(String name, String key, Typed typed, UncoveredScreen on) { return new Leftover(on.shell().t(key), typed.form().typed(name)); }

    /** As one read it in the form. */
    private static String words(Field field, Typed typed, UncoveredScreen on, List<Cause> causes) {
        var text = typed.form().typed(field.name());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, AMOUNT -> text;
            case CHOICE -> chosen(field.name(), text, on, causes).orElse(text);
            case MOMENT -> Optional.of(typed.form().typed(field.name() + "In")).filter(it -> !it.isBlank()).map(it -> it + " min").orElse("");
            case PROVIDER, NUMBER -> on.paid().rows().stream().filter(it -> text.equals(String.valueOf(it.provider()))).map(QuoteRow::name).findFirst().orElse("");
            case WINDOW, PLACE, CHECK, HIDDEN -> "";
        };
    }

    private static Optional<String> chosen(String name, String value, UncoveredScreen on, List<Cause> causes) {
        if (name.equals("basis")) return Stream.of(Basis.values()).filter(it -> it.name().equals(value)).map(it -> on.shell().t(it)).findFirst();
        return causes.stream().filter(it -> it.code().equals(value)).map(it -> it.name(on.shell().lang())).findFirst();
    }

    /** The form from which it was sent stands on the screen still. */
    private static boolean isDrawn(Typed it, UncoveredScreen on) {
        if (it.isOf("courtesy")) return on.mayAskCourtesy();
        if (it.isOf("exception")) return on.mayAskException();
        if (it.isOf(Kind.ALTERNATIVES)) return on.rung(Offer.ALTERNATIVES).isPossible() && on.mayAct(Kind.ALTERNATIVES);
        if (QUOTING.stream().anyMatch(it::isOf)) return on.isNegotiating() && on.mayAct(Kind.QUOTE) && on.paid().rows().stream().anyMatch(row -> it.isTo(row.provider()));
        return on.isNegotiating() && Stream.of(Kind.values()).filter(it::isOf).anyMatch(on::isOpen);
    }
}
