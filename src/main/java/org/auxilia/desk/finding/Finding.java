package org.auxilia.desk.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.agenda.BoardRow;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.Services;
import org.auxilia.membership.FoundMember;
import org.auxilia.web.Shell;

/**
 * Something that was found, and where it leads.
 *
 * @param label  "153567/1", or the member's name
 * @param detail what tells it from its like, in a line
 * @param href   of a member, for whoever takes calls, the new case for him
 */
public record Finding(Kind kind, String label, String detail, String href) {

    public enum Kind { CASE, MEMBER }

    static Finding of(BoardRow row, Services services, Shell shell) {
        var service = services.find(row.service()).map((Service it) -> it.name(shell.lang())).orElse("");
        return new Finding(Kind.CASE, row.label(), line(row.member(), service, row.town(), row.account()), row.href());
    }

    static Finding of(FoundMember it, String typed, boolean takesCalls) {
        var href = takesCalls ? "/cases/new?member=" + it.id() : "/members?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return new Finding(Kind.MEMBER, it.name(), line(it.document(), it.plates(), it.accountName(), it.planName()), href);
    }

    private static String line(String... parts) { return Stream.of(parts).filter(it -> it != null && !it.isBlank()).collect(Collectors.joining(" · ")); }
}
