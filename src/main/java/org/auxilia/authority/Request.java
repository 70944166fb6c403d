package org.auxilia.authority;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;
import org.auxilia.web.TimeChip;

/**
 * Something that was asked of a superior and waits for him.
 *
 * @param seq         the entry of the case's log that asks
 * @param amount      what it is about; of an exception the whole price
 * @param level       the lowest role that may grant it as it was asked for
 * @param asker       number of the user who asks; 0 where it was asked for by itself
 * @param datumWanted what the superior wants to know first, while nobody has told him; meanwhile the time does not run
 * @param opens       since when it waits for him
 * @param due         by when he is to decide
 */
public record Request(long number, int assistance, int seq, String account, String service, String member, Subject subject, String what, Optional<Money> amount, Role level, int asker, String askerName,
               Instant askedAt, Optional<String> datumWanted, Instant opens, Instant due, boolean vital) {

    public String id() { return number + "-" + seq; }
    public String label() { return number + "/" + assistance; }
    public String href() { return "/authorisations?request=" + id(); }
    public String path() { return "/authorisations/" + number + "/" + seq; }

    /** Whether somebody of this role may grant it as it was asked for. */
    public boolean isFor(Role role) { return role.isSuperior() && role.compareTo(level) >= 0; }

    public TimeChip chip() {
        if (datumWanted.isPresent()) return TimeChip.paused(due);
        return vital ? TimeChip.vital(due) : TimeChip.of(due, Duration.between(opens, due));
    }
}
