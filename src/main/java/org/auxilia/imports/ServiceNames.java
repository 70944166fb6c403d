package org.auxilia.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;

/** Services as files name them: by code, or by name in either language. */
record ServiceNames(Map<String, Service> folded) {

    static ServiceNames of(Services services) {
        var names = new HashMap<String, Service>();
        for (var it : services.every()) Stream.of(it.code(), it.nameEs(), it.nameEn()).forEach(name -> names.putIfAbsent(CsvSheet.folded(name), it));
        return new ServiceNames(names);
    }

    /** The one by which it is found again. */
    String name(String code) {
        var service = folded.get(CsvSheet.folded(code));
        return service == null || !service.equals(folded.get(CsvSheet.folded(service.nameEs()))) ? code : service.nameEs();
    }

    /** @throws Refused where there is none of that name */
    <C extends Enum<C> & Column> Service called(Cells<C> line, C column) {
        return Optional.ofNullable(folded.get(CsvSheet.folded(line.text(column)))).orElseThrow(() -> new Refused(column, "imports.line.service", line.text(column)));
    }
}
