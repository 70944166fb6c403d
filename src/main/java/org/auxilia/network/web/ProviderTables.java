package org.auxilia.network.web;

import java.util.List;
import org.auxilia.network.Document.Expiring;
import org.auxilia.network.Ladder;
import org.auxilia.network.ProviderDirectory;
import org.auxilia.network.ProviderDirectory.Listing;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;

/** The lists of providers as they are taken out. */
final class ProviderTables {

    private ProviderTables() { }

    static Table<ProviderDirectory.Row> of(Listing listing, Choices choices, Shell shell) {
        return Table.of("network.list.title", listing.rows()).column("network.col.provider", ProviderDirectory.Row::tradeName).column("network.col.legal-name", ProviderDirectory.Row::legalName)
            .column("network.col.phone", it -> shell.formats().phone(it.phone().orElse(""))).column("network.col.services", it -> it.services().stream().map(code -> choices.service(code, shell)).toList())
            .column("network.col.base", it -> choices.place(it.place())).column("network.col.condition", ProviderDirectory.Row::condition).column("network.col.status", ProviderDirectory.Row::status)
            .column("network.col.now", it -> Message.of(it.openNow() ? "network.open" : "network.closed")).column("network.col.load", ProviderDirectory.Row::openJobs)
            .column("network.col.in-time", ProviderDirectory.Row::punctuality);
    }

    static Table<Ladder.Row> of(Ladder ladder, Shell shell) {
        return Table.of("network.ladder.title", ladder.rows()).column("network.col.rank", Ladder.Row::rank).column("network.col.provider", Ladder.Row::name)
            .column("network.col.phone", it -> it.phone().map(shell.formats()::phone)).column("network.col.why", it -> it.why().stream().map(why -> Reasons.of(why, shell)).toList())
            .column("network.col.km", it -> it.km().isPresent() ? Math.round(it.km().getAsDouble() * 10) / 10.0 : null).column("network.col.in-time", Ladder.Row::punctuality)
            .column("network.ladder.tariff", it -> it.cost().map(money -> money.amount())).column("network.col.currency", it -> it.cost().map(money -> money.currency()));
    }

    static Table<Expiring> of(List<Expiring> expiring) {
        return Table.of("network.admin.documents", expiring).column("network.col.provider", Expiring::tradeName).column("network.field.kind", it -> it.document().kind())
            .column("network.field.number", it -> it.document().number()).column("network.field.expires", it -> it.document().expires()).column("network.field.required", it -> it.document().required());
    }
}
