package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.auxilia.web.Recent.Heard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page asks for what was told since its mark. */
@Tag("BD-1")
class RecentTest {

    private final Recent recent = new Recent(3);

    private Set<String> since(String mark) { return recent.since(recent.at(Optional.of(mark)), RecentTest::withoutSecret).topics(); }

    private static Set<String> withoutSecret(Set<String> topics) {
        var heard = new LinkedHashSet<>(topics);
        heard.remove("secret");
        return heard;
    }

    @Test
    void itHearsWhatCameAfterItsMarkAndNothingFromBefore() {
        recent.add("before");
        var mark = recent.mark();
        assertThat(since(mark)).isEmpty();
        recent.add("case-7", "boards", "secret");
        recent.add("boards");
        assertThat(since(mark)).containsExactly("case-7", "boards");
        assertThat(since(recent.mark())).isEmpty();
    }

    @Test
    void asManyAsAreKeptAreHeardAndWithOneMoreEverythingIsLookedAtAnew() {
        recent.add("before");
        var mark = recent.mark();
        for (int i = 1; i <= 3; i++) recent.add("case-" + i);
        assertThat(since(mark)).containsExactly("case-1", "case-2", "case-3");
        recent.add("case-4");
        assertThat(since(mark)).containsExactly(Recent.EVERYTHING);
    }

    @Test
    void whoCameBeforeAnythingWasToldHearsTheFirst() {
        var mark = recent.mark();
        recent.add("first");
        assertThat(since(mark)).containsExactly("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1", "nobody.1", "%s", "%s.", "%s.-1", "%s.x", "%s.2", "%s.99999999999999999999", "%s.1.1"})
    void aMarkOfAnotherInstanceOrOfNoneMeansEverything(String mark) {
        recent.add("one");
        var here = recent.mark().substring(0, recent.mark().indexOf('.'));
        assertThat(since(mark.formatted(here))).containsExactly(Recent.EVERYTHING);
        assertThat(new Recent(3).at(Optional.of(recent.mark()))).isNegative();
    }

    @Test
    void withoutAMarkItHearsWhatComesFromNowOn() {
        recent.add("before");
        long now = recent.at(Optional.empty());
        recent.add("after");
        assertThat(recent.since(now, UnaryOperator.identity())).isEqualTo(new Heard(2, Set.of("after")));
    }

    @Test
    void moreNamesThanALineShouldHoldAreEverything() {
        for (int most : new int[] {Recent.MOST_TOPICS, Recent.MOST_TOPICS + 1}) {
            var many = new Recent(Recent.MOST_TOPICS + 1);
            for (int i = 0; i < most; i++) many.add("case-" + i);
            assertThat(many.since(0, UnaryOperator.identity()).topics()).hasSize(most == Recent.MOST_TOPICS ? most : 1);
        }
    }
}
