package org.auxilia.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Priority;
import org.auxilia.assistance.ProviderStatus;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.SubStage;
import org.auxilia.assistance.Task;
import org.auxilia.web.Shell;

/**
 * One line of a board (BD-1).
 *
 * @param assistance 0 for a case that has no assistance yet, or whose assistances have all ended
 * @param nextOpens  when the next task came to be owed, as far as known
 * @param vip        a mark, no place in the order (MB-9)
 * @param phone      of whom the next task calls, as stored; empty for nobody
 */
public record BoardRow(long number, int assistance, Priority priority, boolean vital, Optional<Task> next, Optional<Instant> nextOpens, Optional<Instant> nextDue,
                       Stage stage, Optional<SubStage> subStage, ProviderStatus providerStatus, String finalStatus, String category, String service, String account, String member, String place,
                       String provider, int owner, String ownerName, String phone, Line last, Instant openedAt, boolean vip) {

    /**
     * What happened last, and words where people said or wrote some.
     *
     * @param own of a note what the company called it then, where that was a subtype of its own
     */
    public record Line(Kind kind, Optional<Own> own, String words, Instant at) {

        /** Its few words on a board. */
        public String called(Shell shell) { return own.map(it -> it.name(shell.lang())).orElseGet(() -> shell.t("agenda.last." + kind.slug())); }
    }

    /** A subtype of the company's own. */
    public record Own(String nameEs, String nameEn) {
        String name(String language) { return "en".equals(language) ? nameEn : nameEs; }
    }

    /** For whoever speaks with nobody (ID-3). */
    public BoardRow withoutPhone() {
        return new BoardRow(number, assistance, priority, vital, next, nextOpens, nextDue, stage, subStage, providerStatus, finalStatus, category, service, account, member, place, provider, owner, ownerName,
            "", last, openedAt, vip);
    }

    /** The place's first name: "Viedma" of "Viedma, Adolfo Alsina, Río Negro". */
    public String town() { return place.split(",", 2)[0]; }

    /** "153567/1", or the number of the case alone. */
    public String label() { return assistance == 0 ? Long.toString(number) : number + "/" + assistance; }

    public String href() { return assistance == 0 ? "/cases/" + number : "/cases/" + number + "/" + assistance; }

    /** Two letters for the avatar. */
    public String ownerInitials() {
        return Arrays.stream(ownerName.split(" ")).filter(it -> !it.isBlank()).limit(2).map(it -> it.substring(0, 1)).reduce("", String::concat);
    }

    /** The telephone as a link dials it. */
    public String dial() { return AgendaRow.dialled(phone); }

    static BoardRow of(ResultSet row, int line) throws SQLException {
        return new BoardRow(row.getLong("case_number"), row.getInt("assistance"), Priority.valueOf(row.getString("priority")), row.getInt("urgency") == 0,
            Optional.ofNullable(row.getString("next_task")).map(Task::valueOf), instant(row, "next_opens"), instant(row, "next_due"), Stage.valueOf(row.getString("stage")),
            Optional.ofNullable(row.getString("sub_stage")).map(SubStage::valueOf),
            ProviderStatus.valueOf(row.getString("provider_status")), text(row, "final_status"), text(row, "category"), text(row, "service"), text(row, "account_name"),
            row.getString("member_name"), row.getString("place_label"), text(row, "provider_name"), row.getInt("owner"), text(row, "owner_name"), text(row, "phone"),
            new Line(Kind.valueOf(row.getString("last_kind")), own(row), row.getString("last_words"), row.getObject("last_at", OffsetDateTime.class).toInstant()),
            row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getBoolean("vip"));
    }

    private static Optional<Own> own(ResultSet row) throws SQLException {
        var name = row.getString("last_own_es");
        return name == null ? Optional.empty() : Optional.of(new Own(name, text(row, "last_own_en")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var value = row.getString(column);
        return value == null ? "" : value;
    }

    /** Nothing is owed: infinity, or none. */
    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null || value.getYear() > 9999 ? Optional.empty() : Optional.of(value.toInstant());
    }
}
