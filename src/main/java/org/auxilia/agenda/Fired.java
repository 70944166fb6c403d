package org.auxilia.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A task that has just fallen due, or has been overdue for the grace (TK-3).
 *
 * @param superiors whether the superiors are told too
 */
record Fired(long number, int assistance, String task, String subject, int assignee, boolean superiors) {

    static Fired of(ResultSet row) throws SQLException {
        return new Fired(row.getLong("case_number"), row.getInt("assistance"), row.getString("task"), row.getString("subject"), row.getInt("assignee"), row.getBoolean("superiors"));
    }
}
