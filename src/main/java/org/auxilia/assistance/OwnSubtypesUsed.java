package org.auxilia.assistance;

import java.util.List;
import org.auxilia.assistance.AnytimeFact.Remark;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.catalogue.LogSubtypes;
import org.springframework.stereotype.Component;

/** Which of the company's own subtypes stand in a log (LG-1): these are never deleted. */
@Component
class OwnSubtypesUsed implements Projection {

    private final LogSubtypes subtypes;

    OwnSubtypesUsed(LogSubtypes subtypes) { this.subtypes = subtypes; }

    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        for (var entry : entries)
            if (entry.fact() instanceof Remark it) it.own().ifPresent(own -> subtypes.use(new LogSubtype(own.code(), it.stage().number(), own.nameEs(), own.nameEn(), java.util.Optional.empty())));
    }

    /** No log loses an entry, so what was used stays so. */
    @Override public void clear() {}
}
