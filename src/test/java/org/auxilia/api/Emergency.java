package org.auxilia.api;

import static org.assertj.core.api.Assertions.assertThat;

/** Plays an assistance by the API up to the end of the work. */
public record Emergency(Program ana, String path, int provider) {

    public Emergency untilTheWorkEnded() {
        done("assignment", "{'provider': %d, 'etaIn': 30, 'memberAccepts': true}".formatted(provider));
        done("confirmation", "{'spokenTo': 'Alejandro'}");
        done("arrival", "{}");
        done("contact", "{}");
        done("diagnosis", "{'fault': 'Correa cortada', 'cost': 50000}");
        done("go-ahead", "{'endIn': 30}");
        done("work-end", "{}");
        return this;
    }

    public void done(String act, String json) {
        var answer = ana.post(path + "/" + act, json);
        assertThat(answer.status()).as(act + ": " + answer).isEqualTo(200);
    }
}
