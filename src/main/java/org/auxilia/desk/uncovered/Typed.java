package org.auxilia.desk.uncovered;

import java.util.List;
import org.auxilia.assistance.Kind;
import org.auxilia.web.Form;

/**
 * What was sent from the ladder and came back.
 *
 * @param act   as its address names it: "quote", "price", "courtesy"
 * @param force whether a superior may step over what stands in the way (CA-8)
 * @param news  what others wrote meanwhile (CA-9)
 */
record Typed(String act, Form form, boolean force, List<String> news) {

    static final Typed NOTHING = new Typed("", Form.empty(), false, List.of());

    static Typed of(String act, Form form) { return new Typed(act, form, false, List.of()); }

    boolean isOf(String act) { return this.act.equals(act); }

    boolean isOf(Kind act) { return isOf(act.slug()); }

    /** Of the one provider to whom this form is. */
    boolean isOf(String act, int provider) { return isOf(act) && isTo(provider); }

    boolean isTo(int provider) { return form.typed("provider").equals(Integer.toString(provider)); }
}
