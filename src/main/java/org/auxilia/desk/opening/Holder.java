package org.auxilia.desk.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FileFact.CaseClosed;
import org.auxilia.assistance.FileFact.OwnerChanged;
import org.auxilia.web.Table;

/**
 * Who held the case (CA-3).
 *
 * @param until    empty while he holds it
 * @param handedBy who passed the case on to him; empty for who opened it
 */
public record Holder(String name, Instant from, Optional<Instant> until, Optional<String> handedBy, String why) {

    public Duration time(Instant now) { return Duration.between(from, until.orElse(now)); }

    /** The latest first. */
    static List<Holder> of(CaseScreen screen) {
        var log = screen.file().file().log();
        var holders = new ArrayList<Holder>();
        holders.add(new Holder(screen.file().opening().ownerName(), log.getFirst().happenedAt(), Optional.empty(), Optional.empty(), ""));
        log.stream().filter(entry -> entry.fact() instanceof OwnerChanged).forEach(entry -> passOn(holders, entry));
        if (screen.isClosed()) screen.file().file().when(CaseClosed.class).ifPresent(at -> holders.add(ended(holders.removeLast(), at)));
        return holders.reversed();
    }

    static Table<Holder> table(List<Holder> holders, CaseScreen screen) {
        var shell = screen.shell();
        return Table.of("casefile.tab.holders", holders).in(screen.account().zone()).account(_ -> screen.account().name()).column("casefile.col.coordinator", Holder::name).column("casefile.from", Holder::from)
            .column("casefile.to", Holder::until).column("casefile.col.held-minutes", it -> it.time(shell.now()).toMinutes()).column("casefile.col.handed", it -> it.handedBy().orElse(shell.t("casefile.holder.opened")))
            .column("casefile.why", Holder::why);
    }

    private static void passOn(List<Holder> holders, Entry entry) {
        var change = (OwnerChanged) entry.fact();
        holders.add(ended(holders.removeLast(), entry.happenedAt()));
        holders.add(new Holder(change.ownerName(), entry.happenedAt(), Optional.empty(), Optional.of(entry.stamp().who().name()), change.why()));
    }

    private static Holder ended(Holder it, Instant at) { return new Holder(it.name(), it.from(), Optional.of(at), it.handedBy(), it.why()); }
}
