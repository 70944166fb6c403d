package org.auxilia.imports;

import java.util.List;
import java.util.function.BiFunction;
import org.auxilia.web.Table;

/**
 * A sheet that is taken out too: with columns that are taken in again.
 *
 * @param <E> what a line tells of
 */
abstract class Catalogue<C extends Enum<C> & Column, E, R> extends Sheet<C, R> {

    Catalogue(Class<C> columns) { super(columns); }

    /** All that there is, at most so many. */
    abstract List<E> entries(Whose whose, int limit);

    /** What stands in a column of an entry; asked for once for all of a file, with what is looked up for it. */
    abstract BiFunction<E, C, Object> value(Whose whose);

    Values<E, C> values(Whose whose) { return new Values<>(columns(), value(whose)); }

    Table<?> out(Whose whose, int limit) {
        return values(whose).table("imports.kind." + kind().word(), entries(whose, limit)).account(_ -> whose.accountName());
    }
}
