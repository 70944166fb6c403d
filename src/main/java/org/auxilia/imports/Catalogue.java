package org.auxilia.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.web.Table;

/** A sheet that is taken out too: with columns that are taken in again. */
abstract class Catalogue<C extends Enum<C> & Column, R> extends Sheet<C, R> {

    Catalogue(Class<C> columns) { super(columns); }

    /** What a line changes of what it tells of; of a new one, all that it is understood as. */
    <E> List<DryRun.Change> changes(Optional<E> was, E becomes, BiFunction<E, C, Object> value) {
        return columns().stream().map(it -> new DryRun.Change(it, was.map(one -> value.apply(one, it)).orElse(null), value.apply(becomes, it)))
            .filter(it -> was.isPresent() ? !Objects.equals(it.was(), it.becomes()) : it.becomes() != null && !it.becomes().equals("")).toList();
    }

    /** All that there is, at most so many lines. */
    abstract Table<?> out(Whose whose, int limit);
}
