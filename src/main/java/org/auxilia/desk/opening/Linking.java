package org.auxilia.desk.opening;

import java.util.Optional;
import org.auxilia.assistance.OpeningFact.Link;
import org.auxilia.assistance.OpeningFact.Linked;
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

    static void offer(Form form) {
        if (!form.has("linkOf")) form.put("linkAs", Link.LEG.name());
    }
}
