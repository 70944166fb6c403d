package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Said.*;
import static org.auxilia.assistance.World.*;

import java.time.Duration;
import java.util.Optional;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.MonitoringFact.Rescheduled;
import org.auxilia.assistance.ServedAt.Told;
import org.auxilia.assistance.ServiceFact.ReturnAgreed;
import org.auxilia.assistance.ServiceFact.VisitLeft;
import org.auxilia.assistance.ServiceFact.Wait;
import org.auxilia.assistance.ServiceFact.WorkEnded;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CL-7: which hour tells the price, and how many hours there was work. */
@Tag("CL-7")
class ServedAtTest {

    @Test
    void whoeverReturnsIsPaidByTheHourOfHisFirstVisitAndForTheTimesOfBoth() {
        var world = ServiceStoriesTest.met().happens(diagnosed(100), goAhead()).at("11:00").happens(new VisitLeft(Wait.SECOND_VISIT, "falta un repuesto", Optional.empty()))
            .at("+1 09:05").happens(new ReturnAgreed(ServiceStoriesTest.met().window("+2 16:00", "+2 18:00"))).at("+2 16:10").happens(new ArrivalReported(), new ContactConfirmed());
        assertThat(ServedAt.worked(world.assistance())).as("not before the end").isEmpty();
        var done = world.at("+2 17:00").happens(new WorkEnded()).assistance();
        assertThat(ServedAt.of(done)).contains(new ServedAt(world.when("10:35").orElseThrow(), Told.ARRIVED));
        assertThat(ServedAt.worked(done)).contains(Duration.ofMinutes(20 + 50));
    }

    @Test
    void whoeverIsSaidToHaveBegunTwiceBeganTheFirstTime() {
        var done = ServiceStoriesTest.met().happens(diagnosed(100), new ServiceFact.Authorised(Optional.empty(), false)).at("11:00").happens(new ServiceFact.WorkStarted()).at("12:00").happens(new ServiceFact.WorkStarted())
            .at("13:00").happens(new WorkEnded()).assistance();
        assertThat(ServedAt.worked(done)).contains(Duration.ofHours(2));
    }

    @Test
    void aNewWindowHasAnHourOfItsOwn() {
        var world = World.ready(Priority.EMERGENCY).assigned(NORTE, "10:35").happens(confirmed());
        assertThat(ServedAt.of(world.assistance())).contains(new ServedAt(world.when("10:35").orElseThrow(), Told.EXPECTED));
        world.at("10:36").happens(new ArrivalReported()).at("10:40").happens(new Rescheduled(world.window("22:00", "23:00"), "no está en casa", Party.MEMBER));
        assertThat(ServedAt.of(world.assistance())).contains(new ServedAt(world.when("22:00").orElseThrow(), Told.EXPECTED));
        world.at("22:10").happens(new ArrivalReported());
        assertThat(ServedAt.of(world.assistance())).contains(new ServedAt(world.when("22:10").orElseThrow(), Told.ARRIVED));
    }

    @Test
    void withoutAProviderThereIsNone() { assertThat(ServedAt.of(World.ready(Priority.EMERGENCY).assistance())).isEmpty(); }
}
