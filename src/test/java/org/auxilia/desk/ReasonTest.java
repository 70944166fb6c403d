package org.auxilia.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Kind;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Out of coverage J: whatever is authorised or refused, nobody does it without saying why. */
@Tag("AU-1")
class ReasonTest {

    @ParameterizedTest
    @EnumSource(Subject.class)
    void jWithoutAReasonNothingIsAuthorisedAndNothingRefused(Subject subject) {
        for (var granted : List.of("yes", "no")) for (var why : List.of("", "   ")) {
            var form = Form.empty().put("subject", subject).put("granted", granted).put("percent", "50").put("why", why);
            assertThat(ActForms.find(Kind.AUTHORISATION_REPLY).orElseThrow().read(form, context())).isEmpty();
            assertThat(form.errors()).containsOnlyKeys("why");
        }
    }

    private static ActContext context() {
        return new ActContext(null, Instant.EPOCH, Formats.of(Texts.SPANISH, ZoneId.of("America/Argentina/Buenos_Aires"), "AR"), "es", "ARS", List.of(), List.of(), 0, "AR", null, (_, _) -> Optional.empty(), ActContext.Prices.UNKNOWN);
    }
}
