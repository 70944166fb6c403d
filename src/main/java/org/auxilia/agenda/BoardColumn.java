package org.auxilia.agenda;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of a board. Which are shown, and in which order, stands in the address: {@code cols=due,number,member}. */
public enum BoardColumn {

    DUE("w148"), NUMBER("w88"), SERVICE("w134"), MEMBER("w124"), ACCOUNT("w116"), ZONE("w118"), STAGE("w104"), PROVIDER("w144"), NEXT("w168"), OWNER("w44"), LAST(""), OPENED("w116");

    /** As a board comes. */
    static final List<BoardColumn> USUAL = Arrays.stream(values()).filter(it -> it != OPENED).toList();

    private final String width;

    BoardColumn(String width) { this.width = width; }

    /** Class of its width. */
    public String width() { return width; }

    public String code() { return name().toLowerCase(Locale.ROOT); }

    /** Those named, in that order, each once; the usual ones where none is. The number leads to the case, so it is always there. */
    static List<BoardColumn> parse(String text) {
        var named = Stream.of(text.split(",")).flatMap(code -> Arrays.stream(values()).filter(it -> it.code().equals(code.strip()))).distinct().toList();
        if (named.isEmpty()) return USUAL;
        return named.contains(NUMBER) ? named : Stream.concat(Stream.of(NUMBER), named.stream()).toList();
    }

    static String text(List<BoardColumn> columns) { return columns.stream().map(BoardColumn::code).collect(Collectors.joining(",")); }

    /** All, those that are shown first. */
    public static List<BoardColumn> offered(List<BoardColumn> shown) { return Stream.concat(shown.stream(), Arrays.stream(values())).distinct().toList(); }
}
