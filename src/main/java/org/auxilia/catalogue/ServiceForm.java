package org.auxilia.catalogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.web.Form;
import org.auxilia.web.Shell;

/** A service as the administrator's form has it, what it asks for in numbered rows. */
final class ServiceForm {

    private ServiceForm() {}

    static Form fresh() {
        return Form.empty().put("usual", 60).put("guarantee", 30).put("survey", "true").put("offered", "true").put("icon", "tool");
    }

    static Form of(Service service, boolean offered) {
        Form form = Form.empty().put("line", service.line().name()).put("nameEs", service.nameEs()).put("nameEn", service.nameEn())
                .put("delivery", service.delivery().name()).put("usual", service.usual().toMinutes()).put("survey", service.survey())
                .put("icon", service.icon()).put("guarantee", service.guaranteeDays()).put("offered", offered);
        for (int i = 0; i < service.fields().size(); i++) {
            ExtraField field = service.fields().get(i);
            form.put("code-" + i, field.code()).put("es-" + i, field.labelEs()).put("en-" + i, field.labelEn()).put("type-" + i, field.type().name())
                    .put("mandatory-" + i, field.mandatory()).put("choices-" + i, String.join(", ", field.choices()));
        }
        return form;
    }

    /** What it asks for, as people read it in one line. */
    static String asked(Service service, Shell shell) {
        return service.fields().stream().map(it -> Stream.of(it.labelEs(), it.labelEn(), it.code(), shell.t(it.type()), it.mandatory() ? shell.t("catalogue.field.mandatory") : "", String.join(", ", it.choices()))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" · "))).collect(Collectors.joining("; "));
    }

    static int rows(Form form) {
        int rows = 0;
        for (int i = 0; i < Service.MOST_FIELDS; i++) {
            rows = (form.typed("code-" + i) + form.typed("es-" + i)).isBlank() ? rows : i + 1;
        }
        return Math.min(rows + 2, Service.MOST_FIELDS);
    }

    /** Nothing when a field is faulty; the form then knows. The code of a service never changes. */
    static Optional<Service> read(Form form, Optional<Service> was, Services services) {
        String code = was.map(Service::code).orElseGet(() -> form.text("code", 40).required());
        if (was.isEmpty() && code != null && !Code.is(code)) {
            form.error("code", "catalogue.service.code-shape");
        } else if (was.isEmpty() && code != null && services.find(code).isPresent()) {
            form.error("code", "catalogue.service.code-taken");
        }
        ServiceLine line = form.choice("line", ServiceLine.class).required();
        String nameEs = form.text("nameEs", 60).required();
        String nameEn = form.text("nameEn", 60).required();
        Delivery delivery = form.choice("delivery", Delivery.class).required();
        Integer usual = form.integer("usual", 1, 10080).required();
        Integer guarantee = form.integer("guarantee", 0, 3650).or(0);
        String icon = Service.ICONS.contains(form.typed("icon")) ? form.typed("icon") : was.map(Service::icon).orElse("tool");
        List<ExtraField> fields = fields(form);
        return form.isBad() ? Optional.empty() : Optional.of(new Service(code, line, nameEs, nameEn, delivery, Duration.ofMinutes(usual),
                form.checked("survey"), icon, guarantee, fields));
    }

    private static List<ExtraField> fields(Form form) {
        List<ExtraField> fields = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rows(form); i++) {
            String es = form.text("es-" + i, 60).or("");
            String code = form.text("code-" + i, 40).or("");
            if (es.isEmpty() && code.isEmpty()) {
                continue;
            }
            if (!ExtraField.isCode(code)) {
                form.error("code-" + i, "catalogue.field.code-shape");
            } else if (!codes.add(code)) {
                form.error("code-" + i, "catalogue.field.twice");
            }
            if (es.isEmpty()) {
                form.error("es-" + i, "web.form.required");
            }
            var type = form.choice("type-" + i, ExtraField.Type.class).or(ExtraField.Type.TEXT);
            List<String> choices = Stream.of(form.text("choices-" + i, 600).or("").split(",")).map(String::strip).filter(it -> !it.isEmpty()).distinct()
                    .toList();
            if (type == ExtraField.Type.CHOICE && choices.size() < 2) {
                form.error("choices-" + i, "catalogue.field.choices-needed");
            }
            fields.add(new ExtraField(code, es, form.text("en-" + i, 60).or(es), type, form.checked("mandatory-" + i),
                    type == ExtraField.Type.CHOICE ? choices : List.of()));
        }
        return fields;
    }
}
