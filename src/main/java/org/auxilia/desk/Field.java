package org.auxilia.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.auxilia.web.Message;

/**
 * One field of an act's form.
 *
 * @param label   what it is called: {@code desk.field.<label>} in the bundles; its name, unless the act calls it otherwise
 * @param max     longest text, in characters; largest number
 * @param options what may be chosen, of {@link Type#CHOICE}
 * @param quick   minutes from now that are offered with one key, of {@link Type#MOMENT}
 * @param wanted  whether a person is asked for it; it is read from whoever sends it
 * @param folded  what one seldom needs while somebody waits on the line: it stands folded beside the button (CL-6)
 */
public record Field(String name, String label, Type type, boolean required, int max, Function<ActContext, List<Option>> options, List<Integer> quick, Predicate<ActContext> wanted, boolean folded) {

    private Field(String name, String label, Type type, boolean required, int max, Function<ActContext, List<Option>> options, List<Integer> quick) {
        this(name, label, type, required, max, options, quick, _ -> true, false);
    }

    public enum Type { TEXT, LONG_TEXT, CHOICE, MOMENT, WINDOW, AMOUNT, NUMBER, PLACE, CHECK, PROVIDER, HIDDEN }

    /** @param label sentence of the bundles, or the text itself where people have typed it */
    public record Option(String value, Message label, String text) {
        static Option of(String value, String key) { return new Option(value, Message.of(key), ""); }
        static Option plain(String text) { return new Option(text, null, text); }
    }

    static Field text(String name) { return new Field(name, name, Type.TEXT, true, 200, _ -> List.of(), List.of()); }
    static Field words(String name) { return new Field(name, name, Type.LONG_TEXT, true, 4000, _ -> List.of(), List.of()); }
    static Field moment(String name, Integer... quick) { return new Field(name, name, Type.MOMENT, true, 0, _ -> List.of(), List.of(quick)); }
    static Field window(String name) { return new Field(name, name, Type.WINDOW, true, 0, _ -> List.of(), List.of()); }
    static Field amount(String name) { return new Field(name, name, Type.AMOUNT, true, 0, _ -> List.of(), List.of()); }
    /** A whole number from 0 to {@code max}. */
    static Field number(String name, int max) { return new Field(name, name, Type.NUMBER, true, max, _ -> List.of(), List.of()); }
    static Field place(String name) { return new Field(name, name, Type.PLACE, true, 200, _ -> List.of(), List.of()); }
    static Field check(String name) { return new Field(name, name, Type.CHECK, false, 0, _ -> List.of(), List.of()); }
    /** Has to be ticked: what is missing is said by {@code desk.unticked.<label>}. */
    static Field tick(String name) { return new Field(name, name, Type.CHECK, true, 0, _ -> List.of(), List.of()); }
    /** Somebody of the calling order, by his number; the screen has chosen him. */
    static Field provider() { return new Field("provider", "provider", Type.PROVIDER, true, 0, _ -> List.of(), List.of()); }
    static Field hidden(String name) { return new Field(name, name, Type.HIDDEN, true, 200, _ -> List.of(), List.of()); }
    static Field choice(String name, Function<ActContext, List<Option>> options) { return new Field(name, name, Type.CHOICE, true, 0, options, List.of()); }

    /** One of the constants of an enum, by their names in the bundles. */
    @SafeVarargs
    static <E extends Enum<E>> Field choice(String name, E... constants) {
        return choice(name, _ -> java.util.Arrays.stream(constants).map(it -> new Option(it.name(), new Message("desk.constant", List.of(it)), "")).toList());
    }

    /** Goes along unseen. */
    public boolean isUnseen() { return type == Type.HIDDEN || type == Type.PROVIDER; }

    /** Its label in the bundles. */
    public String key() { return label.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT); }

    Field optional() { return new Field(name, label, type, false, max, options, quick, wanted, folded); }

    /** The same, asked for only where it is of use. */
    Field when(Predicate<ActContext> use) { return new Field(name, label, type, required, max, options, quick, use, folded); }

    /** The same field as this act calls it. */
    Field labelled(String other) { return new Field(name, other, type, required, max, options, quick, wanted, folded); }

    /** The same field folded away. */
    Field fold() { return new Field(name, label, type, required, max, options, quick, wanted, true); }
}
