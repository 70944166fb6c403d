package org.auxilia.desk.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.assistance.Coverage.Benefit;
import org.auxilia.assistance.Benefits;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.ProviderStatus;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.Membership;
import org.auxilia.membership.PlanService;
import org.auxilia.web.Form;
import org.auxilia.web.Rows;
import org.auxilia.web.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tab Asistencias previas (CA-2): what the plan still gives, and what the member has been given. */
@Repository
public class PreviousAssistances {

    /** A service of the plan with what is left of it. */
    public record Line(PlanService line, Service service, Benefit benefit) {
        public boolean isCounted() { return benefit.maxEvents().isPresent(); }
        public int max() { return benefit.maxEvents().orElse(0); }
        public int left() { return Math.max(0, max() - benefit.used()); }
        /** Of the bar's 100 parts. */
        public int usedOfHundred() { return max() == 0 ? 0 : Math.min(100, benefit.used() * 100 / max()); }
    }

    /**
     * @param former number in the former system, of what was imported (MB-7): then there is no case of it, nobody of ours had it
     * @param words  what is told besides: of what was imported how it ended, what had happened, where, notes
     */
    public record Given(long number, int assistance, Optional<String> former, Instant at, String user, String provider, Service service, Optional<FinalStatus> ended, Optional<ProviderStatus> now,
                        Optional<Money> total, List<String> words) {

        public String label() { return former.orElseGet(() -> number + "/" + assistance); }
    }

    /** A page of them, and the key with which the next one is asked for; empty on the last. */
    public record Slice(List<Given> given, String next) {}

    private static final int MOST = 100;

    /**
     * Place in their order, the latest first.
     *
     * @param ours 1; 0 of what was imported, which comes after what is as old
     */
    private record Key(Instant at, int ours, long number, int assistance) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::at).thenComparing(Key::ours).thenComparing(Key::number).thenComparing(Key::assistance).reversed();

        @Override public int compareTo(Key other) { return ORDER.compare(this, other); }

        String text() { return at + "_" + ours + "_" + number + "_" + assistance; }

        /** Empty for what is no key. */
        static Optional<Key> parse(String text) {
            if (!text.matches("\\d{4}-[^_]*_[01]_\\d{1,18}_\\d{1,9}")) return Optional.empty();
            var parts = text.split("_");
            try {
                return Optional.of(new Key(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), Integer.parseInt(parts[3])));
            } catch (DateTimeException noKey) {
                return Optional.empty();
            }
        }
    }

    private record Keyed(Given given, Key key) {}

    private static final String GIVEN = """
        select b.case_number, b.assistance, b.opened_at, coalesce(u.name, '') as user_name, coalesce(b.provider_name, '') as provider, b.service, b.final_status, b.provider_status,
            b.total_cost, b.currency
        from board b left join app_user u on u.id = b.owner
        where b.member = :member and b.assistance > 0 and b.case_number <> :number and b.service is not null
            and (:service::text is null or b.service = :service) and (:line::text is null or b.service_line = :line) and %s
            and (:from::timestamptz is null or b.opened_at >= :from) and (:to::timestamptz is null or b.opened_at < :to)
            and (:keyAt::timestamptz is null or (b.opened_at, 1, b.case_number, b.assistance) < (:keyAt, :keyOurs::int, :keyNumber::bigint, :keyAssistance::int))
        order by b.opened_at desc, b.case_number desc, b.assistance desc limit :most
        """;

    private static final String FORMER = """
        select f.* from former_assistance f join service s on s.code = f.service
        where f.member = :member and (:service::text is null or f.service = :service) and (:line::text is null or s.line = :line) and %s
            and (:from::timestamptz is null or f.at >= :from) and (:to::timestamptz is null or f.at < :to)
            and (:keyAt::timestamptz is null or (f.at, 0, f.id, 0) < (:keyAt, :keyOurs::int, :keyNumber::bigint, :keyAssistance::int))
        order by f.at desc, f.id desc limit :most
        """;

    private final JdbcClient jdbc;
    private final Membership membership;
    private final Benefits benefits;
    private final Services services;

    PreviousAssistances(JdbcClient jdbc, Membership membership, Benefits benefits, Services services) {
        this.jdbc = jdbc;
        this.membership = membership;
        this.benefits = benefits;
        this.services = services;
    }

    /** Empty while nobody has been identified. */
    List<Line> lines(CaseScreen screen) {
        if (screen.member().isEmpty()) return List.of();
        var of = membership.ofPlan(screen.member().get().id(), screen.shell().now());
        var each = benefits.of(of, screen.shell().now());
        return IntStream.range(0, each.size()).mapToObj(i -> new Line(of.lines().get(i), services.get(of.lines().get(i).service()), each.get(i))).toList();
    }

    static Table<Given> table(List<Given> given, CaseScreen screen) {
        var lang = screen.shell().lang();
        return Table.of("casefile.given", given).in(screen.account().zone()).account(_ -> screen.account().name()).column("casefile.col.registered", Given::at).column("casefile.col.number", Given::label)
            .column("casefile.col.user", Given::user).column("casefile.col.provider", Given::provider).column("casefile.col.service", it -> it.service().name(lang))
            .column("casefile.col.status", it -> it.ended().<Enum<?>>map(ended -> ended).or(it::now)).column("casefile.col.total", it -> it.total().map(Money::amount))
            .column("casefile.col.currency", it -> it.total().map(Money::currency)).column("casefile.col.words", Given::words);
    }

    /** The latest first, ours and what a former system gave: a hundred at a time. */
    Slice given(CaseScreen screen, Form form) {
        int limit = Rows.wanted(form, MOST, MOST);
        var after = Key.parse(form.typed("after"));
        if (screen.identified().isEmpty()) return new Slice(List.of(), "");
        var ours = asked(GIVEN, "b.account", "b.service_line", screen, form, after, limit + 1).param("number", screen.file().number()).query((row, _) -> given(row)).list();
        var former = asked(FORMER, "f.account", "s.line", screen, form, after, limit + 1).query((row, _) -> former(row, screen)).list();
        var found = Stream.concat(ours.stream(), former.stream()).sorted(Comparator.comparing(Keyed::key)).limit(limit + 1L).toList();
        return new Slice(found.stream().limit(limit).map(Keyed::given).toList(), found.size() > limit ? found.get(limit - 1).key().text() : "");
    }

    private JdbcClient.StatementSpec asked(String sql, String account, String line, CaseScreen screen, Form form, Optional<Key> after, int most) {
        var params = new HashMap<String, Object>();
        var zone = screen.formats().zone();
        var from = form.date("from").optional().map(day -> day.atStartOfDay(zone).toOffsetDateTime());
        var to = form.date("to").optional().map((LocalDate day) -> day.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
        return jdbc.sql(sql.formatted(screen.who().sight().ofAssistances(account, line, params))).params(params).param("member", screen.identified().get().member()).param("most", most)
            .param("service", orNull(form.typed("service")), Types.VARCHAR).param("line", orNull(form.typed("line")), Types.VARCHAR)
            .param("from", from.orElse(null), Types.TIMESTAMP_WITH_TIMEZONE).param("to", to.orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("keyAt", after.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE).param("keyOurs", after.map(Key::ours).orElse(null), Types.INTEGER)
            .param("keyNumber", after.map(Key::number).orElse(null), Types.BIGINT).param("keyAssistance", after.map(Key::assistance).orElse(null), Types.INTEGER);
    }

    private Keyed given(ResultSet row) throws SQLException {
        var given = new Given(row.getLong("case_number"), row.getInt("assistance"), Optional.empty(), at(row, "opened_at"), row.getString("user_name"), row.getString("provider"), services.get(row.getString("service")),
            Optional.ofNullable(row.getString("final_status")).map(FinalStatus::valueOf), Optional.of(ProviderStatus.valueOf(row.getString("provider_status"))), money(row, "total_cost"), List.of());
        return new Keyed(given, new Key(given.at(), 1, given.number(), given.assistance()));
    }

    private Keyed former(ResultSet row, CaseScreen screen) throws SQLException {
        var words = Stream.of(row.getString("outcome"), row.getString("cause"), row.getString("place"), row.getString("notes")).filter(it -> !it.isEmpty()).toList();
        var given = new Given(0, 0, Optional.of(row.getString("former_number")), at(row, "at"), screen.shell().t("casefile.imported"), "", services.get(row.getString("service")), Optional.empty(), Optional.empty(),
            money(row, "cost"), words);
        return new Keyed(given, new Key(given.at(), 0, row.getLong("id"), 0));
    }

    private static Instant at(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long minor = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(minor, row.getString("currency")));
    }

    private static String orNull(String typed) { return typed.isBlank() ? null : typed; }
}
