package org.auxilia.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every template knows of the request: who looks, in which language, where, and what the bars show.
 * Each template begins with {@code @param org.auxilia.web.Shell shell}; controllers may take it as an argument.
 */
public final class Shell {

    /** Between what an act had to say and where it is taken back. */
    static final String UNDO = "\n";

    private final Optional<Viewer> viewer;
    private final Texts texts;
    private final Formats formats;
    private final Instant now;
    private final Here here;
    private final List<MenuItem> menu;
    private final Supplier<Map<String, Integer>> counters;
    private final String assets;
    private Map<String, Integer> counted;
    private String saying;
    private Supplier<String> label = () -> "";

    /**
     * Where the request is.
     *
     * @param path path without query
     * @param query query without question mark, empty for none
     * @param fragment whether a part of a page was asked for, not a whole one
     * @param part the one part that is wanted, empty for all of it
     * @param theme light, dark, or empty
     * @param mark what had been told to open screens when the request came
     * @param csrf token for the hidden field of forms
     * @param said what the last act had to say, empty for nothing
     */
    record Here(String path, String query, boolean fragment, String part, String theme, String mark, Supplier<String> csrf, String said) {
    }

    Shell(Optional<Viewer> viewer, Formats formats, Locale locale, Instant now, Here here, List<MenuItem> menu,
            Supplier<Map<String, Integer>> counters, String assets) {
        this.viewer = viewer;
        this.texts = Texts.of(locale);
        this.formats = formats;
        this.now = now;
        this.here = here;
        this.menu = menu;
        this.counters = counters;
        this.assets = assets;
    }

    public Optional<Viewer> viewer() {
        return viewer;
    }

    /** Whether the viewer has this right. */
    public boolean may(Enum<?> right) {
        return viewer.map(v -> v.may(right)).orElse(false);
    }

    public String t(String key, Object... args) {
        return texts.of(key, args);
    }

    public String t(Message message) {
        return texts.of(message);
    }

    public String t(Enum<?> constant) {
        return texts.of(constant);
    }

    public Texts texts() {
        return texts;
    }

    /** "es" or "en". */
    public String lang() {
        return texts.locale().getLanguage();
    }

    /** Dates, money and telephones in the viewer's zone and country. */
    public Formats formats() {
        return formats;
    }

    /** The same for an account's zone and country. */
    public Formats formats(java.time.ZoneId zone, String country) {
        return Formats.of(texts.locale(), zone, country);
    }

    /** The server's clock when the request came. */
    public Instant now() {
        return now;
    }

    /** What had been told to open screens when the request came: from there on the page listens. */
    public String liveMark() {
        return here.mark();
    }

    public String path() {
        return here.path();
    }

    /** Path and query: what to come back to. */
    public String address() {
        return here.query().isEmpty() ? here.path() : here.path() + "?" + here.query();
    }

    /** Whether a part was asked for by htmx; the layout then leaves the frame away. */
    public boolean fragment() {
        return here.fragment();
    }

    /** The one part of the page that is wanted, by the page's own name for it; empty for all of it. */
    public String part() {
        return here.part();
    }

    public String theme() {
        return here.theme();
    }

    public String csrf() {
        return here.csrf().get();
    }

    /** A new key for a form: sent twice, it counts once. */
    public String key() {
        return java.util.UUID.randomUUID().toString();
    }

    /** What the act before this page had to say. */
    public String said() {
        return saying == null ? here.said().split(UNDO, 2)[0] : saying;
    }

    /** Where it is taken back by a POST; empty where it can't be. */
    public String undo() {
        return saying == null && here.said().contains(UNDO) ? here.said().split(UNDO, 2)[1] : "";
    }

    void say(String sentence) {
        saying = sentence;
    }

    /** Under which label the page is printed (OP-9). */
    public String label() {
        return label.get();
    }

    void classify(Supplier<String> words) {
        label = words;
    }

    /** This list as a file: what is asked for stays, where in its pages one is doesn't matter. */
    public String file(FileFormat format) {
        return here.path() + "?" + asked("(after|before|seen|limit|format|at)=.*", "format=" + format.ending());
    }

    /** This list from there on, with all that is asked for; from its beginning where the key is empty. */
    public String onward(String after) {
        var asked = asked("(after|before|seen|format)=.*", after.isEmpty() ? "" : "after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        return asked.isEmpty() ? here.path() : here.path() + "?" + asked;
    }

    private String asked(String butFor, String more) {
        return Stream.concat(Arrays.stream(here.query().split("&")).filter(it -> !it.matches(butFor)), Stream.of(more)).filter(it -> !it.isEmpty()).collect(Collectors.joining("&"));
    }

    /** The entries of a menu that this viewer may use. */
    public List<MenuItem> menu(MenuItem.Area area) {
        return menu.stream().filter(item -> item.area() == area && may(item.right())).toList();
    }

    /** Whether the viewer stands at this address or below it. */
    public boolean at(String href) {
        return here.path().equals(href) || here.path().startsWith(href + "/");
    }

    /** A number of the top bar; 0 when nobody counts it. */
    public int count(String counter) {
        if (counted == null) {
            counted = counters.get();
        }
        return counted.getOrDefault(counter, 0);
    }

    /** Address of a file of the frontend: {@code asset("app.css")}. */
    public String asset(String name) {
        return assets + name;
    }

    /** The countries of Latin America, in the viewer's language. */
    public List<Option> countries() {
        return java.util.stream.Stream.of("AR", "BO", "BR", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA",
                        "PE", "PR", "PY", "SV", "UY", "VE")
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(texts.locale())))
                .sorted(java.util.Comparator.comparing(Option::label)).toList();
    }
}
