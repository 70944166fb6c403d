package org.auxilia.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.auxilia.Auxilia;
import org.auxilia.assistance.CaseLoad;
import org.auxilia.assistance.Projection;
import org.auxilia.assistance.WholeCases;
import org.auxilia.network.ProviderLoad;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills a database of AUXILIA_HOME, once: the demo world, and around it a company of the size that is measured. */
public final class Loading {

    static final long SEED = 20_261_126;
    private static final int CASES = 500_000, MEMBERS = 1_000_000, PROVIDERS = 50_000, COLLEAGUES = 44;
    private static final double ENTRIES = 12;
    private static final List<String> BIG = List.of("case_file", "board", "promise", "event_use", "member", "vehicle", "beneficiary", "provider", "provider_coverage", "provider_tariff", "provider_document");

    private final BeanFactory beans;
    private final JdbcClient jdbc;
    private final DataSource ownerData;
    private final JdbcClient owner;
    private final double scale;
    private final Instant began = Instant.now();

    Loading(BeanFactory beans, DataSource owner, double scale) {
        this.beans = beans;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.ownerData = owner;
        this.owner = JdbcClient.create(owner);
        this.scale = scale;
    }

    /** @param args scale, from 1 for the whole down; the file that says, when all is done, what was loaded */
    public static void main(String... args) throws IOException {
        double scale = Double.parseDouble(args[0]);
        ConfigurableApplicationContext context = SpringApplication.run(Auxilia.class, "--server.port=-1", "--auxilia.serving=false", "--auxilia.demo=true");
        try {
            var told = new Loading(context, context.getBean("ownerDataSource", DataSource.class), scale).load();
            Files.writeString(Path.of(args[1]), told);
        } finally {
            context.close();
        }
    }

    /** @return what was loaded, in a line */
    String load() {
        var now = beans.getBean(Clock.class).instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var colleagues = colleagues();
        var towns = Town.all(jdbc, SEED);
        var roster = new Roster(Roster.plans(jdbc), towns, today, of(MEMBERS) - 5_000, SEED);
        var indexes = Indexes.dropped(BIG, owner);
        var fleet = ProviderLoad.load(of(PROVIDERS) - 402, towns, today, SEED, ownerData);
        say("providers");
        MemberLoad.load(roster, now, ownerData);
        say("members");
        int cases = of(CASES) - 300;
        long entries = CaseLoad.load(new CaseLoad.Order(cases, ENTRIES, SEED, now, roster, fleet, colleagues, kept()), WholeCases.of(beans), jdbc, ownerData);
        say("cases, %,d entries".formatted(entries));
        count(cases);
        indexes.make(owner);
        say("indexes");
        owner.sql("vacuum (analyze)").update();
        say("statistics");
        int same = WholeCases.of(beans).compare(Math.max(1, cases / 200));
        return "%,d cases, %,d entries, %,d members, %,d providers in %,d s; %d cases are kept as their log says".formatted(number("case_file"), number("fact"), number("member"),
            number("provider"), Duration.between(began, Instant.now()).toSeconds(), same);
    }

    private int of(int whole) { return (int) Math.max(whole * scale, 6_000); }

    /** What is counted beside the rows. */
    private void count(int cases) {
        owner.sql("select setval('case_number', (select max(number) from case_file))").query(Long.class).single();
        owner.sql("select setval(pg_get_serial_sequence('member', 'id'), (select max(id) from member))").query(Long.class).single();
        owner.sql("select setval(pg_get_serial_sequence('provider', 'id'), (select max(id) from provider))").query(Long.class).single();
        owner.sql("""
            insert into event_balance select member, plan_service, period, count(*) from event_use where state <> 'GIVEN_BACK' group by 1, 2, 3
            on conflict (member, plan_service, period) do update set used = excluded.used
            """).update();
        owner.sql("""
            insert into alert (kind, member, about, reason, author, author_name, since, until)
            select 'VIP', id, first_names || ' ' || last_names, 'Cliente de la primera hora', 0, 'Auxilia', now(), now() + interval '5 years' from member where id % 1000 = 7
            """).update();
    }

    private List<Projection> kept() { return ((ConfigurableApplicationContext) beans).getBeansOfType(Projection.class).values().stream().toList(); }

    /** Coordinators enough for so many cases; their password is the demo world's. */
    private List<Actor> colleagues() {
        owner.sql("""
            insert into app_user (username, name, role, password_hash, created_at)
            select 'bench' || n, 'Coordinador ' || n, 'COORDINATOR', (select password_hash from app_user where username = 'ana'), now() from generate_series(1, ?) n
            """).param(COLLEAGUES).update();
        return jdbc.sql("select id, name from app_user where role = 'COORDINATOR' order by id").query((row, _) -> new Actor(row.getInt(1), row.getString(2), Role.COORDINATOR)).list();
    }

    private long number(String table) { return jdbc.sql("select count(*) from " + table).query(Long.class).single(); }

    private void say(String what) { System.out.printf("%4d s  %s%n", Duration.between(began, Instant.now()).toSeconds(), what); }
}
