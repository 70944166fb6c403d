package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.auxilia.Visitor;
import org.auxilia.api.Program;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Priority;
import org.auxilia.staff.People;

/** The link of the story's assistance: made by Ana, opened and answered by a member with a browser of his own. */
record TheLink(int port, String path, String code) {

    /** A service that is not covered; its price is told for an hour. */
    static void told(Story story) {
        story.given.opened(story.town.selzer, Town.LOCKSMITH, Priority.EMERGENCY, new NotCovered("SERVICE_IN_PLAN", "Su plan no incluye este servicio.", ""));
        told(story, 48_000);
    }

    static void told(Story story, int price) { assertThat(ana(story).post(story.the.path() + "/price", "{'bill':'CONNECTION','full':" + price + ",'validUntilIn':60}").status()).isEqualTo(200); }

    static TheLink made(Story story) {
        var answer = ana(story).post(story.the.path() + "/price-link", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return new TheLink(story.port, answer.body().at("/address").asString().replaceAll(".*(?=/price/)", ""), answer.body().at("/code").asString());
    }

    static Program ana(Story story) { return new Program(story.port, People.token(story.beans, story.town.ana)); }

    static String state(Story story) { return ana(story).get(story.the.path() + "/price-link").body().at("/state").asString(); }

    TheLink at(String other) { return new TheLink(port, other, code); }
    TheLink withWrongCode() { return new TheLink(port, path, code.equals("111111") ? "222222" : "111111"); }

    HttpResponse<String> opens() { return new Visitor(port).post(path, "code", code); }
    HttpResponse<String> answers(String answer, String method) { return new Visitor(port).post(path + "/answer", "code", code, "answer", answer, "method", method); }

    /** Without what differs from browser to browser, and the address. */
    static String shown(HttpResponse<String> page) { return page.body().replaceAll("(name=\"(_csrf|csrf)\" (value|content)=\")[^\"]*", "$1").replaceAll("/price/[\\w-]+", "/price/").replace('\u00a0', ' '); }
}
