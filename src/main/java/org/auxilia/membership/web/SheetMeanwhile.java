package org.auxilia.membership.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Period;
import org.auxilia.membership.PlanService;
import org.auxilia.membership.Plans;
import org.auxilia.membership.VehicleKind;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.SavedMeanwhile;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.SavedMeanwhile.Written;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** What somebody else has saved of the services of a plan while one typed (CA-9): line by line, those that came and those that went too. */
@Component
class SheetMeanwhile {

    private final Meanwhile meanwhile;

    SheetMeanwhile(Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** Says so at each cell that differs; a line that was added comes below what was typed, so that who saves again doesn't take it away unseen. */
    void tell(ServiceSheet typed, ServiceSheet other, Plans.Sheet stands, List<Option> services, Shell shell) {
        Form form = typed.form();
        Map<String, PlanService> left = stands.lines().stream().collect(Collectors.toMap(it -> String.valueOf(it.id()), Function.identity()));
        var shown = new HashSet<String>();
        var last = last(stands.lines(), shell);
        int rows = typed.filledRows();
        for (int i = 0; i < rows; i++) {
            var id = form.typed("id-" + i).strip();
            if (left.containsKey(id) && shown.add(id)) {
                other.filled(i, left.get(id));
                compare(form, other.form(), i, id, last, services, shell);
            } else if (!id.isEmpty() && !left.containsKey(id) && !form.typed("service-" + i).isBlank()) {
                form.error("service-" + i, "membership.line.removed-meanwhile", SavedMeanwhile.who(written(id), shell));
                form.put("id-" + i, "");
            }
        }
        var added = stands.lines().stream().filter(it -> !shown.contains(String.valueOf(it.id()))).toList();
        for (int i = 0; i < added.size(); i++) {
            typed.filled(rows + i, added.get(i));
            form.error("service-" + (rows + i), "membership.line.added-meanwhile", SavedMeanwhile.who(written(added.get(i).id()), shell));
        }
        if (!form.isBad()) {
            form.error("service-0", "web.meanwhile.saved", last);
        }
        form.outdated(String.valueOf(stands.version()));
    }

    /** Whoever wrote any line last: a cell may differ only because one typed in it. */
    private String last(List<PlanService> lines, Shell shell) {
        return SavedMeanwhile.who(lines.stream().flatMap(it -> written(it.id()).stream()).max(Comparator.comparing(Written::at)).stream().toList(), shell);
    }

    private void compare(Form form, Form stands, int i, String id, String last, List<Option> services, Shell shell) {
        var fields = fields(i, services, shell);
        if (!SavedMeanwhile.isSame(form, stands, fields)) {
            SavedMeanwhile.marked(form, stands, last, written(id), fields, shell);
        }
    }

    private List<Written> written(Object line) {
        return meanwhile.written("plan_service", line);
    }

    private static List<Field> fields(int i, List<Option> services, Shell shell) {
        return List.of(Field.choice("service-" + i, services).noted("service"), Field.text("label-" + i).noted("label"), Field.choice("status-" + i, Option.of(PlanService.Status.class, shell)).noted("status"),
                Field.text("amount-" + i).noted("maxAmount"), Field.text("events-" + i).noted("maxEvents"), Field.choice("period-" + i, Option.of(Period.class, shell)).noted("period"),
                Field.text("kilometres-" + i).noted("maxKilometres"), Field.text("hours-" + i).noted("maxHours"), Field.text("waiting-" + i).noted("waitingDays"),
                Field.choice("vehicle-" + i, Option.of(VehicleKind.class, shell)).noted("vehicleKind"), Field.text("countries-" + i).noted("countries"), Field.text("clause-" + i).noted("clauseNumber"),
                Field.text("clauseText-" + i).noted("clauseText"), Field.text("territory-" + i).noted("territoryNote"), Field.text("note-" + i).noted("note"));
    }
}
