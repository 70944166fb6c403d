package org.auxilia.web;

import java.util.List;

/**
 * A sentence for people, not yet in anybody's language: a key of the bundles and what goes into it.
 *
 * @param key key of a bundle, for instance {@code web.form.required}
 * @param args values for {@code {0}}, {@code {1}}…
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
