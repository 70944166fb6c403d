package org.auxilia.agenda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.agenda.BoardQuery.View;
import org.auxilia.web.Form;

/**
 * The addresses of a board: each keeps what is searched for and filtered.
 *
 * @param form what was asked for
 */
public record BoardLinks(Tab tab, Form form) {

    private static final List<String> FILTERS = List.of("account", "service", "owner", "provider", "stage", "status", "from", "to"), LOOK = List.of("cols", "group");

    /** The board without any filter. */
    public String path() { return "/boards/" + tab.name().toLowerCase(Locale.ROOT); }

    /** First page of what is shown. */
    public String first() { return path() + query("", ""); }

    public String view(View view) { return path() + query("view", view == View.EVERYTHING ? "" : view.name()); }

    /** @param seen how many lines stand before that page */
    public String next(String key, int seen) {
        var first = first();
        return first + (first.contains("?") ? "&" : "?") + "after=" + encoded(key) + "&seen=" + seen;
    }

    /** How many lines stand before this page. */
    public int seen() { return form.typed("after").isEmpty() || !form.typed("seen").matches("\\d{1,7}") ? 0 : Integer.parseInt(form.typed("seen")); }

    /** How many filters of the panel are set. */
    public int filters() { return (int) FILTERS.stream().filter(this::isSet).count(); }

    /** Whether anything is left out. */
    public boolean isNarrowed() { return filters() > 0 || isSet("q") || isSet("view"); }

    /** What a form for the search alone has to carry along. */
    public List<String> carried() { return Stream.of(List.of("view"), FILTERS, LOOK).flatMap(List::stream).filter(this::isSet).toList(); }

    /** All that is asked for, as a view keeps it: empty, or from the question mark on. */
    public String asked() { return query("", ""); }

    /** Whether this is what the view shows. */
    public boolean isAt(SavedView view) { return first().equals(view.href()); }

    private boolean isSet(String name) { return !form.typed(name).isBlank(); }

    private String query(String name, String value) {
        var text = new StringBuilder();
        if (!value.isEmpty()) add(text, name, value);
        if (isSet("q")) add(text, "q", form.typed("q"));
        if (name.isEmpty() && isSet("view")) add(text, "view", form.typed("view"));
        Stream.concat(FILTERS.stream(), LOOK.stream()).filter(this::isSet).forEach(it -> add(text, it, form.typed(it)));
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) { text.append(text.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value)); }

    private static String encoded(String value) { return URLEncoder.encode(value, StandardCharsets.UTF_8); }
}
