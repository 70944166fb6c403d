package org.auxilia.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.auxilia.AuxiliaTest;
import org.auxilia.assistance.Sealing;
import org.auxilia.catalogue.Removals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AuxiliaTest
@Tag("TK-3")
class RoundsTest {

    @Autowired
    OtherInstances others;
    @Autowired
    Sealing sealing;
    @Autowired
    Removals removals;

    /** The scheduler drops without a word what throws once. */
    @Test
    void aRoundThatFailsHoweverBadlyIsNotTheLastOne() throws Exception {
        var more = new CountDownLatch(3);
        var rounds = new Rounds(new Firing(null, null, null, null) {
            @Override
            void poll() {
                more.countDown();
                throw new StackOverflowError("As deep as it gets");
            }
        }, others, sealing, removals, true);
        rounds.start();
        try {
            assertThat(more.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            rounds.stop();
        }
    }
}
