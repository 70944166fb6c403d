package org.auxilia.desk.console;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.assistance.AnytimeFact.FieldChanged;
import org.auxilia.assistance.Fact;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.web.Form;
import org.auxilia.web.Now;

/**
 * What somebody changed in a form of fields (LG-4). Each field comes with what stood in it when the form was made; where that is not
 * what stands now, somebody else was faster. Programs say so of the whole, by If-Match.
 *
 * @param changes the fields that are different now
 * @param others  what others have written meanwhile, by field (CA-9)
 */
record FieldEdits(List<Fact> changes, Map<String, Now> others) {

    boolean isStale() { return !others.isEmpty(); }

    /** @param names of the fields that the form has */
    static FieldEdits of(Form form, List<String> names, Situation s) {
        var changes = new ArrayList<Fact>();
        var others = new HashMap<String, Now>();
        for (var name : names) {
            var typed = form.text(name, Form.LONG_TEXT).or("");
            var now = Sheet.current(name, s.assistance());
            if (!form.has(name) || typed.equals(now)) continue;
            if (form.has(name + "Was") && !form.typed(name + "Was").equals(now)) others.put(name, by(name, now, s));
            else changes.add(new FieldChanged(name, s.assistance().field(name).orElse(""), typed));
        }
        return new FieldEdits(changes, others);
    }

    private static Now by(String name, String now, Situation s) {
        var last = s.assistance().log().stream().filter(it -> it.fact() instanceof FieldChanged change && change.field().equals(name)).reduce((_, later) -> later);
        return Now.of(name, now, last.map(it -> it.stamp().who().name()).orElse(""), last.map(it -> s.formats().shortly(it.stamp().recordedAt(), s.now())).orElse(""));
    }

    /** Notes at each of the service's fields what is wrong with it (CA-6). Empty ones may be filled in later. */
    static void check(Form form, List<ExtraField> fields, Situation s) {
        for (var field : fields) {
            var code = field.code();
            switch (field.type()) {
                case TEXT -> form.text(code, 400);
                case NUMBER -> form.decimal(code, s.formats()).optional().filter(_ -> code.equals(ExtraField.KILOMETRES))
                    .ifPresent(km -> form.put(code, km.setScale(0, RoundingMode.CEILING).toPlainString())); // kilometres begun (CA-14)
                case DATE -> form.date(code);
                case CHOICE -> { if (!form.typed(code).isBlank() && !field.choices().contains(form.typed(code))) form.error(code, "web.form.choose"); }
                case BOOLEAN -> { if (!form.typed(code).matches("|yes|no")) form.error(code, "web.form.choose"); }
                case PLATE -> {
                    if (form.has(code)) form.put(code, form.typed(code).strip().toUpperCase(java.util.Locale.ROOT));
                    if (!form.typed(code).matches("[A-Z0-9 -]{0,12}")) form.error(code, "desk.data.not-a-plate");
                }
            }
        }
    }
}
