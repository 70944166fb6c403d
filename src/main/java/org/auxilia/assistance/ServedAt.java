package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.ServiceFact.VisitLeft;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.auxilia.assistance.ServiceFact.WorkStarted;

/** The hour of a service by which its price is told (CL-7). */
public record ServedAt(Instant at, Told told) {

    /** The provider was there, is expected, or took it, where nobody goes anywhere. */
    public enum Told { ARRIVED, EXPECTED, ASSIGNED }

    /** Of who has the job now: when he first came for the window that holds, however often he has returned since; else when he is to come. Empty without a provider. */
    public static Optional<ServedAt> of(Assistance a) {
        return arrival(a).map(it -> new ServedAt(it, Told.ARRIVED)).or(() -> a.window().map(Window::from).or(a::eta).map(it -> new ServedAt(it, Told.EXPECTED)))
            .or(() -> a.when(ProviderAssigned.class).map(it -> new ServedAt(it, Told.ASSIGNED))).filter(_ -> a.provider().isPresent());
    }

    private static Optional<Instant> arrival(Assistance a) {
        return job(a).reversed().stream().takeWhile(it -> !it.isOf(Rescheduled.class)).filter(it -> it.isOf(ArrivalReported.class)).reduce((_, earlier) -> earlier).map(Entry::happenedAt);
    }

    /** How long there was work, without the times between two visits (SV-3); empty until it has begun and ended. */
    public static Optional<Duration> worked(Assistance a) {
        var sum = Duration.ZERO;
        Instant began = null;
        boolean started = false;
        for (var it : job(a)) {
            if (began == null && (it.isOf(WorkStarted.class) || it.isOf(ContactConfirmed.class) && started)) began = it.happenedAt();
            started |= it.isOf(WorkStarted.class);
            if (began == null || !it.isOf(VisitLeft.class) && !it.isOf(WorkEnded.class)) continue;
            sum = sum.plus(Duration.between(began, it.happenedAt()));
            began = null;
        }
        return Optional.of(sum).filter(it -> it.isPositive() && a.has(WorkEnded.class));
    }

    /** What happened since the provider took it. */
    private static List<Entry> job(Assistance a) {
        var log = a.log();
        int from = log.size() - (int) log.reversed().stream().takeWhile(it -> !it.isOf(ProviderAssigned.class)).count();
        return log.subList(from, log.size());
    }
}
