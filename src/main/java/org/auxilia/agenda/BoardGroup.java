package org.auxilia.agenda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.auxilia.web.Shell;

/** By what the lines of a page stand together; within a group their order is the board's. */
public enum BoardGroup {

    NONE, STAGE, PROVIDER, OWNER;

    /** The lines under the name of their group, the group with the first line first. */
    public SequencedMap<String, List<BoardRow>> of(List<BoardRow> rows, Shell shell) {
        var groups = new LinkedHashMap<String, List<BoardRow>>();
        rows.forEach(row -> groups.merge(name(row, shell), List.of(row), (some, one) -> java.util.stream.Stream.concat(some.stream(), one.stream()).toList()));
        return groups;
    }

    private String name(BoardRow row, Shell shell) {
        return switch (this) {
            case NONE -> "";
            case STAGE -> shell.t(row.stage());
            case PROVIDER -> row.provider().isEmpty() ? shell.t("agenda.row.unassigned") : row.provider();
            case OWNER -> row.ownerName();
        };
    }
}
