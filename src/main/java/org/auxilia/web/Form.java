package org.auxilia.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was typed into a form, and what is wrong with it. Readers turn a field into a value; when they can't, they note
 * a sentence at the field and give nothing. A template shows {@link #typed} again, so nothing typed is lost.
 *
 * <pre>{@code
 * var name = form.text("name", 80).required();
 * var from = form.instant("fromDate", "fromTime", zone).required();
 * if (form.isBad()) return screen(form);          // 422, fields as typed, sentences beside them
 * }</pre>
 */
public final class Form {

    /** Longest remark that is taken, in characters. */
    public static final int LONG_TEXT = 4000;

    private final Sent sent;
    private final Map<String, List<String>> typed;
    private final Map<String, Message> errors = new LinkedHashMap<>();
    private final Map<String, Now> nows = new HashMap<>();
    private final Map<String, Drawn> drawn = new HashMap<>();
    private final Map<String, Question> questions;
    private boolean file;
    private boolean outdated;

    private Form(Sent sent, Map<String, Question> questions) {
        this.sent = sent;
        this.typed = sent.texts();
        this.questions = questions;
    }

    public static Form empty() {
        return new Form(Sent.nothing(), new LinkedHashMap<>());
    }

    /** The parameters of a request, query and body; of a program the members of its JSON object. */
    public static Form of(HttpServletRequest request) {
        var form = new Form(Sent.by(request), new LinkedHashMap<>());
        form.file = FileFormat.asked(request).isPresent();
        return form;
    }

    /** The same as typed, with nothing said about it: to try what it would come to. */
    public Form again() {
        return new Form(sent, questions);
    }

    /** The same as typed, with nothing said about it; what is put into it is not in this one. */
    public Form copy() {
        return new Form(sent.copy(), questions);
    }

    /** Whether it was sent in, not only asked for by an address. */
    public boolean isPosted() {
        return sent.posted();
    }

    /** Whether the answer is to be a file. */
    boolean isOfFile() {
        return file;
    }

    /** Fills a field before it is shown. */
    public Form put(String name, Object value) {
        typed.put(name, List.of(value == null ? "" : value.toString()));
        return this;
    }

    /** Marks those of several choices. */
    public Form putAll(String name, Collection<?> values) {
        typed.put(name, values.stream().map(Object::toString).toList());
        return this;
    }

    /** What stands in the field, as typed; empty when absent. */
    public String typed(String name) {
        asked(name);
        var values = typed.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field with several, or of several fields with one name. */
    public List<String> all(String name) {
        asked(name);
        return typed.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        asked(name);
        return typed.containsKey(name);
    }

    public boolean checked(String name) {
        return !typed(name).isEmpty() && !typed(name).equals("false");
    }

    /** Text without the blanks around it, of at most {@code max} characters. */
    public FieldValue<String> text(String name, int max) {
        questions.put(name, new Question(0, max));
        var text = typed(name).strip();
        if (text.codePointCount(0, text.length()) > max) {
            error(name, "web.form.too-long", Fields.thousands(max), Fields.thousands(text.codePointCount(0, text.length())));
            return new FieldValue<>(this, name, Optional.empty());
        }
        return new FieldValue<>(this, name, Optional.of(text).filter(t -> !t.isEmpty()));
    }

    /** A whole number from {@code min} to {@code max}. */
    public FieldValue<Integer> integer(String name, int min, int max) {
        questions.put(name, new Question(min, max));
        var number = read(name, Fields::whole, "web.form.not-a-number");
        if (number.isPresent() && (number.get() < min || number.get() > max)) {
            error(name, "web.form.out-of-range", Fields.thousands(min), Fields.thousands(max));
            return new FieldValue<>(this, name, Optional.empty());
        }
        return new FieldValue<>(this, name, number.map(Long::intValue));
    }

    /** An id; what isn't one is an error. */
    public FieldValue<Long> id(String name) {
        return new FieldValue<>(this, name, read(name, Fields::whole, "web.form.choose").filter(id -> id > 0));
    }

    /** Money in minor units, typed as the country writes it: "1.234,50". Not negative. */
    public FieldValue<Long> amount(String name, String currency, Formats formats) {
        var example = formats.amount(123450, "USD");
        var amount = read(name, text -> Fields.amount(sent.number(name, text, formats), currency), "web.form.not-an-amount", example);
        return new FieldValue<>(this, name, amount);
    }

    /** A number with decimals, as the country writes it. */
    public FieldValue<BigDecimal> decimal(String name, Formats formats) {
        return new FieldValue<>(this, name, read(name, text -> sent.number(name, text, formats), "web.form.not-a-number"));
    }

    public FieldValue<LocalDate> date(String name) {
        return new FieldValue<>(this, name, read(name, Fields::date, "web.form.not-a-date"));
    }

    public FieldValue<LocalTime> time(String name) {
        return new FieldValue<>(this, name, read(name, Fields::time, "web.form.not-a-time"));
    }

    /**
     * The moment that a date field and a time field name in this zone; nothing when both are empty. Programs may give it in one,
     * by ISO 8601 with its offset: {@code agreed} in place of {@code agreedDate} and {@code agreedTime}.
     */
    public FieldValue<Instant> instant(String date, String time, ZoneId zone) {
        var whole = date.replaceFirst("Date$", "");
        if (typed(date).isBlank() && typed(time).isBlank()) {
            return time.equals(whole + "Time") ? new FieldValue<>(this, date, read(whole, text -> OffsetDateTime.parse(text).toInstant(), "web.form.not-a-moment"))
                    : new FieldValue<>(this, date, Optional.empty());
        }
        var day = date(date).required();
        var hour = time(time).required();
        if (day == null || hour == null) {
            return new FieldValue<>(this, date, Optional.empty());
        }
        var local = day.atTime(hour);
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            error(time, "web.form.hour-skipped");
            return new FieldValue<>(this, date, Optional.empty());
        }
        return new FieldValue<>(this, date, Optional.of(local.atZone(zone).toInstant()));
    }

    /** One of the constants, by its name. */
    public <E extends Enum<E>> FieldValue<E> choice(String name, Class<E> type) {
        return new FieldValue<>(this, name, read(name, text -> Enum.valueOf(type, text), "web.form.choose"));
    }

    /** What has been read from it so far, whether it stands in it or not: the document for programs is held against it (OP-5). */
    public Map<String, Question> questions() {
        return java.util.Collections.unmodifiableMap(questions);
    }

    private void asked(String name) {
        questions.putIfAbsent(name, Question.OPEN);
    }

    /** Notes what is wrong with a field; the first sentence stays. */
    public void error(String name, String key, Object... args) {
        errors.putIfAbsent(name, Message.of(key, args));
    }

    /** Somebody else has written this field meanwhile (CA-9). */
    public void now(String name, Now now) {
        nows.put(name, now);
    }

    public Optional<Now> now(String name) {
        return Optional.ofNullable(nows.get(name));
    }

    /** What it is of is another one by now. @param version by which it is known: sent again, the form says that this one was seen */
    public Form outdated(String version) {
        outdated = true;
        return put("version", version);
    }

    boolean isOutdated() {
        return outdated;
    }

    /** Takes over what an act found wrong. */
    public Form add(Failure.Invalid invalid) {
        invalid.fields().forEach(errors::putIfAbsent);
        return this;
    }

    public Optional<Message> error(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    /**
     * The sentence for a template to show at this field. To get it the field says how it is drawn, so that the summary
     * above the form names it by its label and leads to it.
     *
     * @param id    of the element that takes the focus
     * @param label as people see it
     */
    public Optional<Message> errorAt(String name, String id, String label) {
        drawn.putIfAbsent(name, new Drawn(id, label));
        return error(name);
    }

    /** How the field was drawn; empty before that, and for what is no field of the page. */
    public Optional<Drawn> drawn(String name) {
        return Optional.ofNullable(drawn.get(name));
    }

    /** Sentences by field, in the order in which they were found. */
    public Map<String, Message> errors() {
        return java.util.Collections.unmodifiableMap(errors);
    }

    /** What stands in it, for programs: a text, or a list where there are several. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        typed.forEach((name, all) -> {
            if (!name.startsWith("_")) {
                values.put(name, all.size() == 1 ? all.getFirst() : all);
            }
        });
        return values;
    }

    public boolean isBad() {
        return !errors.isEmpty();
    }

    private <T> Optional<T> read(String name, Function<String, T> reader, String key, Object... args) {
        var text = typed(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            error(name, key, args);
            return Optional.empty();
        }
    }

    /** How a field was asked for: a text of at most so many characters, a number from … to …, or as it comes. */
    public record Question(int least, int most) {

        static final Question OPEN = new Question(0, 0);
    }

    /** A field on the page. */
    public record Drawn(String id, String label) {}
}
