package org.auxilia.desk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Ledger.Fate;

/** The times of an assistance as programs get them: without what only the bars need. */
record TimesJson(List<Mark> marks, List<Span> spans) {

    /** @param at absent where it has not happened */
    record Mark(String name, Optional<Instant> at, String evidence, String who) {}

    /** @param took absent while it is open */
    record Span(String code, String task, Instant due, Duration planned, Optional<Duration> took, Fate fate) {}

    static TimesJson of(Times times) {
        return new TimesJson(times.marks().stream().map(it -> new Mark(it.name(), Optional.ofNullable(it.at()), it.evidence(), it.who())).toList(),
            times.spans().stream().map(it -> new Span(it.code(), it.task(), it.due(), it.planned(), Optional.ofNullable(it.took()), it.fate())).toList());
    }
}
