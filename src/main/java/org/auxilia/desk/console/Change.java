package org.auxilia.desk.console;

import java.time.Instant;
import java.util.List;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.OpeningFact.PriorityChanged;

/** A line of Auditoría/Histórico (LG-4): which field, from what to what, who, when. */
public record Change(Instant at, String who, String field, String from, String to) {

    static List<Change> of(Situation s) { return s.assistance().log().reversed().stream().filter(Change::isChange).map(it -> change(it, s)).toList(); }

    private static boolean isChange(Entry it) {
        return it.fact() instanceof FieldChanged || it.fact() instanceof OwnerChanged || it.fact() instanceof Rescheduled || it.fact() instanceof PriorityChanged;
    }

    private static Change change(Entry entry, Situation s) {
        var before = s.assistance().asOf(entry.happenedAt().minusNanos(1000));
        return switch (entry.fact()) {
            case FieldChanged it -> of(entry, Labels.field(it.field(), s.service(), s.shell()), it.from().isBlank() ? Sheet.current(it.field(), before) : it.from(), it.to());
            case OwnerChanged it -> of(entry, s.shell().t("desk.audit.owner"), before.last(OwnerChanged.class).map(OwnerChanged::ownerName).orElseGet(() -> s.file().opening().ownerName()), it.ownerName());
            case Rescheduled it -> of(entry, s.shell().t("desk.audit.window"), before.window().map(w -> s.formats().dateTime(w.from()) + "–" + s.formats().time(w.to())).orElse("—"),
                s.formats().dateTime(it.window().from()) + "–" + s.formats().time(it.window().to()));
            case PriorityChanged it -> of(entry, s.shell().t("desk.sheet.priority"), s.shell().t(before.priority()), s.shell().t(it.priority()));
            default -> throw new IllegalStateException(entry.kind() + " changes no field");
        };
    }

    private static Change of(Entry entry, String field, String from, String to) {
        return new Change(entry.happenedAt(), entry.stamp().who().name(), field, from.isBlank() ? "—" : from, to.isBlank() ? "—" : to);
    }
}
