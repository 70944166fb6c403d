package org.auxilia.desk.calls;

import java.util.stream.Stream;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.Wish;
import org.auxilia.assistance.Party;
import org.auxilia.desk.opening.CaseScreen;

/** Where one goes on after a call: to the act that does what it asked for, if that is possible now; else to the assistance itself (CA-13). */
final class FittingAct {

    private FittingAct() {}

    static String after(CallForm call, CaseScreen screen) {
        var a = call.assistance();
        if (call.wants() == Wish.ANOTHER_SERVICE) return screen.path() + "/new";
        if (a.number() == 0) return screen.path();
        var path = screen.path() + "/" + a.number();
        return fitting(call.wants(), call.by()).filter(kind -> isPossible(kind, a, screen)).findFirst().map(kind -> path + "?act=" + kind.slug() + "#act").orElse(path);
    }

    /** The likeliest first. A provider gives a new hour or the job back; what a member asks for is another window or the end. */
    private static Stream<Kind> fitting(Wish wants, Party by) {
        boolean provider = by == Party.PROVIDER;
        return switch (wants) {
            case CHANGE -> provider ? Stream.of(Kind.DELAY, Kind.NEW_END) : Stream.of(Kind.RESCHEDULING, Kind.PROGRAMMING, Kind.PRIORITY);
            case CANCEL -> provider ? Stream.of(Kind.GIVING_BACK) : Stream.of(Kind.CANCELLATION, Kind.GIVING_UP);
            case NEWS, ANOTHER_SERVICE, COMPLAINT -> Stream.empty();
        };
    }

    private static boolean isPossible(Kind kind, Assistance a, CaseScreen screen) { return screen.obstaclesTo(kind, a.number()).isEmpty(); }
}
