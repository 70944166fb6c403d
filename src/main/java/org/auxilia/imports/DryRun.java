package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.FormerAssistance;
import org.auxilia.web.Message;

/**
 * What would become of each line of a file (MB-7).
 *
 * @param heads   of the file, as they stand there
 * @param ignored heads that are no column of a history
 * @param rows    of the lines that would be taken
 */
public record DryRun(List<String> heads, List<String> ignored, List<Verdict> verdicts, List<FormerAssistance> rows) {

    public enum Fate { TAKEN, KNOWN, REFUSED }

    /**
     * @param line   as an editor counts them
     * @param column where the reason lies; empty where there is none
     * @param cells  as they stand in the file
     */
    public record Verdict(long line, Fate fate, String number, Optional<Instant> at, String member, String service, String column, Optional<Message> reason, List<String> cells) {}

    public int count(Fate fate) { return (int) verdicts.stream().filter(it -> it.fate() == fate).count(); }

    public List<Verdict> of(Optional<Fate> fate) { return fate.map(wanted -> verdicts.stream().filter(it -> it.fate() == wanted).toList()).orElse(verdicts); }
}
