package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.auxilia.AuxiliaTest;
import org.auxilia.MovableClock;
import org.auxilia.Visitor;
import org.auxilia.data.Command;
import org.auxilia.rights.TwoAccounts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.People;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lets a program in, and what no longer does. */
@AuxiliaTest
@Tag("OP-5")
@Tag("ID-2")
@ExtendWith(OutputCaptureExtension.class)
class TokenTest {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired Users users;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;
    @Autowired List<Command> commands;

    private User ana;

    @BeforeEach
    void people() {
        ana = People.with(users, Role.COORDINATOR);
        People.with(users, Role.ADMINISTRATOR);
    }

    private int auxilia(String name, String... arguments) {
        return commands.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow().run(List.of(arguments));
    }

    private String made(CapturedOutput output, String... arguments) {
        assertThat(auxilia("token", arguments)).as(output.getErr()).isZero();
        return output.getOut().lines().filter(it -> it.startsWith("aux_")).reduce((_, later) -> later).orElseThrow();
    }

    @Test
    void aTokenFromTheShellLetsInWithTheRightsOfItsUserAndNoSession(CapturedOutput output) {
        var secret = made(output, "coordinator");
        var program = new Program(port, secret);
        int sessions = sessions();
        var answer = program.get("/boards/mine");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.http().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(sessions);
        assertThat(program.get("/admin/users").status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from access_trail where kind = 'REFUSED' and actor_id = ?").param(ana.id()).query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from token where encode(hash, 'escape') like ?").param("%" + secret + "%").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select detail from access_trail where kind = 'TOKEN_MADE' order by id desc limit 1").query(String.class).single()).contains("of coordinator");
    }

    @Test
    void aServiceIsAddedWithItsRoleAndSignsWithItsName(CapturedOutput output) {
        var world = new TwoAccounts(beans, port).built();
        var program = new Program(port, made(output, "central-telefonica", "--role", "coordinator"));
        for (var own : List.of("/access", "/second-factor")) assertThat(program.get(own).status()).as("a person's own way in").isEqualTo(403);
        var answer = program.post("/cases/" + world.own + "/1/remark", "{'stage': 'ASSIGNMENT', 'text': 'Llamada perdida'}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(ApiTest.texts(answer.body().get("log"), "author")).last().isEqualTo("central-telefonica");
        for (var password : List.of("", "-", "central-telefonica"))
            assertThat(new Visitor(port).signIn("central-telefonica", password).statusCode()).isEqualTo(422);

        var own = new Program(port, made(output, "portal-meridiano", "--role", "ACCOUNT", "--account", Integer.toString(world.ours.id())));
        assertThat(own.get("/cases/" + world.own).status()).isEqualTo(200);
        assertThat(own.get("/cases/" + world.others).status()).isEqualTo(404);
        assertThat(own.post("/cases/" + world.own + "/1/remark", "{'stage': 'ASSIGNMENT', 'text': 'x'}").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeMadeIsToldAndNothingIsMade(CapturedOutput output) {
        assertThat(auxilia("token")).isEqualTo(2);
        assertThat(auxilia("token", "nobody-yet")).isEqualTo(2);
        assertThat(auxilia("token", "coordinator", "--role", "SUPERVISOR")).isEqualTo(2);
        assertThat(auxilia("token", "someone", "--role", "KING")).isEqualTo(2);
        assertThat(auxilia("token", "portal", "--role", "ACCOUNT")).isEqualTo(2);
        assertThat(output.getErr()).contains("There is no user nobody-yet", "is COORDINATOR already");
        assertThat(users.findByName("portal")).isEmpty();
        assertThat(output.getOut().lines().filter(it -> it.startsWith("aux_"))).isEmpty();
    }

    @Test
    void aRevokedOneAndAnInventedOneAreRefusedInJson(CapturedOutput output) {
        var program = new Program(port, made(output, "coordinator"));
        var id = jdbc.sql("select max(id) from token").query(Integer.class).single();
        int lines = lines();
        assertThat(program.get("/agenda").status()).isEqualTo(200);
        assertThat(auxilia("tokens", "revoke", id.toString())).isZero();
        var refused = program.get("/agenda");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(new Program(port, "aux_invented").get("/agenda").status()).isEqualTo(401);
        assertThat(new Program(port, "").get("/agenda").status()).isEqualTo(401);
        assertThat(lines() - lines).isEqualTo(2);
        assertThat(auxilia("tokens", "revoke", "999999")).isEqualTo(2);
    }

    @Test
    void theAdministratorSeesTheTokensAndRevokesOne(CapturedOutput output) {
        var program = new Program(port, made(output, "coordinator"));
        var admin = new Visitor(port);
        admin.signIn("administrator", People.PASSWORD);
        var id = jdbc.sql("select max(id) from token").query(Integer.class).single();
        assertThat(admin.get("/admin/users/" + ana.id()).body()).contains("Tokens", "#" + id, "Revocar");
        assertThat(admin.post("/admin/users/999/tokens/" + id + "/revocation").statusCode()).isEqualTo(404);
        assertThat(admin.post("/admin/users/" + ana.id() + "/tokens/" + id + "/revocation").statusCode()).isEqualTo(303);
        assertThat(admin.get("/admin/users/" + ana.id()).body()).contains("Revocado");
        assertThat(program.get("/agenda").status()).isEqualTo(401);
    }

    @Test
    void theTokensOfWhoLosesAccessStopAtOnceAndARoleThatChangesCounts(CapturedOutput output) {
        int id = users.add(Actor.SYSTEM, new User.Details("leaver", "Se Va", Role.COORDINATOR, java.util.Optional.empty(), "es", "AR", "America/La_Paz"), People.PASSWORD);
        var program = new Program(port, made(output, "leaver"));
        assertThat(program.get("/agenda").status()).isEqualTo(200);
        users.change(Actor.SYSTEM, id, new User.Details("leaver", "Se Va", Role.ADMINISTRATOR, java.util.Optional.empty(), "es", "AR", "America/La_Paz"), Optional.empty());
        assertThat(program.get("/agenda").status()).isEqualTo(403);
        assertThat(program.get("/admin/users").status()).isEqualTo(200);
        users.activate(Actor.SYSTEM, id, false);
        assertThat(program.get("/admin/users").status()).isEqualTo(401);
    }

    @Test
    void theLastUseIsKeptToTheMinute(CapturedOutput output) {
        var program = new Program(port, made(output, "coordinator"));
        program.get("/agenda");
        clock.advance(Duration.ofSeconds(30));
        program.get("/agenda");
        auxilia("tokens");
        assertThat(output.getOut()).contains("used " + MovableClock.START);
        clock.advance(Duration.ofMinutes(2));
        program.get("/agenda");
        auxilia("tokens");
        assertThat(output.getOut()).contains("used " + MovableClock.START.plus(Duration.ofSeconds(150)));
    }

    @Test
    void aTokenDoesNotOpenTheDoorToAForgedFormOfASession(CapturedOutput output) {
        var browser = new Visitor(port);
        browser.signIn("coordinator", People.PASSWORD);
        assertThat(browser.postWithoutToken("/preferences/theme", "theme", "dark").statusCode()).isEqualTo(403);
        var program = new Program(port, made(output, "coordinator"));
        assertThat(program.post("/preferences/language", "{'language': 'en', 'back': '/'}").http().headers().allValues("Set-Cookie")).isEmpty();
    }

    private int sessions() { return jdbc.sql("select count(*) from spring_session").query(Integer.class).single(); }

    private int lines() { return jdbc.sql("select count(*) from access_trail where kind in ('TOKEN_REVOKED', 'TOKEN_REFUSED')").query(Integer.class).single(); }
}
