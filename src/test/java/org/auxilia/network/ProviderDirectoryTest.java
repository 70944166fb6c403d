package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.auxilia.network.Viedma.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-2")
class ProviderDirectoryTest {

    private TestDatabase test;
    private Viedma world;
    private ProviderDirectory directory;

    @BeforeEach
    void town() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
        directory = new ProviderDirectory(world.database, world.places);
    }

    @AfterEach
    void leave() { test.close(); }

    @Test
    void pagesByKeyShowEachProviderOnceAlsoWhenNamesAreTheSame() {
        for (int i = 0; i < 7; i++) world.tow(i % 2 == 0 ? "GRÚA SUR" : "GRÚA NORTE", 1, 1);
        var seen = new ArrayList<Integer>();
        Optional<Integer> after = Optional.empty();
        do {
            var page = directory.list(ProviderFilter.NONE, after, 2, at("24T10:00"));
            page.rows().forEach(row -> seen.add(row.provider()));
            after = page.more() ? Optional.of(page.rows().getLast().provider()) : Optional.empty();
        } while (after.isPresent());
        assertThat(seen).hasSize(9).doesNotHaveDuplicates();
        assertThat(directory.count(ProviderFilter.NONE)).isEqualTo(9);
    }

    @Test
    void eachFilterNarrowsAndTheyAddUp() {
        var plumber = world.providers.add(Provider.named("PLOMERÍA PATAGONES", "AR", Viedma.ZONE).withCondition(Provider.Condition.INTERNAL));
        world.coverages.put(plumber.id(), new Coverage("PLOMERIA", world.places.of("AR", "Río Negro").id(), 1));
        world.tow("GRÚAS DEL VALLE", 1, 1);
        world.providers.change(world.tow("GRÚAS CERRADAS", 1, 1).withStatus(Provider.Status.INACTIVE));
        var none = ProviderFilter.NONE;
        assertThat(names(new ProviderFilter(Optional.of("gruas"), none.line(), none.service(), none.condition(), none.status(), none.place())))
            .containsExactly("GRÚAS CERRADAS", "GRÚAS DEL VALLE");
        assertThat(names(new ProviderFilter(none.name(), Optional.of(ServiceLine.HOGAR), none.service(), none.condition(), none.status(), none.place())))
            .containsExactly("PLOMERÍA PATAGONES");
        assertThat(names(new ProviderFilter(none.name(), none.line(), Optional.of(Viedma.TOW), none.condition(), Optional.of(Provider.Status.ACTIVE), none.place())))
            .containsExactly("GRÚAS DEL VALLE");
        assertThat(names(new ProviderFilter(none.name(), none.line(), none.service(), Optional.of(Provider.Condition.INTERNAL), none.status(), Optional.of(world.viedma.id()))))
            .containsExactly("PLOMERÍA PATAGONES");
        assertThat(names(new ProviderFilter(none.name(), none.line(), none.service(), none.condition(), none.status(), Optional.of(world.places.of("AR", "Río Negro", "Adolfo Alsina").id()))))
            .containsExactly("GRÚAS CERRADAS", "GRÚAS DEL VALLE", "PLOMERÍA PATAGONES");
    }

    private List<String> names(ProviderFilter filter) {
        return directory.list(filter, Optional.empty(), 50, at("24T10:00")).rows().stream().map(ProviderDirectory.Row::tradeName).toList();
    }
}
