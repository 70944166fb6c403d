package org.auxilia.web;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a controller answers: a template with its parameters, or the way to another page.
 *
 * <pre>{@code
 * @GetMapping("/providers")
 * Page list(Form form) {
 *     return Page.of("network/providers").with("providers", providers.matching(form.typed("q")));
 * }
 * }</pre>
 */
public final class Page {

    private final String template;
    private final String location;
    private final Map<String, Object> params = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status;
    private Message said;
    private String undo = "";
    private Supplier<?> view;
    private Supplier<Table<?>> table;
    private String account = "";
    private Set<String> ofRows = Set.of();
    private Form form;
    private List<Message> reasons = List.of();
    private List<String> meanwhile = List.of();
    private boolean created;
    private boolean acted;

    private Page(String template, String location, int status) {
        this.template = template;
        this.location = location;
        this.status = status;
    }

    /** @param template path under {@code src/main/jte} without ending: {@code network/providers} */
    public static Page of(String template) {
        return new Page(template, null, 200);
    }

    /** After an act: the browser goes to this path with GET. */
    public static Page redirect(String path) {
        return new Page(null, path, 303);
    }

    /** Done, nothing to show; {@link #say} still speaks. */
    public static Page done() {
        return new Page(null, null, 204);
    }

    /** A parameter of the template; {@code shell} is always there. */
    public Page with(String name, Object value) {
        params.put(name, value);
        return this;
    }

    /** The form, and 422 when something in it is not valid. */
    public Page with(Form form) {
        if (form.isBad()) {
            status = 422;
        }
        return faults(form).with("form", form);
    }

    /** Where programs find the sentences of what is wrong with the fields, when no template has the form as its own. */
    public Page faults(Form faulty) {
        form = faulty;
        return this;
    }

    /** What programs get in place of the template, or after an act: a record, made only when one asks (OP-5). */
    public Page json(Supplier<?> shown) {
        view = shown;
        return this;
    }

    /** The list that it shows, as one takes it out (CSV, XLSX); made only when one does. */
    public Page table(Supplier<Table<?>> shown) {
        table = shown;
        return this;
    }

    /** Name of the account whose data it shows: on paper it bears that account's label (OP-9). */
    public Page account(String name) {
        account = name;
        return this;
    }

    /** After an act: the place one goes to was made by it. Programs are told 201. */
    public Page created() {
        created = true;
        return this;
    }

    /** Something was done, though a page of its own tells what: the same key gets it again. */
    public Page acted() {
        acted = true;
        return this;
    }

    boolean hasActed() {
        return acted || template == null;
    }

    /** Each reason why the procedure says no; the template shows them by itself. */
    public Page refused(List<Message> obstacles) {
        reasons = List.copyOf(obstacles);
        return this;
    }

    /** What others wrote since the person looked, a sentence each (CA-9). */
    public Page meanwhile(List<String> news) {
        meanwhile = List.copyOf(news);
        return this;
    }

    public Page status(int code) {
        status = code;
        return this;
    }

    public Page header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** A short notice that is shown with the page, or on the page redirected to. */
    public Page say(String key, Object... args) {
        said = Message.of(key, args);
        return this;
    }

    /** The notice offers to take it back for a while: a POST to this address, of which programs learn by a header, {@code Link}. Never of an entry of a case's log; empty for nothing. */
    public Page undo(String address) {
        undo = address;
        return this;
    }

    String undo() {
        return undo;
    }

    public Optional<String> template() {
        return Optional.ofNullable(template);
    }

    public Optional<String> location() {
        return Optional.ofNullable(location);
    }

    public Map<String, Object> params() {
        return Collections.unmodifiableMap(params);
    }

    Map<String, String> headers() {
        return headers;
    }

    public int status() {
        return status;
    }

    /** Whether it shows a form in which something is not valid, or what the procedure refused is said at a field. */
    boolean isBad() {
        return status == 422 || status == 409 && form != null && form.isBad();
    }

    Optional<Message> said() {
        return Optional.ofNullable(said);
    }

    /** A page that is a form shows programs what stands in it: the names that they post. */
    Optional<Supplier<?>> view() {
        return Optional.<Supplier<?>>ofNullable(view).or(() -> Optional.ofNullable(form).map(it -> it::values));
    }

    Optional<Table<?>> table() {
        return Optional.ofNullable(table).map(Supplier::get);
    }

    boolean isList() {
        return table != null;
    }

    /** The rows that it lists, and whose account's each is: on paper a list that is of one bears that account's label (OP-9). */
    public <T> Page accounts(Collection<T> rows, Function<T, String> name) {
        ofRows = rows.stream().map(name).collect(Collectors.toSet());
        return this;
    }

    /** Names of the accounts whose data it shows: the one that is said, or of what it shows, or of the rows of its list. */
    Set<String> accounts() {
        if (!account.isEmpty()) {
            return Set.of(account);
        }
        var shown = params.values().stream().map(it -> it instanceof Optional<?> some ? some.orElse(null) : it)
                .filter(OfAccount.class::isInstance).map(it -> ((OfAccount) it).accountName()).collect(Collectors.toSet());
        return shown.isEmpty() ? ofRows : shown;
    }

    boolean isCreated() {
        return created;
    }

    /** Why this is no success, as programs are told. */
    Problem problem() {
        var fields = form == null || !reasons.isEmpty() ? Map.<String, Message>of() : form.errors(); // a page says at a field what is an obstacle: it is told once
        return Problem.of(isRefused() ? status : 422, reasons, fields, meanwhile);
    }

    /** Whether it shows a form whose sender has not seen what stands by now. */
    boolean isOutdated() {
        return form != null && form.isOutdated();
    }

    /** Whether programs are told so: a page that shows what is wrong, or one that goes back because something is. */
    boolean isNoSuccess() {
        return isRefused() || location().isPresent() && form != null && form.isBad();
    }

    private boolean isRefused() {
        return template().isPresent() && status >= 400;
    }
}
