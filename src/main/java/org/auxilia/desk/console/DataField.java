package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.web.Message;
import org.auxilia.web.Now;

/**
 * One of the service's further fields (CA-6).
 *
 * @param now   what stands in the log
 * @param other what somebody else has written meanwhile; null where nobody has
 * @param error what is wrong with what was typed; null for nothing
 */
public record DataField(String code, String label, ExtraField.Type type, boolean mandatory, List<String> choices, String now, String typed, Now other, Message error) {

    static List<DataField> of(Situation s, Optional<Edits> edits) {
        return s.service().fields().stream().map(field -> {
            var now = s.assistance().field(field.code()).orElse("");
            return new DataField(field.code(), field.label(s.shell().lang()), field.type(), field.mandatory(), field.choices(), now,
                edits.map(it -> it.typed(field.code(), now)).orElse(now), edits.flatMap(it -> it.other(field.code())).map(it -> shown(it, field, s)).orElse(null), edits.flatMap(it -> it.form().error(field.code())).orElse(null));
        }).toList();
    }

    private static Now shown(Now now, ExtraField field, Situation s) {
        return field.type() != ExtraField.Type.BOOLEAN || now.shown().isBlank() ? now : new Now(s.shell().t("web." + now.shown()), now.values(), now.who(), now.at());
    }
}
