package org.auxilia.desk.console;

import java.util.List;
import java.util.Set;
import org.auxilia.assistance.Kind;
import org.auxilia.desk.ActContext;
import org.auxilia.desk.ActForm;
import org.auxilia.desk.Field;
import org.auxilia.web.Form;

/**
 * An act as the screen offers it: a form, a single button, or a way to the screen where it is done.
 *
 * @param id      unique on the page
 * @param label   what the button says
 * @param action  where the form goes; the address of its screen for an act without form
 * @param form    null where the act has a screen of its own
 * @param typed   what stands in the fields
 * @param fixed   fields that are not asked for: their value is known
 * @param reasons why it is not possible now, in sentences
 * @param news    what others wrote meanwhile, where it was refused (CA-9)
 * @param refused whether it was tried and refused
 * @param force   whether a superior may step over the reasons (CA-8)
 * @param say     the words that go with it, empty where the account has none (CO-3)
 */
public record ActView(String id, Kind kind, String label, String action, ActForm form, ActContext context, Form typed, Set<String> fixed, List<String> reasons,
                      List<String> news, boolean refused, boolean force, String say) {

    public boolean isLink() { return form == null; }

    /** The fields that a person fills in. */
    public List<Field> asked() { return form.fields().stream().filter(it -> !isFixed(it) && it.wanted().test(context)).toList(); }

    /** Those that go along unseen. */
    public List<Field> carried() { return form.fields().stream().filter(this::isFixed).toList(); }

    private boolean isFixed(Field field) { return field.isUnseen() || fixed.contains(field.name()); }

    /** One button, nothing to fill in. */
    public boolean isPlain() { return !isLink() && asked().isEmpty() && reasons.isEmpty() && !typed.isBad(); }

    public boolean isPossible() { return reasons.isEmpty() || refused; }

    /** It came back: something in it is wrong, or the procedure refused it. */
    public boolean isBack() { return refused || typed.isBad(); }

    ActView named(String other) { return new ActView(id, kind, other, action, form, context, typed, fixed, reasons, news, refused, force, say); }
}
