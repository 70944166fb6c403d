package org.auxilia.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list that can be taken out as a file: what the page shows of each row, typed. Numbers, days and moments stay what they are,
 * constants get their names, an absent value leaves its cell empty.
 *
 * <pre>{@code
 * Table.of("quality.title", rows).column("quality.col.received", Complaint::receivedAt).account(Complaint::account)
 * }</pre>
 */
public final class Table<T> {

    /** More rows than this no file has; what is left out is said in its last lines. */
    public static final int MOST = 10_000;

    /** @param named whether the head is what it is called already, not the key of it */
    record Column<T>(String head, boolean named, Function<T, ?> value) {
        String head(Shell shell) {
            return named ? head : shell.t(head);
        }
    }

    private final String title;
    private final List<T> rows;
    private boolean cut;
    private final List<Column<T>> columns = new ArrayList<>();
    private Function<T, String> account = _ -> "";
    private Optional<ZoneId> zone = Optional.empty();

    private Table(String title, List<T> rows) {
        this.title = title;
        this.cut = rows.size() > MOST;
        this.rows = cut ? rows.subList(0, MOST) : rows;
    }

    /**
     * @param title key of what the list is called
     * @param rows  all that are asked for, and one more than {@link #MOST} where there are more: {@link Rows#wanted} asks for as many
     */
    public static <T> Table<T> of(String title, List<T> rows) {
        return new Table<>(title, rows);
    }

    /** @param head key of its head */
    public Table<T> column(String head, Function<T, ?> value) {
        columns.add(new Column<>(head, false, value));
        return this;
    }

    /** A column that has its name from elsewhere. */
    public Table<T> named(String name, Function<T, ?> value) {
        columns.add(new Column<>(name, true, value));
        return this;
    }

    /** The name of the account whose row it is: its label stands on the file where all rows are of one. */
    public Table<T> account(Function<T, String> name) {
        account = name;
        return this;
    }

    /** The file tells that there are more than its rows, where they are fewer than {@link #MOST}. */
    public Table<T> cut(boolean more) {
        cut |= more;
        return this;
    }

    /** The zone of the times on the page, where it isn't the viewer's. */
    public Table<T> in(ZoneId other) {
        zone = Optional.of(other);
        return this;
    }

    String title() {
        return title;
    }

    List<Column<T>> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    boolean isCut() {
        return cut;
    }

    ZoneId zone(Shell shell) {
        return zone.orElse(shell.formats().zone());
    }

    Set<String> accounts() {
        var names = new LinkedHashSet<String>();
        rows.forEach(row -> names.add(account.apply(row)));
        return names;
    }

    /** The values of each row in the order of the columns; an optional one as what is in it, or null. */
    List<List<Object>> values() {
        return rows.stream().map(row -> columns.stream().map(it -> inner(it.value().apply(row))).toList()).toList();
    }

    private static Object inner(Object value) {
        return switch (value) {
            case Optional<?> some -> some.orElse(null);
            case java.util.OptionalInt some -> some.isPresent() ? some.getAsInt() : null;
            case null, default -> value;
        };
    }
}
