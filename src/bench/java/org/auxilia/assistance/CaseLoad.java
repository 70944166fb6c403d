package org.auxilia.assistance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.auxilia.assistance.ClosingFact.NonConformityGiven;
import org.auxilia.bench.Chunks;
import org.auxilia.bench.Fleet;
import org.auxilia.bench.Roster;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Half a million cases: the played ones told again. Most are closed and lie within three years, the last ones are open and of today. */
public final class CaseLoad implements Chunks.Work {

    /** As many of a hundred are open. */
    private static final int OPEN = 2;
    private static final Duration YEARS = Duration.ofDays(3 * 365);

    /**
     * @param mean how many entries a case has on the average
     * @param kept what other modules keep from the log
     */
    public record Order(int cases, double mean, long seed, Instant now, Roster roster, Fleet fleet, List<Actor> coordinators, List<Projection> kept) {}

    private final Order order;
    private final WholeCases played;
    private final long first;
    private final List<Pattern> closed;
    private final List<Pattern> open;
    private final long[] opened;
    private final CaseRows.LookedUp lookedUp;
    private final AtomicLong entries = new AtomicLong();

    private CaseLoad(Order order, WholeCases played, JdbcClient jdbc) {
        var patterns = played.all().stream().map(Pattern::of).flatMap(Optional::stream).toList();
        this.order = order;
        this.played = played;
        this.first = jdbc.sql("select last_value + 1 from case_number").query(Long.class).single();
        this.closed = Pattern.averaging(order.mean(), patterns.stream().filter(it -> !it.isOpen()).toList());
        this.open = patterns.stream().filter(Pattern::isOpen).toList();
        this.opened = new SplittableRandom(order.seed()).longs(order.cases(), 2 * 86_400, YEARS.toSeconds()).sorted().toArray();
        this.lookedUp = CaseRows.LookedUp.in(jdbc);
    }

    /** @return how many entries were written */
    public static long load(Order order, WholeCases played, JdbcClient jdbc, DataSource owner) {
        var load = new CaseLoad(order, played, jdbc);
        Chunks.run(order.cases(), 1_000, owner, load);
        return load.entries.get();
    }

    @Override public void load(int from, int upto, Connection connection) throws SQLException {
        prepare(first + from, connection);
        var rows = new CaseRows(lookedUp, order.now());
        var keep = new ArrayList<CaseFile>();
        for (int i = from; i < upto; i++) {
            var file = file(i);
            rows.add(file, order.now().plusNanos(i * 1_000L));
            if (!file.file().isFinal() || file.log().stream().anyMatch(it -> it.fact() instanceof NonConformityGiven)) keep.add(file);
        }
        rows.into(connection);
        keep(keep);
        entries.addAndGet(rows.entries());
    }

    private CaseFile file(int i) {
        var random = new SplittableRandom(order.seed() * 31 + i);
        boolean isOpen = i >= order.cases() - order.cases() * OPEN / 100;
        var patterns = isOpen ? open : closed;
        var pattern = patterns.get(random.nextInt(patterns.size()));
        var person = order.roster().anyOf(pattern.plan(), pattern.isRoad(), random);
        var coordinator = order.coordinators().get(random.nextInt(order.coordinators().size()));
        return new Retold(pattern, person, coordinator, isOpen ? lately(pattern, random) : before(pattern, i), order.fleet(), random).numbered(first + i);
    }

    /** In the order of the numbers, by whole days and some minutes, so that the time of day is that of the pattern. */
    private Duration before(Pattern pattern, int i) {
        var at = order.now().minusSeconds(opened[opened.length - 1 - i]);
        var was = pattern.file().log().getFirst().happenedAt();
        return Duration.ofDays(Duration.between(was, at).toDays()).plusSeconds(i % 1_800);
    }

    /** Between two hours ago and now. */
    private Duration lately(Pattern pattern, RandomGenerator random) {
        var last = pattern.file().log().stream().map(it -> it.stamp().recordedAt()).max(Instant::compareTo).orElseThrow();
        long room = Math.clamp(Duration.between(last, order.now()).toSeconds(), 0, 3_600);
        return Duration.ofSeconds(random.nextLong(-7_200, room + 1));
    }

    private static void prepare(long number, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select prepare_fact_partitions(?)")) {
            statement.setLong(1, number);
            statement.execute();
        }
        connection.commit();
    }

    /** Few cases have a job at hand or a complaint, so these are written by those who keep them; one chunk after the other, since they meet in the same rows. */
    private synchronized void keep(List<CaseFile> files) {
        played.together(() -> files.forEach(file -> order.kept().forEach(it -> it.update(new CaseFile(file.number(), List.of(), file.policies(), file.current()), file, file.log()))));
    }
}
