package org.auxilia.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auxilia.agenda.BoardQuery.Tab;
import org.auxilia.data.Sight;

/** The conditions of a board's query, with bound values; each is served by an index of the board or of the case. */
final class BoardConditions {

    /** A search that finds more cases than this shows the newest. */
    private static final int MOST_FOUND = 1000;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params;
    private Sight sight = Sight.WHOLE;

    private BoardConditions(Map<String, Object> params) { this.params = params; }

    static String of(BoardQuery query, Map<String, Object> params) {
        var it = new BoardConditions(params);
        if (query.tab() != Tab.ALL) it.conditions.add("not b.closed");
        if (query.tab() == Tab.MINE) it.with("b.owner = :user", "user", query.user());
        it.conditions.add(query.sight().ofAssistances("b.account", "b.service_line", params));
        it.sight = query.sight();
        it.filter(query.filter(), query.tab());
        query.after().ifPresent(key -> it.after(key, query.tab()));
        return String.join(" and ", it.conditions);
    }

    private void filter(BoardQuery.Filter filter, Tab tab) {
        filter.account().ifPresent(it -> with("b.account = :account", "account", it));
        filter.owner().ifPresent(it -> with("b.owner = :owner", "owner", it));
        filter.provider().ifPresent(it -> with("b.provider = :provider", "provider", it));
        if (!filter.service().isEmpty()) with("b.service = :service", "service", filter.service());
        if (!filter.stage().isEmpty()) with("b.stage = :stage", "stage", filter.stage());
        if (!filter.status().isEmpty()) with("b.final_status = :status", "status", filter.status());
        filter.from().ifPresent(it -> with("b.opened_at >= :from", "from", it.atStartOfDay(filter.zone()).toOffsetDateTime()));
        filter.to().ifPresent(it -> with("b.opened_at < :to", "to", it.plusDays(1).atStartOfDay(filter.zone()).toOffsetDateTime()));
        view(filter);
        if (!filter.text().isBlank()) text(filter.text().strip(), tab);
    }

    private void view(BoardQuery.Filter filter) {
        switch (filter.view()) {
            case EVERYTHING -> {}
            case VITAL -> conditions.add("b.urgency = 0");
            case OVERDUE -> conditions.add("b.next_due < :now");
            case UNASSIGNED -> conditions.add("b.provider is null and b.assistance > 0 and b.final_status is null");
            case SCHEDULED -> conditions.add("b.priority = 'SCHEDULED'");
        }
    }

    /**
     * A number is a case; figures may be a document or a telephone too; the rest a plate or a name. The numbers of the cases are looked up
     * first, the newest of them, by the indexes of the case.
     */
    private void text(String text, Tab tab) {
        var number = text.replaceFirst("/\\d{1,3}$", "");
        var digits = text.replaceAll("\\D", "");
        var ways = new ArrayList<String>();
        if (number.matches("\\d{1,12}")) ways.add(way("number = :number", "number", Long.parseLong(number), tab));
        if (!text.contains("/")) {
            if (digits.length() >= 6) ways.add(way("document_key = :key and document_key <> ''", "key", digits, tab));
            if (digits.length() >= 6) ways.add(way("phone_from_end like :phone and phone_from_end <> ''", "phone", new StringBuilder(digits).reverse() + "%", tab));
            var code = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            if (code.length() >= 4) ways.add(way("plate_key = :code and plate_key <> ''", "code", code, tab));
            if (!text.matches("[\\d .-]+")) ways.add(way("search like '%' || folded(:words) || '%'", "words", text.replaceAll("[%_\\\\]", ""), tab));
        }
        conditions.add(ways.isEmpty() ? "false" : "b.case_number = any(array(" + String.join(" union all ", ways) + "))");
    }

    private String way(String condition, String name, Object value, Tab tab) {
        params.put(name, value);
        return "(select number from case_file c where %s and %s%s order by opened_at desc limit %d)".formatted(condition, sight.ofCases("c.account", "c.number", params), tab == Tab.ALL ? "" : " and status = 'OPEN'", MOST_FOUND);
    }

    private void after(BoardQuery.Key key, Tab tab) {
        conditions.add(tab == Tab.ALL ? "(b.opened_at, b.case_number, b.assistance) < (:at, :afterNumber, :afterAssistance)"
            : "(b.urgency, b.next_due, b.case_number, b.assistance) > (:urgency, :at, :afterNumber, :afterAssistance)");
        params.put("urgency", key.urgency());
        params.put("at", Boards.at(key.at()));
        params.put("afterNumber", key.number());
        params.put("afterAssistance", key.assistance());
    }

    private void with(String condition, String name, Object value) {
        conditions.add(condition);
        params.put(name, value);
    }
}
