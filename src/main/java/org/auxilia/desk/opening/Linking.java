package org.auxilia.desk.opening;

import java.util.Optional;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.OpeningFact.Linked;
import org.auxilia.desk.PlaceFields;
import org.auxilia.web.Form;

/** CA-14: whether what is asked for is a leg or a consequence of an assistance that the case has already. */
final class Linking {

    private Linking() {}

    static Optional<Linked> read(Form form, CaseScreen screen) {
        var of = form.integer("linkOf", 1, Integer.MAX_VALUE).optional();
        if (of.isEmpty()) return Optional.empty();
        if (of.get() > screen.file().count()) form.error("linkOf", "web.form.choose");
        var as = form.choice("linkAs", Link.class).required();
        return form.isBad() ? Optional.empty() : Optional.of(new Linked(of.get(), as));
    }

    /** A further leg begins where the one before it ended. */
    static void offer(CaseScreen screen, Form form) {
        if (form.has("linkOf")) return;
        form.put("linkAs", Link.LEG.name());
        int last = screen.file().count();
        if (last > 0) screen.file().assistance(last).destination().ifPresent(it -> new PlaceFields("from").show(form, it));
    }
}
