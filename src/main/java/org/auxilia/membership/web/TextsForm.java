package org.auxilia.membership.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.auxilia.membership.KeptWords;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.Scripts;
import org.auxilia.web.Form;
import org.auxilia.web.SavedMeanwhile.Field;

/** The words at each step of a call as the administrator's form has them, in one language: an account's, or the house's. */
final class TextsForm {

    private static final int LONGEST = 1000;

    private TextsForm() {}

    static String language(Form form) {
        return form.typed("language").equals("en") ? "en" : "es";
    }

    static Form filled(KeptWords it, String language) {
        Form form = Form.empty().put("language", language).put("version", it.version());
        for (ScriptStep step : ScriptStep.values()) {
            form.put(step.name(), it.text(step));
        }
        return form;
    }

    /** As typed; the form knows of the faulty ones. */
    static Map<ScriptStep, String> read(Form form) {
        Map<ScriptStep, String> texts = new EnumMap<>(ScriptStep.class);
        for (ScriptStep step : ScriptStep.values()) {
            String text = form.text(step.name(), LONGEST).or("");
            texts.put(step, text);
            Scripts.unknownSlot(text).ifPresent(slot -> form.error(step.name(), "membership.texts.unknown-slot", slot));
        }
        return texts;
    }

    /** Those that are compared with what somebody else has saved. */
    static List<Field> fields(String language) {
        return Stream.of(ScriptStep.values()).map(step -> Field.text(step.name()).noted(step.noted(language))).toList();
    }
}
