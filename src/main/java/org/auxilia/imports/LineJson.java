package org.auxilia.imports;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.web.Shell;

/**
 * What would become of a line, for programs.
 *
 * @param service its code
 * @param column  where the reason lies
 */
record LineJson(long line, Fate fate, String number, Optional<Instant> at, String member, String service, String column, Optional<String> reason) {

    static LineJson of(Verdict it, Shell shell) { return new LineJson(it.line(), it.fate(), it.number(), it.at(), it.member(), it.service(), it.column(), it.reason().map(shell::t)); }
}
