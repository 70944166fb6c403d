package org.auxilia.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.auxilia.MovableClock;
import org.auxilia.api.Program;
import org.auxilia.api.Program.Answer;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AssignmentFact.ProviderAssigned;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.GoodwillUses;
import org.auxilia.assistance.MonitoringFact.ArrivalReported;
import org.auxilia.assistance.MonitoringFact.ContactConfirmed;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.ServiceFact.Diagnosed;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Absences;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two accounts, a coordinator who asks and those who decide, over HTTP as programs do. */
abstract class Asking {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired Cases cases;
    @Autowired GoodwillUses goodwill;
    @Autowired Absences absences;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    TwoAccounts world;
    Program ana, supervisor, manager, management;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        ana = program("coordinator");
        supervisor = program("supervisor");
        manager = program("operations-manager");
        management = program("general-management");
        limits("COSTS-SUPERVISOR", "1.000,00", "COSTS-OPERATIONS_MANAGER", "2.000,00");
    }

    @AfterEach
    void nobodyIsAway() { jdbc.sql("delete from absence").update(); }

    Program program(String user) { return new Program(port, People.token(beans, users.findByName(user).orElseThrow())); }

    int id(String user) { return users.findByName(user).orElseThrow().id(); }

    /** These and no others, as the whole form has them. */
    void limits(String... fields) {
        var all = new LinkedHashMap<String, String>();
        Limits.names().forEach(it -> all.put(it, ""));
        for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        all.put("currency", "ARS");
        assertThat(world.as(Role.ADMINISTRATOR).post("/admin/authority", all.entrySet().stream().flatMap(it -> Stream.of(it.getKey(), it.getValue())).toArray(String[]::new)).statusCode()).isEqualTo(303);
    }

    long opened() { return world.opened(world.member, world.plan); }

    /** Of the other account: improper, so that what is granted is the company's own. */
    long improper() { return world.opened(world.foreignMember, world.foreignPlan, new NotCovered("SERVICE_IN_PLAN", "El servicio no está en el plan.", "7.1")); }

    long asks(Program who, long number, String subject, String amount) {
        var answer = who.post("/cases/" + number + "/1/authorisation", "{'subject': '%s', 'what': 'Hace falta', 'amount': %s}".formatted(subject, amount));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return number;
    }

    Optional<JsonNode> row(long number) { return management.get("/authorisations").body().get("rows").valueStream().filter(it -> it.get("number").longValue() == number).findFirst(); }

    String path(long number) { return "/authorisations/" + number + "/" + row(number).orElseThrow().get("seq").intValue(); }

    static Answer grants(Program who, String path) { return who.post(path, "{'decision': 'GRANT', 'reason': 'PLAN_ALLOWS'}"); }

    Entry decision(long number) { return cases.get(number, Sight.WHOLE).log().stream().filter(it -> it.fact() instanceof AuthorisationDecided).reduce((_, later) -> later).orElseThrow(); }

    Stamp coordinator() { return Stamp.now(new Actor(world.ana.id(), world.ana.name(), Role.COORDINATOR), clock.instant()); }

    Stamp by(Role role) {
        var user = users.findByName(TwoAccounts.name(role)).orElseThrow();
        return Stamp.now(new Actor(user.id(), user.name(), role), clock.instant());
    }

    Candidate truck() { return new Candidate(world.provider.id(), "AUXILIO VIEDMA", "5492920419090", 1, List.of(), Optional.empty(), Optional.empty()); }

    /** By a hundred pesos. */
    long exceeding() { return served(6_010_000); }

    /** Of the other account, covered to 60,000 pesos: seen by who came, and diagnosed. */
    long served(long cost, Fact... more) {
        var facts = new ArrayList<Fact>(List.of(new ProviderAssigned(truck(), Optional.of(clock.instant()), Optional.empty(), false, Optional.empty()), new ArrivalReported(), new ContactConfirmed(), new Diagnosed("caja trabada", new Money(cost, "ARS"), Optional.empty())));
        facts.addAll(List.of(more));
        return world.opened(world.foreignMember, world.foreignPlan, facts.toArray(Fact[]::new));
    }

    @SafeVarargs
    static List<Answer> atOnce(Callable<Answer>... acts) throws Exception {
        var start = new CyclicBarrier(acts.length);
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pending = List.of(acts).stream().map(act -> threads.submit(() -> { start.await(); return act.call(); })).toList();
            for (Future<Answer> answer : pending) answers.add(answer.get());
        }
        return answers;
    }
}
