package org.auxilia.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text that a person reads, in one language. The bundles are {@code text/<module>_es.properties} and
 * {@code text/<module>_en.properties}, UTF-8; a key starts with its module: {@code staff.sign-in.title}.
 *
 * <p>In a text {@code {0}} is the first value and {@code {0?día|días}} the word for one or for many of it.
 * Apostrophes need no doubling. A key that is missing is shown as it is; tests fail on it.
 */
public final class Texts {

    public static final Locale SPANISH = Locale.of("es");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final Pattern SLOT = Pattern.compile("\\{(\\d+)(?:\\?([^|{}]*)\\|([^{}]*))?}");
    /** By ordinal. A board asks for some hundred, so none is made twice. */
    private static final ClassValue<String[]> KEYS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return keys(type);
        }
    };
    private static final Texts ES = new Texts(SPANISH);
    private static final Texts EN = new Texts(ENGLISH);

    private final Locale locale;
    private final Map<String, String> texts;
    /** The texts with slots, taken apart when first asked for. */
    private final Map<String, List<Part>> parts = new ConcurrentHashMap<>();

    private Texts(Locale locale) {
        this.locale = locale;
        this.texts = load(locale.getLanguage());
    }

    /** The texts in this language; Spanish for every language that isn't English. */
    public static Texts of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ES;
    }

    public Locale locale() {
        return locale;
    }

    /** The text under this key with its values. */
    public String of(String key, Object... args) {
        var text = texts.get(key);
        if (text == null) {
            LoggerFactory.getLogger(Texts.class).error("No text for {} in {}", key, locale);
            return key;
        }
        return text.indexOf('{') < 0 ? text : fill(text, args);
    }

    public String of(Message message) {
        return of(message.key(), message.args().toArray());
    }

    /** The name of a constant: {@code Role.COORDINATOR} of module staff is {@code staff.role.coordinator}. */
    public String of(Enum<?> constant) {
        return of(keyOf(constant));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys with their texts, in order. */
    public Map<String, String> all() {
        return new TreeMap<>(texts);
    }

    static String keyOf(Enum<?> constant) {
        return KEYS.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    private static String[] keys(Class<?> type) {
        var module = type.getPackageName().split("\\.")[2];
        return Arrays.stream(type.getEnumConstants())
                .map(it -> module + "." + kebab(type.getSimpleName()) + "." + ((Enum<?>) it).name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private String fill(String text, Object[] args) {
        var filled = new StringBuilder(text.length() + 32);
        for (var part : parts.computeIfAbsent(text, Texts::taken)) {
            filled.append(part.of(this, args));
        }
        return filled.toString();
    }

    private static List<Part> taken(String text) {
        var parts = new ArrayList<Part>();
        var slots = SLOT.matcher(text);
        int from = 0;
        while (slots.find()) {
            parts.add(new Part(text.substring(from, slots.start()), Integer.parseInt(slots.group(1)), slots.group(2), slots.group(3)));
            from = slots.end();
        }
        parts.add(new Part(text.substring(from), -1, null, null));
        return List.copyOf(parts);
    }

    /**
     * A piece of a text and the slot behind it.
     *
     * @param slot number of the value, −1 after the last one
     * @param one, many the word for one and for many of it; null where the value itself is told
     */
    private record Part(String before, int slot, String one, String many) {

        String of(Texts texts, Object[] args) {
            if (slot < 0) {
                return before;
            }
            var value = slot < args.length ? args[slot] : "";
            if (one == null) {
                return before + texts.word(value);
            }
            return before + (value instanceof Number n && n.doubleValue() == 1 ? one : many);
        }
    }

    private String word(Object value) {
        return switch (value) {
            case Message message -> of(message);
            case Enum<?> constant -> of(constant);
            default -> String.valueOf(value);
        };
    }

    private static Map<String, String> load(String language) {
        var all = new java.util.HashMap<String, String>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:text/*_" + language + ".properties")) {
                var read = new Properties();
                try (var in = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(in);
                }
                read.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }
}
