package org.auxilia.assistance;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.assistance.Verification.Broken;
import org.auxilia.data.Command;
import org.springframework.stereotype.Component;

/** {@code auxilia verify [hash of a seal]} (LG-2). */
@Component
class VerifyCommand implements Command {

    private static final int MOST_GAPS = 20;

    private final WholeLog log;
    private final Seals seals;

    VerifyCommand(WholeLog log, Seals seals) {
        this.log = log;
        this.seals = seals;
    }

    @Override public String name() { return "verify"; }
    @Override public String purpose() { return "checks that no entry or case of the log was changed, taken out or put in; names the first that was"; }

    /** @param arguments the hash of a seal that was kept elsewhere, if one was: it has to be among the seals */
    @Override
    public int run(List<String> arguments) {
        return log.verify(walk -> {
            var broken = walk.firstBroken().or(seals::firstBroken).map(VerifyCommand::text).or(() -> lacking(arguments));
            System.out.println(broken.orElseGet(() -> whole(walk)));
            gaps().ifPresent(System.out::println);
            return broken.isPresent() ? 1 : 0;
        });
    }

    private String whole(Verification walk) {
        var last = seals.last();
        var sealed = last.number() == 0 ? "Nothing is sealed yet." : "Seals: %d, the last with the hash %s".formatted(last.number(), HexFormat.of().formatHex(last.hash()));
        return "The log is whole: %d cases, %d entries. %s".formatted(walk.cases(), walk.entries(), sealed);
    }

    private Optional<String> lacking(List<String> kept) {
        return kept.stream().filter(it -> !seals.has(it)).findFirst().map("There is no seal with the hash %s: the last ones were taken out or written anew."::formatted);
    }

    /** No fault by itself: an opening that fails has taken its number. */
    private Optional<String> gaps() {
        var gaps = seals.gaps(MOST_GAPS).stream().map(it -> it.from() == it.upto() ? "" + it.from() : it.from() + "-" + it.upto()).collect(Collectors.joining(", "));
        return gaps.isEmpty() ? Optional.empty() : Optional.of("Numbers without a case: " + gaps + ". Their opening failed, or the case was taken out.");
    }

    private static String text(Broken broken) {
        return switch (broken.fault()) {
            case CASE_MISSING -> "Case %d: the whole case is missing; it had %d entries when it was sealed.".formatted(broken.number(), broken.seq());
            case SEAL_BROKEN -> "Seal %d: the seal was altered, or taken out.".formatted(broken.number());
            case MISSING -> entry(broken, "the entry is missing.");
            case ALTERED -> entry(broken, "the entry was altered, moved or put in.");
            case PERSONAL_ALTERED -> entry(broken, "the personal data were altered.");
            case ADDED -> entry(broken, "the entry was added; the case has none of that number.");
            case HEAD_ALTERED -> entry(broken, "the head of the case is not the hash of this entry.");
        };
    }

    private static String entry(Broken broken, String what) { return "Case %d, entry %d: %s".formatted(broken.number(), broken.seq(), what); }
}
