package org.auxilia.assistance;

import java.util.List;
import org.auxilia.data.Command;
import org.springframework.stereotype.Component;

/** {@code auxilia verify} (LG-2). */
@Component
class VerifyCommand implements Command {

    private final WholeLog log;

    VerifyCommand(WholeLog log) { this.log = log; }

    @Override public String name() { return "verify"; }
    @Override public String purpose() { return "checks that no entry of the log was changed, taken out or put in; names the first that was"; }

    @Override
    public int run(List<String> arguments) {
        return log.verify(walk -> {
            var broken = walk.firstBroken();
            System.out.println(broken.map(VerifyCommand::text).orElseGet(() -> "The log is whole: %d cases, %d entries.".formatted(walk.cases(), walk.entries())));
            return broken.isPresent() ? 1 : 0;
        });
    }

    private static String text(Verification.Broken broken) {
        return "Case %d, entry %d: %s".formatted(broken.number(), broken.seq(), switch (broken.fault()) {
            case MISSING -> "the entry is missing.";
            case ALTERED -> "the entry was altered, moved or put in.";
            case PERSONAL_ALTERED -> "the personal data were altered.";
            case ADDED -> "the entry was added; the case has none of that number.";
            case HEAD_ALTERED -> "the head of the case is not the hash of this entry.";
        });
    }
}
