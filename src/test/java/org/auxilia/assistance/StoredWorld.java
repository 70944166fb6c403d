package org.auxilia.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.AssignmentFact.*;
import org.auxilia.assistance.FileFact.*;
import org.auxilia.assistance.OpeningFact.*;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.Money;
import org.auxilia.data.TestDatabase;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Cases on a database of their own: one account, one member, one provider, two coordinators and their supervisor. */
final class StoredWorld implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-23T11:00:00Z");
    static final Actor ANA = new Actor(1, "Ana Pereyra", Role.COORDINATOR), BRUNO = new Actor(2, "Bruno Sosa", Role.COORDINATOR), RAUL = new Actor(3, "Raúl Ibarra", Role.SUPERVISOR);
    static final int ACCOUNT = 7;
    static final Location VIEDMA = new Location(Optional.empty(), "Viedma, Adolfo Alsina, Río Negro", "Colón 123", "", Optional.of(-40.81), Optional.of(-62.99));

    final TestDatabase database = TestDatabase.fresh();
    final List<CaseChanged> told = Collections.synchronizedList(new ArrayList<>());
    final Cases cases;
    Instant now = START;

    StoredWorld(Projection... projections) { cases = cases(projections); }

    Cases cases(Projection... projections) {
        return new Cases(log(), new Append(database.jdbc()), RULES, projections(projections), event -> told.add((CaseChanged) event), transactions());
    }

    Rebuilding rebuilding(Projection... projections) {
        return new Rebuilding(database.jdbc(), wholeLog(), new Append(database.jdbc()), projections(projections), transactions());
    }

    WholeLog wholeLog() { return new WholeLog(database.jdbc(), log(), transactions()); }

    WholeCases wholeCases(Projection... projections) {
        return new WholeCases(wholeLog(), log(), new Append(database.jdbc()), projections(projections), database.jdbc(), transactions());
    }

    private Log log() { return new Log(database.jdbc(), RULES); }
    private Projections projections(Projection... others) { return new Projections(new EventBalances(database.jdbc()), new GoodwillUses(database.jdbc()), List.of(others)); }
    private DataSourceTransactionManager transactions() { return new DataSourceTransactionManager(database.dataSource()); }

    static final RulesOfAccounts RULES = new RulesOfAccounts() {
        @Override public Policy policy(int version) { return new Policy(version, Map.of(), 2, 3, ZoneOffset.UTC, day -> day.plusDays(1)); }
        @Override public int version(int account, Instant at) { return 1; }
    };

    Stamp by(Actor who) {
        now = now.plus(Duration.ofMinutes(1));
        return Stamp.now(who, now);
    }

    /** A case of an emergency tow, up to the consent; the provider is to be found. */
    CaseFile opened(Fact... more) {
        var facts = new ArrayList<Fact>(List.of(calls(), identified(), new Located(VIEDMA, Party.MEMBER), tow(Priority.EMERGENCY), new ConsentAnswered(true, "v1", Channel.TELEPHONE)));
        facts.addAll(List.of(more));
        return cases.open(by(ANA), facts.toArray(Fact[]::new)).orThrow().file();
    }

    static CaseOpened calls() { return new CaseOpened(ACCOUNT, "5492920444444", new Caller("Marta", "Ñandú", "+54 9 2920 15-1234", "titular"), "Se quedó en la ruta", ANA.id(), ANA.name()); }

    static MemberIdentified identified() { return new MemberIdentified(501, 70, RosterStatus.ACTIVE, "Marta Ñandú", "20.123.456", ""); }

    static Opened tow(Priority priority) { return new Opened("REMOLQUE_GRUA", Delivery.ON_SITE, priority, 1, Duration.ofMinutes(90), List.of(), "No arranca", "Batería"); }

    static CoverageDecided covered(EventClaim... claim) {
        return new CoverageDecided(Category.COVERED, Optional.of(new Money(5_000_000, "ARS")), Optional.ofNullable(claim.length == 0 ? null : claim[0]), "Cubierto", "4.1", "v1");
    }

    static EventClaim event(long member, int max) { return new EventClaim(member, 900, Instant.parse("2026-01-01T03:00:00Z"), max, true); }

    ProviderAssigned assigned(int provider) {
        return new ProviderAssigned(new Candidate(provider, "Grúas del Sur", "+54 2920 421111", 1, List.of(), Optional.empty(), Optional.empty()),
            Optional.of(now.plus(Duration.ofMinutes(40))), Optional.empty(), false, Optional.empty());
    }

    @Override public void close() { database.close(); }
}
