package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.assistance.Seals.Gap;
import org.auxilia.assistance.Verification.Broken;
import org.auxilia.assistance.Verification.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three cases of six entries, sealed; the owner of the tables takes out more than single entries, and leaves no trace within the case. */
@Tag("LG-2")
class SealsTest {

    private static final long FIRST = 100_001, SECOND = 100_002, THIRD = 100_003;

    private final StoredWorld world = new StoredWorld();
    private final Seals seals = new Seals(world.database.jdbc());
    private final Sealing sealing = new Sealing(seals);

    @BeforeEach void threeCases() {
        for (int i = 0; i < 3; i++) world.opened(StoredWorld.covered());
        sealing.poll();
    }

    @AfterEach void end() { world.close(); }

    @Test
    void whatWasSealedAndWentOnIsWhole() {
        assertThat(seals.last()).satisfies(it -> assertThat(it.number()).isEqualTo(1)).satisfies(it -> assertThat(it.cases()).hasSize(3));
        sealing.poll();
        assertThat(seals.last().number()).as("nothing was written, so nothing is sealed").isEqualTo(1);
        remark(SECOND);
        sealing.poll();
        assertThat(seals.last().cases()).extracting(Verification.Head::number, Verification.Head::version).containsExactly(tuple(SECOND, 7));
        assertThat(firstBroken()).isEmpty();
        assertThat(verify()).isZero();
    }

    @Test
    void aWholeCaseTakenOutWithItsHeaderIsNamed() {
        takeOut(SECOND);
        assertThat(firstBroken()).contains(new Broken(SECOND, 6, Fault.CASE_MISSING));
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void theLastCaseTakenOutIsNamed() {
        takeOut(THIRD);
        assertThat(firstBroken()).contains(new Broken(THIRD, 6, Fault.CASE_MISSING));
    }

    @Test
    void aCaseThatWasTakenOutBeforeItsFirstSealLeavesItsNumber() {
        takeOut(world.opened().number());
        assertThat(firstBroken()).isEmpty();
        assertThat(seals.gaps(9)).containsExactly(new Gap(THIRD + 1, THIRD + 1));
        world.opened();
        takeOut(FIRST + 1);
        assertThat(seals.gaps(9)).containsExactly(new Gap(SECOND, SECOND), new Gap(THIRD + 1, THIRD + 1));
    }

    @Test
    void theLastEntriesTakenOutAndTheHeadPutBackAreFound() {
        owner("delete from fact where case_number = 100002 and seq > 4",
            "update case_file set version = 4, head = (select hash from fact where case_number = 100002 and seq = 4) where number = 100002");
        assertThat(firstBroken()).contains(new Broken(SECOND, 6, Fault.MISSING));
    }

    @Test
    void aChainWrittenAnewIsFound() {
        var lines = "select " + LogLine.COLUMNS + " from fact where case_number = 100002 and seq >= 5 order by seq";
        owner("update fact set who = 9 where case_number = 100002 and seq = 6");
        var last = world.database.owner().sql(lines).query((row, _) -> LogLine.read(row, 1)).list();
        var anew = HexFormat.of().formatHex(Chain.hash(last.getFirst().hash(), last.getLast()));
        owner("update fact set hash = decode('" + anew + "', 'hex') where case_number = 100002 and seq = 6", "update case_file set head = decode('" + anew + "', 'hex') where number = 100002");
        assertThat(world.wholeLog().verify(Verification::firstBroken)).as("within itself the case is whole").isEmpty();
        assertThat(firstBroken()).contains(new Broken(SECOND, 6, Fault.ALTERED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update seal set cases = array_remove(cases, 100002), versions = versions[2:], heads = substring(heads from 33) where number = 1",
        "update seal set upto = upto + interval '1 microsecond' where number = 1", "update seal set versions[2] = 5 where number = 1", "update seal set hash = sha256('x') where number = 1",
        "update seal set heads = sha256('x') || substring(heads from 33) where number = 1", "delete from seal where number = 1"})
    void whoTouchesTheSealsTooIsFound(String change) {
        remark(FIRST);
        sealing.poll();
        owner(change);
        assertThat(firstBroken()).contains(new Broken(1, 0, Fault.SEAL_BROKEN));
        assertThat(verify()).isEqualTo(1);
    }

    @Test
    void theLastSealsTakenOutAreFoundByWhoKeptTheHashElsewhere() {
        remark(SECOND);
        sealing.poll();
        var kept = HexFormat.of().formatHex(seals.last().hash());
        assertThat(verify(kept)).isZero();
        owner("delete from seal where number = 2");
        assertThat(firstBroken()).isEmpty();
        assertThat(verify(kept)).isEqualTo(1);
    }

    @Test
    void anActThatStillGoesOnIsLeftToTheNextSealAndKeptWaitingByNone() throws Exception {
        try (var others = Executors.newSingleThreadExecutor()) {
            world.database.transactions().executeWithoutResult(_ -> {
                remark(FIRST);
                try {
                    others.submit(() -> remark(SECOND)).get();
                    others.submit(sealing::poll).get();
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
        }
        assertThat(seals.last().number()).as("the second one may have been written after the first one began").isEqualTo(1);
        sealing.poll();
        assertThat(seals.last().cases()).extracting(Verification.Head::number, Verification.Head::version)
            .containsExactlyInAnyOrder(tuple(FIRST, 7), tuple(SECOND, 7));
    }

    @Test @Tag("OP-1")
    void severalInstancesMakeOneChain() throws Exception {
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 20; round++) {
                remark(FIRST);
                instances.invokeAll(List.of(seal(), seal(), seal(), seal()));
            }
        }
        assertThat(firstBroken()).isEmpty();
        assertThat(seals.last().number()).isGreaterThan(20);
        takeOut(FIRST);
        assertThat(firstBroken()).map(Broken::fault).contains(Fault.CASE_MISSING);
    }

    @Test
    void moreCasesThanOneSealHoldsAreSealedByTheNext() {
        owner("truncate seal");
        new Sealing(seals, 2).poll();
        assertThat(seals.last().number()).isEqualTo(2);
        takeOut(THIRD);
        assertThat(firstBroken()).contains(new Broken(THIRD, 6, Fault.CASE_MISSING));
    }

    @Test
    void casesWrittenAtOneInstantAreSealedTogetherAndTheRoundEnds() {
        owner("truncate seal");
        owner("update case_file set changed_at = (select max(changed_at) from case_file)");
        new Sealing(seals, 2).poll();
        assertThat(seals.last().cases()).isNotEmpty();
        assertThat(world.database.jdbc().sql("select count(distinct c) from seal, unnest(cases) c").query(Integer.class).single()).isEqualTo(3);
        takeOut(THIRD);
        assertThat(firstBroken()).contains(new Broken(THIRD, 6, Fault.CASE_MISSING));
    }

    private Callable<Integer> seal() { return new Sealing(seals)::sealed; }

    private void remark(long number) { world.cases.record(number, 1, world.by(StoredWorld.ANA), new Remark(Stage.OPENING, "sin novedad")).orThrow(); }

    private void takeOut(long number) { owner("delete from fact where case_number = " + number, "delete from case_file where number = " + number); }

    private Optional<Broken> firstBroken() { return world.wholeLog().verify(walk -> walk.firstBroken().or(seals::firstBroken)); }

    private int verify(String... kept) { return new VerifyCommand(world.wholeLog(), seals).run(List.of(kept)); }

    private void owner(String... statements) {
        for (var statement : statements) assertThat(world.database.owner().sql(statement).update()).as(statement).isGreaterThanOrEqualTo(statement.startsWith("truncate") ? 0 : 1);
    }
}
