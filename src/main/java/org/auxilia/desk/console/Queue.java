package org.auxilia.desk.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.web.Shell;
import org.auxilia.web.TimeChip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open assistances of one coordinator, the most urgent first: one query on the board (BD-1). */
@Repository
class Queue {

    private static final int LONGEST = 40;
    private static final String MINE = """
        select case_number, assistance, urgency, next_due, next_task, priority, provider_status, service, member_name, caller_name, place_label, isfinite(next_due) as owes, next_opens
        from board where owner = :owner and not closed and %s
        order by urgency, next_due, case_number, assistance limit :longest
        """;

    private final JdbcClient database;
    private final Services services;

    Queue(JdbcClient database, Services services) {
        this.database = database;
        this.services = services;
    }

    List<QueueRow> of(int owner, Sight sight, Shell shell) {
        var params = new HashMap<String, Object>(Map.of("owner", owner, "longest", LONGEST));
        return database.sql(MINE.formatted(sight.ofAssistances("account", "service_line", params))).params(params).query((row, _) -> read(row, shell)).list();
    }

    private QueueRow read(ResultSet row, Shell shell) throws SQLException {
        var service = services.find(String.valueOf(row.getString("service")));
        var task = row.getString("next_task");
        var member = row.getString("member_name").isBlank() ? row.getString("caller_name") : row.getString("member_name");
        return new QueueRow(row.getLong("case_number"), row.getInt("assistance"), service.map(it -> it.name(shell.lang())).orElse(""),
            service.map(it -> it.icon()).orElse("file-text"), member, first(row.getString("place_label")),
            task == null ? "" : shell.t("assistance.task." + task.toLowerCase(java.util.Locale.ROOT).replace('_', '-')), chip(row, shell.now()));
    }

    /** What can't be done yet shows its hour; the rest counts down. */
    private static TimeChip chip(ResultSet row, Instant now) throws SQLException {
        if (!row.getBoolean("owes")) return null;
        var due = row.getObject("next_due", OffsetDateTime.class).toInstant();
        if (row.getInt("urgency") == 0) return TimeChip.vital(due);
        var opens = row.getObject("next_opens", OffsetDateTime.class);
        if (opens != null && opens.toInstant().isAfter(now)) return TimeChip.paused(due);
        return TimeChip.of(due, opens == null ? Duration.ZERO : Duration.between(opens.toInstant(), due));
    }

    private static String first(String label) { return label.contains(",") ? label.substring(0, label.indexOf(',')) : label; }
}
