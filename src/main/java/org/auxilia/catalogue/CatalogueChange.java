package org.auxilia.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.web.Mask;

/**
 * One value of a catalogue that somebody changed.
 *
 * @param id     its place in the order
 * @param entity which catalogue: "plan"
 * @param of     key of the thing in it
 * @param name   of the thing as it is called now, empty where it is gone
 * @param field  as the catalogue has it: "validUntil"
 * @param was    empty when it is new
 * @param became empty when it was taken away
 */
public record CatalogueChange(long id, Instant at, String who, String entity, String of, String name, String field, Optional<String> was, Optional<String> became) {

    /** For whoever speaks with nobody (ID-3): documents and telephones of people, and who stands beside them. */
    CatalogueChange masked() {
        return entity.equals("member") && field.matches("document|phone\\d|beneficiaries") ? new CatalogueChange(id, at, who, entity, of, name, field, was.map(Mask::of), became.map(Mask::of)) : this;
    }
}
