package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.web.Shell;

/**
 * What would become of a line, for programs.
 *
 * @param number  by what it is known
 * @param name    whose it is
 * @param service its code
 * @param column  where the reason lies
 */
record LineJson(long line, Fate fate, String number, Optional<Instant> at, String name, String service, List<Change> changes, String column, Optional<String> reason) {

    /** @param was empty: nothing */
    record Change(String column, String was, String becomes) {}

    static LineJson of(Verdict it, Shell shell) {
        var changes = it.changes().stream().map(one -> new Change(one.column().shown(), one.was(shell), one.becomes(shell))).toList();
        return new LineJson(it.line(), it.fate(), it.number(), it.at(), it.name(), it.service(), changes, it.column(), it.reason().map(shell::t));
    }
}
