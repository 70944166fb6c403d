package org.auxilia.agenda;

import java.util.List;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.catalogue.Services;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;

/** A board as it is taken out: the columns that are shown, in their order. */
record BoardTable(Tab tab, Services services, Shell shell) {

    Table<BoardRow> of(List<BoardRow> rows, List<BoardColumn> columns) {
        var table = Table.of("agenda.board." + tab.name().toLowerCase(), rows).account(BoardRow::account);
        columns.forEach(it -> table.column(head(it), row -> value(it, row)));
        return table;
    }

    private String head(BoardColumn column) {
        return switch (column) {
            case OWNER -> "agenda.col.owner-long";
            case NEXT -> tab == Tab.ALL ? "agenda.col.status" : "agenda.col.next";
            default -> "agenda.col." + column.code();
        };
    }

    private Object value(BoardColumn column, BoardRow row) {
        return switch (column) {
            case DUE -> row.nextDue();
            case NUMBER -> row.label();
            case SERVICE -> services.find(row.service()).map(it -> it.name(shell.lang()));
            case MEMBER -> row.member();
            case ACCOUNT -> row.account();
            case ZONE -> row.town();
            case STAGE -> shell.t(row.stage()) + row.subStage().map(it -> ": " + shell.t(it)).orElse("");
            case PROVIDER -> row.provider();
            case NEXT -> tab == Tab.ALL ? status(row) : row.next();
            case OWNER -> row.ownerName();
            case LAST -> shell.formats().dateTime(row.last().at()) + " " + row.last().called(shell) + (row.last().words().isEmpty() ? "" : ": " + row.last().words());
            case OPENED -> row.openedAt();
        };
    }

    private static Message status(BoardRow row) {
        return Message.of(row.finalStatus().isEmpty() ? "agenda.row.open" : "assistance.final-status." + row.finalStatus().toLowerCase().replace('_', '-'));
    }
}
