package org.auxilia.network.web;

import org.auxilia.network.Ladder;
import org.auxilia.network.Why;
import org.auxilia.web.Shell;

/** The words for why a provider stands where it stands. */
public final class Reasons {

    private Reasons() { }

    /** "posición 2", "abre 08:00"; times in the viewer's zone. */
    public static String of(Why why, Shell shell) {
        return switch (why) {
            case Why.Position it -> shell.t("network.why.position", it.position());
            case Why.Elsewhere it -> shell.t("network.why.elsewhere", it.covered());
            case Why.OnDuty _ -> shell.t("network.why.on-duty");
            case Why.OffDutyNow it -> shell.t("network.why.off-duty-now", shell.formats().shortly(it.opens(), shell.now()));
            case Why.Nearest _ -> shell.t("network.why.nearest");
            case Why.DidIt _ -> shell.t("network.why.did-it");
            case Why.Free _ -> shell.t("network.why.free");
            case Why.Busy it -> shell.t("network.why.busy", it.openJobs(), it.capacity());
            case Why.Reworked it -> shell.t("network.why.reworked", it.rework().reworks(), it.rework().finished(), shell.formats().percent(it.rework().percent()));
            case Why.OutOfHours it -> it.opens() == null ? shell.t("network.why.never-opens")
                : shell.t("network.why.out-of-hours", shell.formats().shortly(it.opens(), shell.now()));
            case Why.AtCapacity it -> shell.t("network.why.at-capacity", it.openJobs(), it.capacity());
            case Why.DocumentExpired it -> shell.t("network.why.document-expired", it.kind(), shell.formats().date(it.expired()));
            case Why.NotActive it -> shell.t("network.why.not-active", it.status());
        };
    }

    /** "2,4 km"; from ten on without decimals. */
    public static String km(Ladder.Row row, Shell shell) {
        double km = row.km().orElse(0);
        return shell.formats().number(java.math.BigDecimal.valueOf(km).setScale(km < 10 ? 1 : 0, java.math.RoundingMode.HALF_UP), km < 10 ? 1 : 0) + "\u00a0km";
    }
}
