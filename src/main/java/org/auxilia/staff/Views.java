package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.auxilia.data.DatabaseReplaced;
import org.auxilia.web.Showing;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * That a privileged user saw somebody's data (ID-3): whoever is no coordinator and asks for a case or for a member, or, where they see documents
 * and telephones whole, for a list of them. The same looked at again within {@link #AGAIN} is one view, so a page that fetches its parts anew, or
 * a list that follows every letter, fills no trail.
 */
@Component
class Views implements Showing {

    static final Duration AGAIN = Duration.ofHours(1);

    /** Lists that show documents or telephones. */
    private static final Set<String> LISTS = Set.of("/members", "/admin/members", "/cases/members", "/find", "/alerts", "/agenda", "/boards/mine", "/boards/open", "/boards/all",
            "/admin/changes", "/admin/imports/{id}");

    private static final int MOST_KNOWN = 10_000;

    private record View(int who, Optional<Long> caseNumber, String detail) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    /** When this instance noted it last, so that not every page asks. */
    private final Map<View, Instant> known = new ConcurrentHashMap<>();

    Views(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void before(HttpServletRequest request) {
        SignedIn.current().ifPresent(who -> note(who, request));
    }

    private void note(SignedIn who, HttpServletRequest request) {
        if (who.role() != Role.COORDINATOR && request.getMethod().equals("GET")) {
            var caseNumber = number(request, "/cases/{number}", "number");
            var member = number(request, "/admin/members/{id}", "id").or(() -> carded(request));
            if (caseNumber.isPresent() || member.isPresent()) {
                note(who, request.getRemoteAddr(), caseNumber.orElse(null), member.map(id -> "member " + id).orElse(""));
            } else if (who.may(Right.SEE_UNMASKED) && LISTS.contains(pattern(request))) {
                note(who, request.getRemoteAddr(), null, pattern(request));
            }
        }
    }

    /** Whose card a call is opened with. */
    private static Optional<Long> carded(HttpServletRequest request) {
        return pattern(request).equals("/cases/members/card")
                ? Stream.of("pick", "found", "member").map(request::getParameter).filter(it -> it != null && it.matches("\\d{1,18}")).findFirst().map(Long::valueOf)
                : Optional.empty();
    }

    private static String pattern(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).replaceAll(":[^}/]*}", "}");
    }

    @EventListener
    void replaced(DatabaseReplaced event) {
        known.clear();
    }

    private void note(SignedIn who, String address, Long caseNumber, String detail) {
        var view = new View(who.id(), Optional.ofNullable(caseNumber), detail);
        var at = clock.instant();
        var last = known.get(view);
        if (last != null && !at.isBefore(last) && at.isBefore(last.plus(AGAIN))) {
            return;
        }
        if (add(who, address, caseNumber, detail, at.atOffset(ZoneOffset.UTC))) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(view, at);
        }
    }

    /** False where it was noted less than an hour ago, by another instance perhaps. */
    private boolean add(SignedIn who, String address, Long caseNumber, String detail, OffsetDateTime now) {
        return jdbc.sql("""
                insert into access_trail (at, kind, actor_id, actor_name, address, case_number, detail)
                select :now, 'VIEWED', :actor, :name, :address, cast(:case as bigint), :detail
                 where not exists (select 1 from access_trail where actor_id = :actor and kind = 'VIEWED' and at > :since
                                      and case_number is not distinct from cast(:case as bigint) and detail = :detail)""")
                .param("now", now).param("actor", who.id()).param("name", who.username()).param("address", address).param("case", caseNumber)
                .param("detail", detail).param("since", now.minus(AGAIN)).update() > 0;
    }

    /** The number in an address that is this one or stands below it. */
    private static Optional<Long> number(HttpServletRequest request, String pattern, String variable) {
        var at = pattern(request);
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map ? map : Map.of();
        return at.startsWith(pattern) && String.valueOf(variables.get(variable)).matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(String.valueOf(variables.get(variable)))) : Optional.empty();
    }
}
