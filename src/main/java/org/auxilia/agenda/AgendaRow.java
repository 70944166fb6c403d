package org.auxilia.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.Task;

/**
 * One pendiente with whom to call (TK-2).
 *
 * @param subject   tells several of one task apart; of a task made by hand its id
 * @param words     what a task made by hand says, else empty
 * @param whomName  who is called, by name
 * @param phone     his telephone, as stored
 * @param escalated whether the supervisor has been told
 * @param vip       a mark, no place in the order (MB-9)
 */
public record AgendaRow(long number, int assistance, Task task, String subject, String words, Instant opens, Instant due, boolean vital, Party whom, String whomName, String phone,
                        String service, String account, String member, String place, int owner, int assignee, String assigneeName, boolean escalated, boolean vip) {

    private static final Pattern NOT_DIALLED = Pattern.compile("[^+0-9]");

    public String label() { return assistance == 0 ? Long.toString(number) : number + "/" + assistance; }

    public TaskKey key() { return new TaskKey(number, assistance, task.name(), subject); }

    public boolean isByHand() { return task == Task.MANUAL; }

    /** The telephone as a link dials it. */
    public String dial() { return dialled(phone); }

    static String dialled(String phone) { return NOT_DIALLED.matcher(phone).replaceAll(""); }

    /** For whoever speaks with nobody (ID-3). */
    public AgendaRow withoutPhone() {
        return new AgendaRow(number, assistance, task, subject, words, opens, due, vital, whom, whomName, "", service, account, member, place, owner, assignee, assigneeName, escalated, vip);
    }

    /** The place's first name: "Viedma" of "Viedma, Adolfo Alsina, Río Negro". */
    public String town() { return place.split(",", 2)[0]; }

    /** Key of the words for why it is owed: the rule of the procedure, or who made it, or that it has escalated. */
    public String whyKey() {
        if (escalated) return "agenda.row.escalated";
        return isByHand() ? "agenda.row.by-hand" : "assistance.task." + task.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".why";
    }

    /** The agenda with this one chosen. @param list the page of it that is at hand */
    public String at(String list) { return list + (list.contains("?") ? "&" : "?") + "at=" + key().text() + "#task"; }

    public String caseHref() { return assistance == 0 ? "/cases/" + number : "/cases/" + number + "/" + assistance; }

    /** Where it is done: the case, with this task in front. */
    public String href() { return caseHref() + "?task=" + task.name() + (subject.isEmpty() ? "" : "&subject=" + subject); }

    static AgendaRow of(ResultSet row, int line) throws SQLException {
        return new AgendaRow(row.getLong("case_number"), row.getInt("assistance"), Task.valueOf(row.getString("task")), row.getString("subject"), text(row, "words"),
            instant(row, "opens"), instant(row, "due"), row.getInt("urgency") == 0, Party.valueOf(row.getString("whom")), text(row, "whom_name"), text(row, "phone"),
            text(row, "service"), text(row, "account_name"), text(row, "member_name"), text(row, "place_label"), row.getInt("owner"), row.getInt("assignee"), text(row, "assignee_name"), row.getObject("escalated_at") != null, row.getBoolean("vip"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException { return row.getObject(column, OffsetDateTime.class).toInstant(); }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }
}
