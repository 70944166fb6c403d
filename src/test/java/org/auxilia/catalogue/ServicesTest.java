package org.auxilia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.auxilia.MovableClock;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ServicesTest {

    @Test
    @Tag("OP-1")
    void aChangedServiceShowsAtOnceWhereItWasChangedAndWithinSecondsOnOtherInstances() {
        try (var database = TestDatabase.fresh()) {
            var clock = new MovableClock();
            var here = new Services(database.jdbc(), new Shelves(clock, Optional::empty));
            var elsewhere = new Services(database.jdbc(), new Shelves(clock, Optional::empty));
            var usual = here.get("GAS").usual();
            assertThat(elsewhere.get("GAS").usual()).isEqualTo(usual);
            database.jdbc().sql("update service set usual_minutes = usual_minutes + 7 where code = 'GAS'").update();
            here.reload();

            assertThat(here.get("GAS").usual()).isEqualTo(usual.plusMinutes(7));
            clock.advance(Shelf.KEPT.minusMillis(1));
            assertThat(elsewhere.get("GAS").usual()).as("kept for some seconds").isEqualTo(usual);
            clock.advance(Duration.ofMillis(1));
            assertThat(elsewhere.get("GAS").usual()).isEqualTo(usual.plusMinutes(7));
        }
    }
}
