package org.auxilia.assistance;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What somebody wants on record: one fact or several that stand or fall together, each judged after the ones before it.
 *
 * @param number     of the case
 * @param assistance of the case's; 0 for the file itself, {@link #NEW} for one that is opened now. Facts of the file go to the file anyhow
 * @param stamp      who says so and when it happened
 * @param facts      made of the case as it is at the moment of writing; asked again if somebody else wrote meanwhile. None: nothing to do
 * @param seen       version of the case that the person had on the screen, if known
 * @param known      the case as it was read a moment ago, so that it isn't read again where nobody wrote since
 * @param forced     why a superior steps over what yields (CA-8)
 * @param asking     what was open when the form was made by which a superior decides, in one word each as {@link Assistance#asking} has them; blank where nobody says
 * @param unless     what must not have been written since what was seen, or it would be written over unread (CA-9)
 */
public record Attempt(long number, int assistance, Stamp stamp, Function<CaseFile, List<Fact>> facts, Optional<Integer> seen, Optional<CaseFile> known, Optional<String> forced, String asking, Predicate<Entry> unless) {

    public static final int NEW = -1;

    /** As exact as the database keeps times, so that what is read equals what was judged. */
    public Attempt {
        stamp = new Stamp(stamp.who(), stamp.happenedAt().truncatedTo(ChronoUnit.MICROS), stamp.recordedAt().truncatedTo(ChronoUnit.MICROS), stamp.evidence(), stamp.call());
    }

    public static Attempt on(long number, int assistance, Stamp stamp, Fact... facts) { return on(number, assistance, stamp, List.of(facts)); }

    public static Attempt on(long number, int assistance, Stamp stamp, List<Fact> facts) { return on(number, assistance, stamp, _ -> facts); }

    public static Attempt on(long number, int assistance, Stamp stamp, Function<CaseFile, List<Fact>> facts) {
        return new Attempt(number, assistance, stamp, facts, Optional.empty(), Optional.empty(), Optional.empty(), "", _ -> false);
    }

    public Attempt seen(int version) { return new Attempt(number, assistance, stamp, facts, Optional.of(version), known, forced, asking, unless); }

    public Attempt knowing(CaseFile file) { return new Attempt(number, assistance, stamp, facts, seen, Optional.of(file), forced, asking, unless); }

    public Attempt forced(String why) { return new Attempt(number, assistance, stamp, facts, seen, known, Optional.of(why), asking, unless); }

    /** AU-1: nobody decides on another request than he has seen. */
    public Attempt asking(String open) { return new Attempt(number, assistance, stamp, facts, seen, known, forced, open, unless); }

    /** CA-9: {@link Obstacle#STALE} where such an entry stands in the case that was not {@link #seen}, however late it came. */
    public Attempt unless(Predicate<Entry> written) { return new Attempt(number, assistance, stamp, facts, seen, known, forced, asking, written); }

    boolean isOvertaken(CaseFile now) { return seen.filter(version -> now.log().stream().skip(version).anyMatch(unless)).isPresent(); }
}
