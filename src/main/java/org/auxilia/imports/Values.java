package org.auxilia.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.auxilia.web.Table;

/**
 * What stands in the columns of a catalogue: a file that is taken out has it, and a look before compares it.
 *
 * @param value of an entry, in a column
 */
record Values<E, C extends Enum<C> & Column>(List<C> columns, BiFunction<E, C, Object> value) {

    /** What a line changes of what it tells of; of a new one, all that it is understood as. */
    List<DryRun.Change> changes(Optional<E> was, E becomes) {
        return columns.stream().map(it -> new DryRun.Change(it, was.map(one -> value.apply(one, it)).orElse(null), value.apply(becomes, it)))
            .filter(it -> was.isPresent() ? !Objects.equals(it.was(), it.becomes()) : it.becomes() != null && !it.becomes().equals("")).toList();
    }

    Table<E> table(String title, List<E> entries) {
        var table = Table.of(title, entries);
        for (var column : columns) table.named(column.shown(), it -> value.apply(it, column));
        return table;
    }
}
