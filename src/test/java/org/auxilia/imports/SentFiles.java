package org.auxilia.imports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.auxilia.staff.Actor;

/** Files of one kind that somebody sends in. */
record SentFiles(Imports imports, Whose whose, Actor who) {

    DryRun<?> look(String csv) { return look(csv.getBytes(StandardCharsets.UTF_8)); }

    DryRun<?> look(byte[] csv) { return imports.look(whose, csv, who); }

    /** @return its number */
    long keep(String csv) { return imports.keep(whose, "archivo.csv", csv.getBytes(StandardCharsets.UTF_8), who); }

    int take(String csv) { return take(keep(csv)); }

    int take(long file) { return imports.take(imports.get(file, Optional.empty()), who); }

    /** @param seal of what was looked at before */
    Optional<Integer> take(long file, String seal) { return imports.take(imports.get(file, Optional.empty()), who, Optional.of(seal)); }
}
