package org.auxilia.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.assistance.Priority.EMERGENCY;
import static org.auxilia.assistance.Said.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.ClosingFact.ConformityGiven;
import org.auxilia.assistance.ClosingFact.Reviewed;
import org.auxilia.assistance.MonitoringFact.*;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.GivenUp;
import org.auxilia.assistance.ServiceFact.*;
import org.auxilia.data.TestDatabase;
import org.auxilia.network.ProviderScores;
import org.auxilia.network.Rework;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** BY-20, CX-4: a guarantee counts as rework against the provider of the original assistance, number 11. */
@Tag("BY-20")
@Tag("CX-4")
class WorkAgainTest {

    private static final Instant FAR = Instant.parse("2026-12-23T13:00:00Z");
    private static final Candidate OTHER = candidate(12, "Auxilio Sur", 1);

    private final TestDatabase database = TestDatabase.fresh();
    private final ProviderScores scores = new ProviderScores(database.jdbc());
    private final WorkAgain kept = new WorkAgain(scores);
    private final List<World> told = new java.util.ArrayList<>();

    /** What was kept act by act is what the log gives at once (rebuild). */
    @AfterEach
    void theLogAtOnceGivesTheSame() {
        var rows = rows();
        kept.clear();
        told.forEach(it -> kept.update(it.file().first(0), it.file(), it.file().log()));
        assertThat(rows()).isEqualTo(rows);
        database.close();
    }

    private List<String> rows() {
        return database.jdbc().sql("select provider || ' ' || month || ' ' || finished || ' ' || reworks from provider_work where finished <> 0 or reworks <> 0 order by 1").query(String.class).list();
    }

    private void tell(World world) {
        var file = world.file();
        for (int i = 0; i < file.log().size(); i++) kept.update(file.first(i), file.first(i + 1), file.log().subList(i, i + 1));
        told.add(world);
    }

    private static World worked(Candidate provider, Fact... decided) {
        return World.opened(EMERGENCY).happens(decided).happens(consents()).assigned(provider, "10:30").at("10:30").happens(confirmed(), new ArrivalReported(), new ContactConfirmed(), diagnosed(60)).happens(goAhead(), new WorkEnded());
    }

    private static World concluded(Candidate provider, CoverageDecided decided) {
        var it = worked(provider, decided);
        return it.happens(decided.category() == Category.WARRANTY ? costs(0, 0, 60) : costs(60, 0, 0), new ConformityGiven("bien")).happens(new Reviewed()).is(FinalStatus.CONCLUDED);
    }

    private Rework of(int provider) { return scores.rework(provider, Instant.parse("2026-11-30T12:00:00Z")); }

    @Test
    void whatIsFinishedAndDoesNotComeBackIsNoRework() {
        tell(concluded(NORTE, coverage(200)));
        tell(worked(NORTE, coverage(200)));
        assertThat(of(11)).as("the second is not ended yet").isEqualTo(new Rework(0, 1));
        assertThat(of(11).percent()).isZero();
        assertThat(of(99)).isEqualTo(new Rework(0, 0));
    }

    @Test
    void oneOfTenThatComesBackIsTenPercent() {
        for (int i = 0; i < 10; i++) tell(concluded(NORTE, coverage(200)));
        tell(World.opened(EMERGENCY).happens(guarantee(FAR), consents()));
        assertThat(of(11)).isEqualTo(new Rework(1, 10));
        assertThat(of(11).percent()).isEqualTo(10);
    }

    @Test
    void aGuaranteeThatAnotherServesCountsAgainstWhoDidTheOriginal() {
        tell(concluded(NORTE, coverage(200)));
        tell(concluded(OTHER, guarantee(FAR)));
        assertThat(of(11)).isEqualTo(new Rework(1, 1));
        assertThat(of(12)).as("he finished it, and nothing of his came back").isEqualTo(new Rework(0, 1));
    }

    @Test
    void whoServesHisOwnGuaranteeFinishesItAndItIsRework() {
        tell(concluded(NORTE, guarantee(FAR)));
        assertThat(of(11)).isEqualTo(new Rework(1, 1));
    }

    @Test
    void aGuaranteeThatIsCancelledAtOnceDoesNotCountAndOneThatIsCancelledLaterDoes() {
        tell(concluded(NORTE, coverage(200)));
        tell(World.opened(EMERGENCY).happens(guarantee(FAR)).happens(new GivenUp("DESISTE", Optional.empty())).is(FinalStatus.CANCELLED_AT_ONCE));
        assertThat(of(11)).isEqualTo(new Rework(0, 1));
        tell(World.opened(EMERGENCY).happens(guarantee(FAR), consents()).assigned(OTHER, "10:30").happens(new MemberCancelled("DESISTE", "")).is(FinalStatus.CANCELLED_LATER));
        assertThat(of(11)).isEqualTo(new Rework(1, 1));
    }

    @Test
    @Tag("CX-1")
    void aPaidServiceCarriesItToo() {
        tell(worked(NORTE, improper(), told(90), new ConnectionAccepted(pesos(90), "tarjeta", 30)));
        tell(World.opened(EMERGENCY).happens(improper()).happens(guarantee(FAR), consents()));
        assertThat(of(11)).isEqualTo(new Rework(1, 0));
        assertThat(of(11).percent()).as("what it was the guarantee of counts from its end").isEqualTo(100);
    }

    @Test
    void itCountsForTwelveCalendarMonthsThatOfTheGuaranteeIncluded() {
        tell(concluded(NORTE, coverage(200)));
        tell(World.opened(EMERGENCY).happens(guarantee(FAR), consents()));
        assertThat(scores.rework(11, Instant.parse("2027-10-31T23:59:59Z"))).isEqualTo(new Rework(1, 1));
        assertThat(scores.rework(11, Instant.parse("2027-11-01T00:00:00Z"))).isEqualTo(new Rework(0, 0));
    }
}
