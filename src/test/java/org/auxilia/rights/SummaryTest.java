package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.auxilia.AuxiliaTest;
import org.auxilia.rights.Roles.Line;
import org.auxilia.rights.Roles.May;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever form comes back, its summary names each field as the field itself does, and leads to it. */
@AuxiliaTest
@Tag("OP-8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SummaryTest {

    private static final Pattern SUMMARY = Pattern.compile("<div class=\"errors\">.*?</ul>", Pattern.DOTALL), ITEM = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("<a class=\"a b\" href=\"#([^\"]+)\">([^<]+)</a>: \\S.*"), NAME = Pattern.compile("<(?:input(?! type=\"hidden\")|select|textarea)[^>]* name=\"([^\"]+)\"");

    /** What the form of an act lacks stands at its fields alone; the others would end the visit or change its language. */
    private static final Pattern LEFT_OUT = Pattern.compile("\\{slug}|^/sign-|^/preferences/|activation$");
    /** What comes with a button or hidden, as people send it. */
    private static final List<String> CARRIED = List.of("accepted", "yes", "granted", "yes", "entitled", "yes", "given", "yes", "subject", "COURTESY", "currency", "ARS");

    @LocalServerPort int port;
    @Autowired BeanFactory beans;

    private TwoAccounts world;
    private Sample sample;

    @BeforeAll
    void build() {
        world = new TwoAccounts(beans, port).built();
        sample = new Sample(world);
    }

    @ParameterizedTest
    @CsvSource({"es, Teléfono, Falta este dato.", "en, Telephone, This is missing."})
    @Tag("OP-7")
    void everyLineOfASummaryNamesItsField(String language, String label, String sentence) {
        var said = new SoftAssertions();
        var lines = new ArrayList<String>();
        for (var line : Roles.lines())
            if (line.isPost() && !LEFT_OUT.matcher(line.pattern()).find()) {
                world.as(asked(line)).post("/preferences/language", "language", language);
                lines.addAll(linesOf(line, said));
            }
        said.assertAll();
        assertThat(lines).contains(label + ": " + sentence).hasSizeGreaterThan(60);
    }

    /** Posts nothing, then far too much in every field that the page offers. */
    private List<String> linesOf(Line line, SoftAssertions said) {
        var path = sample.path(line, world.own);
        var nothing = world.as(asked(line)).post(path, CARRIED.toArray(String[]::new));
        var fields = Stream.concat(CARRIED.stream(), NAME.matcher(nothing.body()).results().map(it -> it.group(1)).distinct().filter(it -> !CARRIED.contains(it)).flatMap(it -> Stream.of(it, "¿".repeat(5000)))).toArray(String[]::new);
        var lines = new ArrayList<>(checked(line, path, nothing, said));
        if (nothing.statusCode() == 422) lines.addAll(checked(line, path, world.as(asked(line)).post(path, fields), said));
        return lines;
    }

    /** The lines of the summary. What the case doesn't allow now is no form on its page, and has no field to name. */
    private static List<String> checked(Line line, String path, HttpResponse<String> answer, SoftAssertions said) {
        if (answer.statusCode() != 422 || !answer.body().contains("action=\"" + path + "\"")) return List.of();
        return SUMMARY.matcher(answer.body()).results().flatMap(it -> ITEM.matcher(it.group()).results()).map(it -> it.group(1).strip()).map(item -> {
            var named = NAMED.matcher(item);
            said.assertThat(named.matches()).as(line + " names its field: " + item).isTrue();
            if (named.matches()) said.assertThat(answer.body().contains("id=\"" + named.group(1) + "\"")).as(line + " leads to " + item).isTrue();
            return item.replaceAll("<[^>]*>", "");
        }).toList();
    }

    private static Role asked(Line line) {
        return List.of(Role.SUPERVISOR, Role.OPERATIONS_MANAGER, Role.ADMINISTRATOR).stream().filter(role -> line.may().get(role) == May.YES).findFirst().orElse(Role.ADMINISTRATOR);
    }
}
