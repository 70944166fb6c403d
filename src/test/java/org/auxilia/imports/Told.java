package org.auxilia.imports;

import java.util.List;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.web.Message;
import org.auxilia.web.Texts;

/** What a look before tells, as text. */
final class Told {

    private Told() {}

    /** "hasta: null → 2027-08-31". */
    static List<String> changes(DryRun.Verdict verdict) { return verdict.changes().stream().map(it -> it.column().shown() + ": " + it.was() + " → " + it.becomes()).toList(); }

    /** "5 fecha: …" of each line that is refused. */
    static List<String> refused(DryRun<?> run) {
        return run.of(java.util.Optional.of(Fate.REFUSED)).stream().map(it -> it.line() + " " + it.column() + ": " + it.reason().map((Message reason) -> Texts.of(Texts.SPANISH).of(reason)).orElse("")).toList();
    }
}
