package org.auxilia.agenda;

import java.util.List;
import org.auxilia.catalogue.Services;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;

/** The pendientes as they are taken out. */
final class AgendaTable {

    private AgendaTable() {}

    static Table<AgendaRow> of(List<AgendaRow> rows, Services services, Shell shell) {
        return Table.of("agenda.title", rows).account(AgendaRow::account).column("agenda.col.due", AgendaRow::due).column("agenda.col.number", AgendaRow::label)
            .column("agenda.col.next", it -> it.words().isEmpty() ? it.task() : it.words()).column("agenda.col.whom", AgendaRow::whomName).column("agenda.col.phone", it -> shell.formats().phone(it.phone()))
            .column("agenda.col.service", it -> services.find(it.service()).map(service -> service.name(shell.lang()))).column("agenda.col.member", AgendaRow::member)
            .column("agenda.col.zone", AgendaRow::town).column("agenda.col.owner-long", AgendaRow::assigneeName);
    }
}
