package org.auxilia.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.agenda.Spread.Due;
import org.auxilia.data.Sight;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Rows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The two lists of pendientes, one's own and nobody's, page by page as somebody may see them. */
@Component
class AgendaLists {

    private static final int PAGE = 100, MOST = 300;

    private final Agenda agenda;
    private final Figures figures;

    /** How long somebody may show no sign of life before his tasks are nobody's (TK-6 *). */
    private final Duration absentAfter;

    AgendaLists(Agenda agenda, Figures figures, @Value("${auxilia.absent-after}") Duration absentAfter) {
        this.agenda = agenda;
        this.figures = figures;
        this.absentAfter = absentAfter;
    }

    /**
     * A page of a list.
     *
     * @param whole when all of the list falls due, the other pages too, as far as it is counted
     * @param next  with what the next page is asked for; empty on the last
     * @param back  nothing comes after what was asked for any more: this is the first page again
     */
    record Listed(List<AgendaRow> rows, Spread whole, Optional<AgendaKey> after, String next, boolean back) {
        Listed wentBack() { return new Listed(rows, whole, after, next, true); }

        /** For programs, which have read the first page already. */
        Rows<AgendaRow> asAsked() { return back ? Rows.of(List.of(), "") : Rows.of(rows, next); }

        boolean isAll() { return after.isEmpty() && next.isEmpty(); }
    }

    /** @param nobodys the list of what is nobody's, not one's own */
    Listed page(boolean nobodys, Form form, SignedIn who, Instant now) {
        int limit = Rows.wanted(form, PAGE, MOST);
        var asked = page(nobodys, AgendaKey.parse(form.typed("after")), limit, who, now);
        return asked.rows().isEmpty() && asked.after().isPresent() ? page(nobodys, Optional.empty(), limit, who, now).wentBack() : asked;
    }

    private Listed page(boolean nobodys, Optional<AgendaKey> after, int limit, SignedIn who, Instant now) {
        var found = nobodys ? agenda.orphans(silent(now), who.sight(), now, after, limit + 1) : agenda.of(who.id(), Superiors.is(who), who.sight(), now, after, limit + 1);
        var rows = found.subList(0, Math.min(found.size(), limit)).stream().map(it -> shown(it, who)).toList();
        var next = found.size() > limit ? AgendaKey.of(rows.getLast()).text() : "";
        var dues = after.isEmpty() && next.isEmpty() ? rows.stream().map(Due::of).toList() : dues(nobodys, who, now);
        return new Listed(rows, Spread.of(dues, now), after, next, false);
    }

    /** The one of this key, on whatever page it stands. */
    Optional<AgendaRow> one(TaskKey key, boolean nobodys, SignedIn who, Instant now) {
        var found = nobodys ? agenda.orphan(key, silent(now), who.sight(), now) : agenda.one(key, who.id(), Superiors.is(who), who.sight(), now);
        return found.map(it -> shown(it, who));
    }

    /** How many are nobody's: the same for all who see the same. */
    int countOfNobodys(Sight sight, Instant now) {
        record Nobodys(Sight sight) {}
        return figures.of(new Nobodys(sight), () -> agenda.countOrphans(silent(now), sight));
    }

    private List<Due> dues(boolean nobodys, SignedIn who, Instant now) {
        return nobodys ? agenda.orphansDue(silent(now), who.sight()) : agenda.due(who.id(), Superiors.is(who), who.sight());
    }

    private static AgendaRow shown(AgendaRow row, SignedIn who) { return who.may(Right.SEE_UNMASKED) ? row : row.withoutPhone(); }

    private Instant silent(Instant now) { return now.minus(absentAfter); }
}
