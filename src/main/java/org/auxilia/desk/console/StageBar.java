package org.auxilia.desk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.SubStage;
import org.auxilia.web.TimeChip;

/**
 * The five stages with the time that each has taken (LG-5). What was cancelled shows those alone that it has seen.
 *
 * @param chip what is due in the stage of now; its fuse burns down with it
 */
public record StageBar(List<Step> steps) {

    /**
     * @param done  how long it took; zero where it has not begun
     * @param since when the stage of now began; null for the others
     * @param at    where within the stage of now it is; null for the others, and where the procedure tells no sub-stages
     * @param fuse  0 to 100, what is left of the time given
     */
    public record Step(Stage stage, boolean past, boolean now, Duration done, Instant since, SubStage at, int fuse, String state) {}

    static StageBar of(Situation situation, Optional<TimeChip> chip) {
        var spent = new EnumMap<Stage, Duration>(Stage.class);
        Instant since = replay(situation, spent);
        var stage = situation.assistance().stage();
        boolean isFinal = situation.assistance().isFinal();
        boolean concluded = situation.assistance().finalStatus().filter(FinalStatus.CONCLUDED::equals).isPresent();
        var steps = new ArrayList<Step>();
        for (var it : Stage.values()) {
            boolean now = it == stage && !isFinal;
            steps.add(new Step(it, isFinal ? concluded || spent.containsKey(it) : it.compareTo(stage) < 0, now, spent.getOrDefault(it, Duration.ZERO), now ? since : null,
                now ? SubStage.of(situation.assistance()).orElse(null) : null, now ? left(chip, situation.now()) : 0, chip.map(c -> c.state(situation.now())).orElse("pausa")));
        }
        return new StageBar(steps);
    }

    /** Walks through the log: what was the stage between one entry and the next. Gives when the present one began. */
    private static Instant replay(Situation s, Map<Stage, Duration> spent) {
        var log = s.file().log();
        Stage stage = Stage.OPENING;
        Instant since = log.getFirst().happenedAt(), began = since;
        for (int known = 1; known <= log.size(); known++) {
            var entry = log.get(known - 1);
            if (!concerns(entry, s)) continue;
            var next = s.file().first(known).assistance(s.assistance().number()).stage();
            if (next == stage) continue;
            spent.merge(stage, positive(Duration.between(since, entry.happenedAt())), Duration::plus);
            stage = next;
            since = began = entry.happenedAt();
        }
        var last = s.assistance().isFinal() ? log.getLast().happenedAt() : s.now();
        spent.merge(stage, positive(Duration.between(since, last)), Duration::plus);
        return began;
    }

    private static boolean concerns(Entry entry, Situation s) { return entry.assistance() == 0 || entry.assistance() == s.assistance().number(); }

    private static Duration positive(Duration it) { return it.isNegative() ? Duration.ZERO : it; }

    private static int left(Optional<TimeChip> chip, Instant now) {
        return chip.filter(it -> it.ticks() && it.givenSeconds() > 0)
            .map(it -> (int) Math.clamp(Duration.between(now, it.due()).toSeconds() * 100 / it.givenSeconds(), 0, 100)).orElse(0);
    }
}
