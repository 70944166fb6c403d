package org.auxilia.desk.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Stage;

/**
 * An assistance about which somebody may be calling (CA-13).
 *
 * @param assistance 0 for a case that has none yet
 * @param service    its code, empty for none
 * @param by         what it was found by, at least one
 */
public record FoundCase(long number, int assistance, String service, String account, String member, String place, Stage stage, Optional<FinalStatus> ended, String provider, String owner, Instant openedAt, Set<By> by) {

    /** What matched. */
    public enum By { NUMBER, TELEPHONE, PLATE, PROVIDER, NAME }

    public FoundCase { by = Set.copyOf(by); }

    public String label() { return assistance == 0 ? Long.toString(number) : number + "/" + assistance; }

    /** The town of "Viedma, Adolfo Alsina, Río Negro". */
    public String town() { return place.split(",", 2)[0]; }
}
