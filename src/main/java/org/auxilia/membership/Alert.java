package org.auxilia.membership;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.web.Formats;
import org.auxilia.web.Mask;

/**
 * A warning about a member, a plate, a telephone or a place (MB-9), as somebody may read it.
 *
 * @param kind    empty where the reader may only know that a superior is to be asked
 * @param about   of whom or what
 * @param until   when it ends by itself; from this second on it is not shown
 * @param endedAt when somebody ended it before
 */
public record Alert(long id, Optional<AlertKind> kind, AlertSubject subject, String about, String reason, String author, Instant since, Instant until, Optional<Instant> endedAt, String endedBy, String endedWhy) {

    public boolean stands(Instant now) { return endedAt.isEmpty() && !since.isAfter(now) && until.isAfter(now); }

    /** Key of what it is called. */
    public String key() { return kind.map(it -> "membership.alert-kind." + it.name().toLowerCase(java.util.Locale.ROOT)).orElse("membership.alert.ask-superior"); }

    Alert masked() {
        return subject == AlertSubject.TELEPHONE ? new Alert(id, kind, subject, Mask.of(about), reason, author, since, until, endedAt, endedBy, endedWhy) : this;
    }

    /** A telephone as the reader's country writes it. */
    public String shown(Formats formats) { return subject == AlertSubject.TELEPHONE ? formats.phone(about) : about; }

    public boolean isVip() { return kind.filter(AlertKind.VIP::equals).isPresent(); }
}
