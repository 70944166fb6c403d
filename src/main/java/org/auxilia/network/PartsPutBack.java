package org.auxilia.network;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.auxilia.catalogue.PutsBack;
import org.auxilia.catalogue.Removals;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** Puts an area, a tariff, a document or a technician back on its provider. */
@Component
class PartsPutBack implements PutsBack {

    private final ProviderRegister register;
    private final Coverages coverages;
    private final Tariffs tariffs;
    private final Documents documents;
    private final Technicians technicians;

    PartsPutBack(ProviderRegister register, Coverages coverages, Tariffs tariffs, Documents documents, Technicians technicians) {
        this.register = register;
        this.coverages = coverages;
        this.tariffs = tariffs;
        this.documents = documents;
        this.technicians = technicians;
    }

    @Override
    public Optional<String> putBack(Removals.Removed it, Actor who, Instant at) {
        return switch (it.kind()) {
            case ProviderRegister.COVERAGE -> put(who, "coverages", coverages.restore(it.row()), again -> register.positions(again.provider(), List.of(again.part())));
            case ProviderRegister.TARIFF -> put(who, "tariffs", tariffs.restore(it.row()), again -> ProviderRegister.noted(again.part()));
            case ProviderRegister.DOCUMENT -> put(who, "documents", documents.restore(it.row()), again -> ProviderRegister.noted(again.part()));
            case ProviderRegister.TECHNICIAN -> put(who, "technicians", technicians.restore(it.row()), again -> ProviderRegister.noted(again.part()));
            default -> Optional.empty();
        };
    }

    /** @param again empty where something else has taken its place */
    private <T> Optional<String> put(Actor who, String part, Optional<Owned<T>> again, Function<Owned<T>, Map<String, ?>> words) {
        var it = again.orElseThrow(() -> new Failure.Refused("network.part." + part + "-there"));
        register.note(who, it.provider(), Map.of(), words.apply(it));
        return Optional.of("/admin/providers/" + it.provider() + "#" + part);
    }
}
