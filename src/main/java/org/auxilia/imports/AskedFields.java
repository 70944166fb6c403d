package org.auxilia.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Service;
import org.auxilia.web.Texts;

/**
 * What a service asks for (CA-6) as one cell has it: ";" between one and the next, "|" between code, label, English label, type, whether it is mandatory, and choices.
 * What would be empty at the end is left out; a ";" or "|" of the text itself, and a backslash, has a backslash before it.
 *
 * @param column where it stands
 * @param before what it asked for
 */
record AskedFields(Column column, List<ExtraField> before) {

    /** As the page takes them, in characters. */
    private static final int LABEL = 60, CHOICES = 600;
    private static final int LEAST_PARTS = 4, MOST_PARTS = 6;

    static String written(List<ExtraField> fields) { return fields.stream().map(AskedFields::written).collect(Collectors.joining("; ")); }

    private static String written(ExtraField it) {
        var spanish = Texts.of(Texts.SPANISH);
        var parts = Stream.of(it.code(), it.labelEs(), it.labelEn(), spanish.of(it.type()), it.mandatory() ? spanish.of("imports.field.mandatory") : "", String.join(", ", it.choices()));
        return parts.map(part -> part.replaceAll("[\\\\;|]", "\\\\$0")).collect(Collectors.joining(" | ")).replaceFirst("( \\| )+$", "");
    }

    /** @throws Refused where it can't be read */
    List<ExtraField> read(String cell) {
        var typed = split(cell, ';').stream().filter(it -> !it.isEmpty()).toList();
        if (typed.size() > Service.MOST_FIELDS) throw new Refused(column, "imports.line.field-most", Service.MOST_FIELDS);
        var codes = new HashSet<String>();
        var fields = typed.stream().map(this::field).toList();
        fields.stream().map(ExtraField::code).filter(it -> !codes.add(it)).findFirst().ifPresent(it -> { throw new Refused(column, "imports.line.field-twice", it); });
        return fields;
    }

    /** One that stands as it was is not read: what was taken once stays. */
    private ExtraField field(String typed) { return before.stream().filter(it -> CsvSheet.clean(written(it)).equals(typed)).findFirst().orElseGet(() -> fresh(typed)); }

    private ExtraField fresh(String typed) {
        var parts = split(typed, '|').stream().map(AskedFields::plain).toList();
        if (parts.size() < LEAST_PARTS || parts.size() > MOST_PARTS) throw new Refused(column, "imports.line.field-shape", typed);
        var code = parts.getFirst();
        if (!ExtraField.isCode(code)) throw new Refused(column, "imports.line.field-code", code);
        if (parts.get(1).isEmpty()) throw new Refused(column, "imports.line.field-label", code);
        var english = Optional.of(parts.get(2)).filter(it -> !it.isEmpty()).orElse(parts.get(1));
        if (Math.max(parts.get(1).length(), english.length()) > LABEL) throw new Refused(column, "imports.line.field-long", code, LABEL);
        var type = Cells.choice(column, parts.get(3), ExtraField.Type.class);
        return new ExtraField(code, parts.get(1), english, type, mandatory(part(parts, 4)), choices(code, type, part(parts, 5)));
    }

    private boolean mandatory(String typed) {
        var word = Texts.of(Texts.SPANISH).of("imports.field.mandatory");
        var words = Stream.of(word, Texts.of(Texts.ENGLISH).of("imports.field.mandatory")).map(CsvSheet::folded);
        if (!typed.isEmpty() && words.noneMatch(CsvSheet.folded(typed)::equals)) throw new Refused(column, "imports.line.choice", typed, word);
        return !typed.isEmpty();
    }

    private List<String> choices(String code, ExtraField.Type type, String typed) {
        var choices = Stream.of(typed.split(",")).map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
        if (type != ExtraField.Type.CHOICE && !choices.isEmpty()) throw new Refused(column, "imports.line.field-no-choices", code);
        if (type == ExtraField.Type.CHOICE && choices.size() < 2) throw new Refused(column, "imports.line.field-choices", code);
        if (typed.length() > CHOICES) throw new Refused(column, "imports.line.field-long", code, CHOICES);
        return choices;
    }

    private static String part(List<String> parts, int at) { return at < parts.size() ? parts.get(at) : ""; }

    private static String plain(String part) { return part.replaceAll("\\\\(.)", "$1"); }

    private static List<String> split(String text, char sign) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == sign) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
