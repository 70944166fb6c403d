package org.auxilia.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.auxilia.web.Shell;

/** The words for what was changed. What has no words yet is shown as it is kept. */
public record ChangeWords(Shell shell) {

    public String entity(String entity) { return shell.t("catalogue.entity." + kebab(entity)); }

    /** "Vence"; of a tariff, a document, a place in the calling order what it is and which: "Tarifa REMOLQUE_GRUA". */
    public String field(String field) {
        var words = field.split(" ", 2);
        var name = Optional.of("catalogue.change." + kebab(words[0])).filter(shell.texts()::has).or(() -> Optional.of("assistance.term." + kebab(words[0])).filter(shell.texts()::has)).map(shell::t).orElse(words[0]);
        return words.length == 1 ? name : name + " " + words[1];
    }

    public String value(Optional<String> value) {
        var text = value.orElse("");
        return switch (text) {
            case "true" -> shell.t("web.yes");
            case "false" -> shell.t("web.no");
            case String day when day.matches("\\d{4}-\\d\\d-\\d\\d") -> shell.formats().date(LocalDate.parse(day));
            case String time when time.matches("PT[0-9HMS]+") -> shell.formats().duration(Duration.parse(time));
            default -> text.matches("[A-Z][A-Z_]+") && shell.texts().has("catalogue.value." + kebab(text)) ? shell.t("catalogue.value." + kebab(text)) : text;
        };
    }

    /** Where it is changed; empty for what has no page of its own. */
    public static String href(CatalogueChange it) {
        return switch (it.entity()) {
            case "account" -> "/admin/accounts/" + it.of();
            case "policy" -> "/admin/accounts/" + it.of() + "/terms";
            case "plan", "member", "provider", "service", "cause", "place" -> "/admin/" + it.entity() + "s/" + it.of();
            case "house_script" -> "/admin/texts?language=" + it.of();
            case "log_subtype" -> "/admin/log-subtypes/" + it.of();
            case "reference_price" -> "/admin/reference-prices/" + it.of();
            case "holiday" -> "/admin/holidays?country=" + it.of().substring(0, 2);
            case "authority" -> "/admin/authority?currency=" + it.of();
            default -> "";
        };
    }

    private static String kebab(String name) {
        return name.matches("[A-Z_]+") ? name.toLowerCase(Locale.ROOT).replace('_', '-') : name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
