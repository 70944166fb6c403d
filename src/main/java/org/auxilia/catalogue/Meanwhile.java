package org.auxilia.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.CatalogueChanges.Change;
import org.auxilia.web.Form;
import org.auxilia.web.Now;
import org.auxilia.web.Option;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/**
 * What somebody else has saved of one thing of a catalogue while one typed (CA-9): what was typed stays, what stands by now is shown beside it, and who saves again
 * has seen it. The form carries the version that was seen in its field {@code version}.
 */
@Component
public class Meanwhile {

    /**
     * A field of the form that is compared.
     *
     * @param parts names of what is written where the value that stands is taken
     * @param shown the value that stands, as people see it
     * @param check whether it is one box, marked or not
     * @param noted what it is called in the changes of the catalogue
     */
    public record Field(String name, List<String> parts, Function<Form, String> shown, boolean check, String noted) {

        public static Field text(String name) { return new Field(name, List.of(name), form -> form.typed(name), false, name); }

        /** One of these, or several. */
        public static Field choice(String name, List<Option> options) {
            return new Field(name, List.of(name), form -> options.stream().filter(it -> form.all(name).contains(it.value())).map(Option::label).collect(Collectors.joining(", ")), false, name);
        }

        /** One that is searched for: what is found stands in the name, its text in {@code nameText}. */
        public static Field found(String name) { return new Field(name, List.of(name, name + "Text"), form -> form.typed(name + "Text"), false, name); }

        /** What stands in several fields, put into one line: it is read beside them, and nothing is taken from it. */
        public static Field line(String name) { return new Field(name, List.of(), form -> form.typed(name), false, name); }

        public static Field check(String name) { return new Field(name, List.of(name), _ -> "", true, name); }

        /** Where the changes call it otherwise. */
        public Field noted(String other) { return new Field(name, parts, shown, check, other); }

        private boolean same(Form one, Form other) { return check ? one.checked(name) == other.checked(name) : values(one).equals(values(other)); }

        private Set<String> values(Form form) { return form.all(name).stream().map(String::strip).filter(it -> !it.isEmpty()).collect(Collectors.toSet()); }
    }

    private final CatalogueChanges changes;

    Meanwhile(CatalogueChanges changes) { this.changes = changes; }

    /**
     * Says so at each field that differs, or at the first where none does.
     *
     * @param stands what stands by now, as the form has it, its version too
     * @param entity as the changes of the catalogue have it, for instance "cause"
     * @return the form, which the next time says that this was seen
     */
    public Form told(Form form, Form stands, String entity, Object id, List<Field> fields, Shell shell) {
        var noted = changes.of(entity, id);
        var who = noted.stream().findFirst().map(Change::actor).orElseGet(() -> shell.t("catalogue.meanwhile.somebody"));
        fields.stream().filter(it -> !it.same(form, stands)).forEach(it -> {
            form.error(it.name, it.check ? stands.checked(it.name) ? "catalogue.meanwhile.marked" : "catalogue.meanwhile.cleared" : "catalogue.meanwhile.saved", who);
            if (!it.check) form.now(it.name, now(it, stands, noted.stream().filter(change -> change.field().equals(it.noted)), shell));
        });
        if (!form.isBad()) form.error(fields.getFirst().name, "catalogue.meanwhile.saved", who);
        return form.put("version", stands.typed("version"));
    }

    /** Whoever wrote this field last, which may be long ago. */
    private static Now now(Field field, Form stands, Stream<Change> noted, Shell shell) {
        var last = noted.findFirst();
        var values = new LinkedHashMap<String, String>();
        field.parts.forEach(part -> values.put(part, String.join(",", stands.all(part))));
        return new Now(field.shown.apply(stands), values, last.map(Change::actor).orElse(""), last.map(it -> shell.formats().shortly(it.at(), shell.now())).orElse(""));
    }
}
