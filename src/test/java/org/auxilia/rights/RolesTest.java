package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.Visitor;
import org.auxilia.assistance.Kind;
import org.auxilia.desk.ActForms;
import org.auxilia.rights.Roles.Line;
import org.auxilia.rights.Roles.May;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every role at every address and every act, against the table in {@code src/test/resources/roles.txt}. */
@AuxiliaTest
@Tag("ID-2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesTest {

    private static final String ACT = "POST /cases/{number}/{n}/{slug}";
    /** Forwarded to from inside; a stream that does not end is read in another test. */
    private static final Set<String> INSIDE = Set.of("POST /sign-in/refused"), UNENDING = Set.of("GET /live"), OPEN = Set.of("GET /sign-in", "GET /sign-in/again", "GET /price/{token}", "POST /price/{token}", "POST /price/{token}/answer");
    /** There only where the organisation has an OpenID provider. */
    private static final Set<String> OFF = Set.of("GET /sign-in/oidc", "GET /sign-in/oidc/code");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired JdbcClient jdbc;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private final List<Line> lines = Roles.lines();
    private TwoAccounts world;
    private Sample sample;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        sample = new Sample(world);
    }

    @Test
    void everyAddressStandsInTheTable() {
        var known = handlers.getHandlerMethods().entrySet().stream().filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.auxilia"))
            .flatMap(it -> it.getKey().getMethodsCondition().getMethods().stream().flatMap(verb -> it.getKey().getPathPatternsCondition().getPatternValues().stream()
                .map(pattern -> verb + " " + pattern.replaceAll("\\{(\\w+):[^/]*\\}", "{$1}")))).filter(it -> !INSIDE.contains(it));
        assertThat(sorted(lines.stream().map(Line::route))).as("src/test/resources/roles.txt").containsExactlyInAnyOrderElementsOf(sorted(known));
    }

    @Test
    void everyActWithAFormStandsInTheTable() {
        var elsewhere = lines.stream().map(Line::route).filter(it -> it.startsWith("POST /cases/{number}/{n}/")).map(it -> it.substring(it.lastIndexOf('/') + 1)).toList();
        var acts = Arrays.stream(Kind.values()).filter(it -> ActForms.find(it).isPresent()).map(Kind::slug).filter(it -> !elsewhere.contains(it));
        assertThat(sorted(lines.stream().filter(it -> it.route().equals(ACT)).map(Line::value))).containsExactlyInAnyOrderElementsOf(sorted(acts));
    }

    @Test
    void whatIsRefusedChangesNothingAndLeavesATraceInTheTrail() {
        var before = written();
        int traces = traces(), refused = 0;
        var said = new SoftAssertions();
        for (var line : lines)
            for (var role : having(line, May.NO)) {
                said.assertThat(sent(line, world.as(role), world.own).statusCode()).as(line + " by " + role).isEqualTo(403);
                refused++;
            }
        said.assertAll();
        assertThat(refused).isGreaterThan(300);
        assertThat(written()).isEqualTo(before);
        assertThat(traces() - traces).isEqualTo(refused);
    }

    @Test
    void whatIsAllowedIsAnswered() {
        var said = new SoftAssertions();
        for (var line : lines)
            for (var role : having(line, May.YES, May.OWN))
                if (!UNENDING.contains(line.route()))
                    said.assertThat(sent(line, world.as(role), world.own).statusCode()).as(line + " by " + role).isIn(line.isPost() ? List.of(200, 204, 303, 404, 409, 422) : OFF.contains(line.route()) ? List.of(404) : List.of(200, 303));
        said.assertAll();
    }

    @Test
    void whatIsTheOthersPartIsRefusedByTheProcedure() {
        var before = written();
        var said = new SoftAssertions();
        for (var line : lines)
            for (var role : having(line, May.PART)) {
                var answer = sent(line, world.as(role), world.own);
                said.assertThat(answer.statusCode()).as(line + " by " + role).isIn(line.route().equals(ACT) ? List.of(409) : List.of(303, 409, 422));
            }
        said.assertAll();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void whatBelongsToAnotherAccountIsNotThere() {
        var said = new SoftAssertions();
        for (var line : lines)
            if (line.foreign().equals("404"))
                said.assertThat(sent(line, world.as(Role.ACCOUNT), world.others).statusCode()).as(line.toString()).isEqualTo(404);
        said.assertAll();
    }

    @Test
    void whoHasNotSignedInComesToTheSignInPage() {
        var before = written();
        var stranger = new Visitor(port);
        var said = new SoftAssertions();
        for (var line : lines)
            if (!OPEN.contains(line.route()) && !OFF.contains(line.route())) {
                var answer = sent(line, stranger, world.own);
                said.assertThat(answer.statusCode()).as(line.toString()).isEqualTo(303);
                said.assertThat(answer.headers().firstValue("Location").orElse("")).as(line.toString()).startsWith("/sign-in");
            }
        said.assertAll();
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aPostWithoutThePagesTokenIsRefusedWhoeverSendsIt() {
        var before = written();
        var said = new SoftAssertions();
        for (var line : lines)
            if (line.isPost()) {
                var role = having(line, May.YES).getFirst();
                var answer = world.as(role).postWithoutToken(sample.path(line, world.own), sample.fields());
                said.assertThat(answer.statusCode()).as(line.toString()).isEqualTo(403);
                said.assertThat(answer.body()).as(line.toString()).contains("ya no es válida");
            }
        said.assertAll();
        assertThat(written()).isEqualTo(before);
    }

    private static List<String> sorted(Stream<String> all) { return all.distinct().sorted().toList(); }

    private static List<Role> having(Line line, May... cells) { return Stream.of(Role.values()).filter(role -> Set.of(cells).contains(line.may().get(role))).toList(); }

    private HttpResponse<String> sent(Line line, Visitor visitor, long number) {
        var path = sample.path(line, number);
        return line.isPost() ? visitor.post(path, sample.fields()) : visitor.get(path);
    }

    private int traces() { return jdbc.sql("select count(*) from access_trail where kind = 'REFUSED'").query(Integer.class).single(); }

    /** All that these requests could have written. */
    private String written() {
        return jdbc.sql("""
            select concat_ws(' ', (select count(*) from fact), (select count(*) || ' ' || max(xmin::text::bigint) from app_user where role <> 'QUALITY_MANAGER'),
                (select count(*) || ' ' || max(xmin::text::bigint) from provider), (select count(*) from member), (select count(*) from account), (select count(*) from plan),
                (select count(*) from provider_coverage), (select count(*) from provider_tariff), (select count(*) from service))""").query(String.class).single();
    }
}
