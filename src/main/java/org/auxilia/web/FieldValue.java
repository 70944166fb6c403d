package org.auxilia.web;

import java.util.Optional;

/** A value that was read, or nothing; an error was noted if it should have been something. */
public record FieldValue<T>(Form form, String name, Optional<T> value) {

    /** The value; null with a sentence at the field when it is missing. Ask {@link Form#isBad} before use. */
    public T required() {
        if (value.isEmpty()) {
            form.error(name, "web.form.required");
        }
        return value.orElse(null);
    }

    public Optional<T> optional() {
        return value;
    }

    public T or(T other) {
        return value.orElse(other);
    }
}
