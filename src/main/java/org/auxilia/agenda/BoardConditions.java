package org.auxilia.agenda;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.auxilia.agenda.BoardQuery.Tab;

/** The conditions of a board's query, with bound values; each is served by an index of the board or of the case. */
final class BoardConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> params;

    private BoardConditions(Map<String, Object> params) { this.params = params; }

    static String of(BoardQuery query, Map<String, Object> params) {
        var it = new BoardConditions(params);
        if (query.tab() != Tab.ALL) it.conditions.add("not b.closed");
        if (query.tab() == Tab.MINE) it.with("b.owner = :user", "user", query.user());
        query.within().ifPresent(account -> it.with("b.account = :within", "within", account));
        it.filter(query.filter());
        query.after().ifPresent(key -> it.after(key, query.tab()));
        return it.conditions.isEmpty() ? "true" : String.join(" and ", it.conditions);
    }

    private void filter(BoardQuery.Filter filter) {
        filter.account().ifPresent(it -> with("b.account = :account", "account", it));
        filter.owner().ifPresent(it -> with("b.owner = :owner", "owner", it));
        filter.provider().ifPresent(it -> with("b.provider = :provider", "provider", it));
        if (!filter.service().isEmpty()) with("b.service = :service", "service", filter.service());
        if (!filter.stage().isEmpty()) with("b.stage = :stage", "stage", filter.stage());
        if (!filter.status().isEmpty()) with("b.final_status = :status", "status", filter.status());
        filter.from().ifPresent(it -> with("b.opened_at >= :from", "from", it.atStartOfDay().atOffset(ZoneOffset.UTC)));
        filter.to().ifPresent(it -> with("b.opened_at < :to", "to", it.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)));
        view(filter);
        if (!filter.text().isBlank()) text(filter.text().strip());
    }

    private void view(BoardQuery.Filter filter) {
        switch (filter.view()) {
            case EVERYTHING -> {}
            case VITAL -> conditions.add("b.urgency = 0");
            case OVERDUE -> with("b.next_due < :now", "now", Boards.at(filter.now()));
            case UNASSIGNED -> conditions.add("b.provider is null and b.assistance > 0 and b.final_status is null");
            case SCHEDULED -> conditions.add("b.priority = 'SCHEDULED'");
        }
    }

    /** A number is a case; figures may be a document or a telephone too; the rest a plate or a name. */
    private void text(String text) {
        var number = text.replaceFirst("/\\d{1,3}$", "");
        if (number.matches("\\d{6,12}") && (text.contains("/") || text.length() <= 7)) {
            with("(b.case_number = :number or b.case_number in (select number from case_file where document_key = :digits))", "number", Long.parseLong(number));
            params.put("digits", number);
            return;
        }
        conditions.add("""
            b.case_number in (select number from case_file where document_key = :key and :key <> '' union all select number from case_file where plate_key = :code
            union all select number from case_file where :phone <> '' and phone_from_end like :phone || '%' union all select number from case_file where search like '%' || folded(:words) || '%')""");
        var digits = text.replaceAll("\\D", "");
        params.put("key", digits);
        params.put("code", text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        params.put("phone", digits.length() >= 6 ? new StringBuilder(digits).reverse().toString() : "");
        params.put("words", text.replace("%", "").replace("_", ""));
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
