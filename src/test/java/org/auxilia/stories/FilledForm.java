package org.auxilia.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** The fields of a form by their labels, filled as a person fills them: text, one of several, minutes from now or an hour, a window, an amount. */
final class FilledForm {

    /** The hour at which it happened, where it is not now. */
    static final String HAPPENED = "Hora del hecho";

    private final Locator form;
    private final StoryClock clock;

    FilledForm(Locator form, StoryClock clock) {
        this.form = form;
        this.clock = clock;
    }

    /** @param values label, value, label, value… */
    FilledForm with(String... values) {
        for (int i = 0; i < values.length; i += 2) fill(values[i], values[i + 1]);
        return this;
    }

    private void fill(String label, String value) {
        if (label.equals(HAPPENED)) {
            form.locator("details.when > summary").click();
            form.locator("input[name=happenedTime]").fill(value);
            return;
        }
        var field = form.locator(".field").filter(new Locator.FilterOptions().setHasText(beginning(label))).first();
        var kind = String.valueOf(field.getAttribute("class"));
        if (kind.contains("window")) window(field, value);
        else if (kind.contains("moment")) moment(field, value);
        else if (field.locator("input.check").count() > 0) field.locator("label").first().click();
        else if (field.locator(".radios").count() > 0) field.locator(".radios label").filter(new Locator.FilterOptions().setHasText(whole(value))).click();
        else if (field.locator("select").count() > 0) field.locator("select").selectOption(new SelectOption().setLabel(value));
        else field.locator("input.input, textarea").first().fill(value);
    }

    /** Text that begins so; the browser has no way to quote. */
    static Pattern beginning(String text) { return Pattern.compile("^\\s*" + quoted(text)); }

    static Pattern whole(String text) { return Pattern.compile("^\\s*" + quoted(text) + "\\s*$"); }

    static String quoted(String text) { return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"); }

    private void moment(Locator field, String value) {
        if (value.endsWith(" min")) field.locator(".radios label").filter(new Locator.FilterOptions().setHasText(value)).first().click();
        else {
            field.locator("input.hour").fill(value.substring(value.indexOf(' ') + 1));
            if (field.locator("input.day").count() > 0) field.locator("input.day").fill(clock.date(value).toString());
        }
    }

    private void window(Locator field, String value) {
        var ends = value.split("–");
        field.locator("input.day").first().fill(clock.date(ends[0]).toString());
        field.locator("input.hour").first().fill(ends[0].substring(ends[0].indexOf(' ') + 1));
        field.locator("input.hour").last().fill(ends[1].substring(ends[1].indexOf(' ') + 1));
        boolean next = ends[1].contains(" ");
        field.locator("input.day").last().fill(next ? clock.date(ends[1]).toString() : clock.date(ends[0]).toString());
    }
}
