package org.auxilia.assistance;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * Walks a whole log beside the heads of its chains and stops at the first entry that is not as it was written (LG-2). Holds one line
 * at a time, so the size of the database does not matter.
 */
final class Verification {

    enum Fault {
        /** An entry is not there. */
        MISSING,
        /** A column was changed, or the entry was put in or moved. */
        ALTERED,
        /** People's data are not those that were written. Erased ones are no fault. */
        PERSONAL_ALTERED,
        /** There is an entry more than the case has. */
        ADDED,
        /** The head of the case is not the hash of its last entry. */
        HEAD_ALTERED,
        /** A case that was sealed is not there, neither entries nor head. */
        CASE_MISSING,
        /** A seal was altered, or taken out. */
        SEAL_BROKEN
    }

    record Head(long number, int version, byte[] hash) {}

    /** @param number of the case, or of the seal @param seq of the entry, or for a whole case of its last one */
    record Broken(long number, int seq, Fault fault) {}

    private final Iterator<Head> heads;
    private final Iterator<LogLine> lines;
    private LogLine next;
    private long cases;
    private long entries;

    /** @param heads by number @param lines by case and number */
    Verification(Iterator<Head> heads, Iterator<LogLine> lines) {
        this.heads = heads;
        this.lines = lines;
        step();
    }

    private void step() { next = lines.hasNext() ? lines.next() : null; }

    Optional<Broken> firstBroken() {
        while (heads.hasNext()) {
            var head = heads.next();
            if (next != null && next.caseNumber() < head.number()) break;
            var broken = firstBroken(head);
            if (broken.isPresent()) return broken;
            cases++;
        }
        return next == null ? Optional.empty() : Optional.of(new Broken(next.caseNumber(), next.seq(), Fault.ADDED));
    }

    private Optional<Broken> firstBroken(Head head) {
        var previous = Chain.START;
        int seq = 1;
        for (; next != null && next.caseNumber() == head.number(); seq++, entries++, step()) {
            var fault = seq > head.version() ? Fault.ADDED : fault(seq, previous);
            if (fault != null) return Optional.of(new Broken(head.number(), seq, fault));
            previous = next.hash();
        }
        if (seq <= head.version()) return Optional.of(new Broken(head.number(), seq, Fault.MISSING));
        return Arrays.equals(previous, head.hash()) ? Optional.empty() : Optional.of(new Broken(head.number(), seq - 1, Fault.HEAD_ALTERED));
    }

    private Fault fault(int seq, byte[] previous) {
        if (next.seq() != seq) return Fault.MISSING;
        if (!Arrays.equals(Chain.hash(previous, next), next.hash())) return Fault.ALTERED;
        return FactJson.agrees(next.stored()) ? null : Fault.PERSONAL_ALTERED;
    }

    long cases() { return cases; }
    long entries() { return entries; }
}
