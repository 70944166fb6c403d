package org.auxilia.assistance;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.ClosingFact.Closed;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.Rules.Due;

/** What is owed for the case file as a whole. */
final class FileRules {

    private FileRules() {}

    /** CA-4: every request opens a case, and a case is opened for something. */
    static Stream<Due> openAssistance(Assistance file) {
        return file.file().count() > 0 ? Stream.of() : Rules.after(file.when(CaseOpened.class), Term.OPEN_ASSISTANCE, file);
    }

    /** TK-25, 5.5.2.3: when all its assistances are final. */
    static Stream<Due> closeCase(Assistance file) {
        if (file.file().count() == 0 || !file.file().assistances().allMatch(Assistance::isFinal)) return Stream.of();
        return Rules.after(last(file, Closed.class), Term.CLOSE, file);
    }

    /** TK-28: the day after somebody was sent to a member whom the roster does not know. */
    static Stream<Due> verifyMember(Assistance file) {
        if (FileFact.rosterStatus(file).filter(RosterStatus.TO_VERIFY::equals).isEmpty() || file.has(MemberVerified.class)) return Stream.of();
        return first(file, ProviderAssigned.class).stream().map(served -> Due.between(served, file.policy().nextBusinessMorning(served)));
    }

    /** MB-6: the account has disowned him. */
    static Stream<Due> decideBearer(Assistance file) {
        boolean disowned = file.last(MemberVerified.class).filter(it -> !it.entitled()).isPresent();
        return disowned && !file.has(BearerDecided.class) ? Rules.atOnce(file.when(MemberVerified.class)) : Stream.of();
    }

    private static Optional<Instant> last(Assistance file, Class<? extends Fact> type) { return times(file, type).max(Comparator.naturalOrder()); }
    private static Optional<Instant> first(Assistance file, Class<? extends Fact> type) { return times(file, type).min(Comparator.naturalOrder()); }
    private static Stream<Instant> times(Assistance file, Class<? extends Fact> type) { return file.file().log().stream().filter(entry -> entry.isOf(type)).map(Entry::happenedAt); }
}
