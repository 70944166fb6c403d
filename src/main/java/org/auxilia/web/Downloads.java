package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes the list of a page as a file, and knows the label that printed and exported documents carry (OP-9). */
@Component
class Downloads {

    private final ObjectProvider<Classification> classification;
    private final ObjectProvider<TakenOut> listeners;

    Downloads(ObjectProvider<Classification> classification, ObjectProvider<TakenOut> listeners) {
        this.classification = classification;
        this.listeners = listeners;
    }

    /** @param accounts names of those whose data is shown */
    String label(Set<String> accounts, Shell shell) {
        return Optional.ofNullable(classification.getIfAvailable()).flatMap(it -> it.of(accounts, shell.viewer())).orElseGet(() -> shell.t("web.export.label"));
    }

    void write(Table<?> table, FileFormat format, Shell shell, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var leaflet = Leaflet.of(table, label(table.accounts(), shell), shell);
        var bytes = switch (format) {
            case CSV -> CsvFile.of(leaflet, shell.formats());
            case XLSX -> XlsxFile.of(leaflet);
        };
        listeners.forEach(it -> it.before(request, format, table.size()));
        response.setContentType(format == FileFormat.CSV ? format.type() + ";charset=UTF-8" : format.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(leaflet.title(), LocalDate.ofInstant(shell.now(), table.zone(shell))) + "." + format.ending() + "\"");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** "registro-de-accesos-2026-11-26". */
    private static String name(String title, LocalDate day) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain + "-" + day;
    }
}
