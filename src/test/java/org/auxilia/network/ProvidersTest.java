package org.auxilia.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AS-1")
class ProvidersTest {

    private TestDatabase test;
    private Viedma world;

    @BeforeEach
    void town() {
        test = TestDatabase.fresh();
        world = new Viedma(test);
    }

    @AfterEach
    void leave() { test.close(); }

    @Test
    void whatIsStoredIsReadBack() {
        var provider = world.tow("AUXILIO VIEDMA", 1, 1);
        assertThat(world.providers.get(provider.id())).isEqualTo(provider);
        assertThat(world.coverages.of(provider.id())).containsExactly(new Coverage(Viedma.TOW, world.viedma.id(), 1));
        var technicians = new Technicians(world.database);
        technicians.add(provider.id(), new Technician(0, "Marta Díaz", Optional.of("+54 2920 41-9091"), Optional.empty()));
        assertThat(technicians.of(provider.id())).extracting(Technician::name).containsExactly("Marta Díaz");
    }

    @Test
    void aChangeOnAnOldVersionIsNotStored() {
        var provider = world.tow("AUXILIO VIEDMA", 1, 1);
        assertThat(world.providers.change(provider.withPhones("+54 2920 42-0000"))).isPresent();
        assertThat(world.providers.change(provider.withPhones("+54 2920 43-0000"))).isEmpty();
        assertThat(world.providers.get(provider.id()).phone()).contains("+54 2920 42-0000");
    }

    @Test
    @Tag("AS-8")
    void documentsAreToldThirtyDaysAheadOfTheirLastDay() {
        var provider = world.tow("AUXILIO VIEDMA", 1, 1);
        world.documents.add(provider.id(), new Document(0, Document.Kind.LICENCE, Optional.empty(), Optional.of(LocalDate.of(2026, 12, 24)), true));
        assertThat(world.providers.documentsExpiringWithin(30, LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(world.providers.documentsExpiringWithin(30, LocalDate.of(2026, 11, 24))).extracting(Document.Expiring::tradeName).containsExactly("AUXILIO VIEDMA");
    }
}
