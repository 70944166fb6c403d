package org.auxilia.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody else has saved while one typed (CA-9): what was typed stays, what stands by now is shown beside it, and who saves again has seen it. The form
 * carries the version that was seen in its field {@code version}.
 */
public final class SavedMeanwhile {

    /**
     * A field of the form that is compared.
     *
     * @param parts names of what is written where the value that stands is taken
     * @param shown the value that stands, as people see it
     * @param check whether it is one box, marked or not
     * @param noted what it is called in the log of changes
     */
    public record Field(String name, List<String> parts, Function<Form, String> shown, boolean check, String noted) {

        public static Field text(String name) { return new Field(name, List.of(name), form -> form.typed(name), false, name); }

        /** A day, shown as people write it. */
        public static Field day(String name, Formats formats) {
            return new Field(name, List.of(name), form -> form.typed(name).isEmpty() ? "" : formats.date(Fields.date(form.typed(name))), false, name);
        }

        /** One of these, or several. */
        public static Field choice(String name, List<Option> options) {
            return new Field(name, List.of(name), form -> options.stream().filter(it -> form.all(name).contains(it.value())).map(Option::label).collect(Collectors.joining(", ")), false, name);
        }

        /** Several lines, read in one. */
        public static Field lines(String name) { return new Field(name, List.of(name), form -> String.join(", ", form.typed(name).lines().toList()), false, name); }

        /** One that is searched for: what is found stands in the name, its text in {@code nameText}. */
        public static Field found(String name) { return new Field(name, List.of(name, name + "Text"), form -> form.typed(name + "Text"), false, name); }

        /** What stands in several fields, put into one line: it is read beside them, and nothing is taken from it. */
        public static Field line(String name) { return new Field(name, List.of(), form -> form.typed(name), false, name); }

        public static Field check(String name) { return new Field(name, List.of(name), _ -> "", true, name); }

        /** Where the changes call it otherwise. */
        public Field noted(String other) { return new Field(name, parts, shown, check, other); }

        private boolean same(Form one, Form other) { return check ? one.checked(name) == other.checked(name) : values(one).equals(values(other)); }

        private Set<String> values(Form form) { return form.all(name).stream().map(it -> it.replace("\r\n", "\n").strip()).filter(it -> !it.isEmpty()).collect(Collectors.toSet()); }
    }

    /** Who wrote what, and when, as the log of changes has it. */
    public record Written(String field, String who, Instant at) {}

    private SavedMeanwhile() {}

    /**
     * Says so at each field that differs, or at the first where none does.
     *
     * @param stands  what stands by now, as the form has it, its version too
     * @param written the newest first
     * @return the form, which the next time says that this was seen
     */
    public static Form told(Form form, Form stands, List<Written> written, List<Field> fields, Shell shell) {
        marked(form, stands, who(written, shell), written, fields, shell);
        if (!form.isBad()) form.error(fields.getFirst().name, "web.meanwhile.saved", who(written, shell));
        return form.outdated(stands.typed("version"));
    }

    public static boolean isSame(Form form, Form stands, List<Field> fields) { return fields.stream().allMatch(it -> it.same(form, stands)); }

    /** Says so at each field that differs, and only there. */
    public static void marked(Form form, Form stands, String who, List<Written> written, List<Field> fields, Shell shell) {
        fields.stream().filter(it -> !it.same(form, stands)).forEach(it -> {
            form.error(it.name, it.check ? stands.checked(it.name) ? "web.meanwhile.marked" : "web.meanwhile.cleared" : "web.meanwhile.saved", who);
            if (!it.check) form.now(it.name, now(it, stands, written.stream().filter(change -> change.field.equals(it.noted)).findFirst(), shell));
        });
    }

    /** Whoever wrote last, as the sentences call them. */
    public static String who(List<Written> written, Shell shell) {
        return written.stream().findFirst().map(Written::who).orElseGet(() -> shell.t("web.meanwhile.somebody"));
    }

    /** Whoever wrote this field last, which may be long ago. */
    private static Now now(Field field, Form stands, Optional<Written> last, Shell shell) {
        var values = new LinkedHashMap<String, String>();
        field.parts.forEach(part -> values.put(part, String.join(",", stands.all(part))));
        return new Now(field.shown.apply(stands), values, last.map(Written::who).orElse(""), last.map(it -> shell.formats().shortly(it.at, shell.now())).orElse(""));
    }
}
