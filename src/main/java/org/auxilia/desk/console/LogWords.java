package org.auxilia.desk.console;

import java.time.Instant;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.UncoveredFact;
import org.auxilia.assistance.Wording;
import org.auxilia.catalogue.Causes;
import org.auxilia.catalogue.Money;
import org.auxilia.desk.Masked;
import org.auxilia.staff.Right;

/** The words of an entry of the log (LG-1), in the viewer's language and the account's zone. */
record LogWords(Situation s, Causes causes) {

    String of(Entry entry, Assistance a) {
        var wording = Wording.of(s.shell().may(Right.SEE_UNMASKED) ? entry : new Entry(entry.assistance(), Masked.fact(entry.fact()), entry.stamp()), a);
        var words = s.shell().t(wording.key(), wording.args().stream().map(arg -> shown(arg, entry)).toArray());
        return words.replaceAll("\\.(\\s*\\.)+", ".").replaceAll("\\.\\s*$", "").strip();
    }

    /** Codes of the catalogues by their names; times and amounts as the account writes them. */
    private Object shown(Object arg, Entry entry) {
        return switch (arg) {
            case Instant at when entry.fact() instanceof UncoveredFact -> s.formats().until(at, s.now());
            case Instant at -> s.formats().shortly(at, s.now());
            case Money amount -> s.formats().money(amount.minor(), amount.currency());
            case String text when text.equals(s.service().code()) -> s.service().name(s.shell().lang());
            case String text when entry.fact() instanceof FieldChanged it -> text.isBlank() ? "—" : text.equals(it.field()) ? Labels.field(text, s.service(), s.shell()) : text;
            case String text when text.startsWith("+") -> s.formats().phone(text);
            case String text -> causes.find(text).map(it -> it.name(s.shell().lang())).orElse(text);
            default -> arg;
        };
    }
}
