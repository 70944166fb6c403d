package org.auxilia.quality;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.assistance.Aspect.Conversation;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.ClosingFact.NonConformityGiven;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Fact;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.OpeningFact.Opened;
import org.auxilia.assistance.Projection;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The complaints that follow from the log: one for each SERVICIO NO CONFORME (Procedure 5.5.2.1) and for each call that complains (CA-13), written in the
 * transaction of what was said, so none is lost and none comes twice. A verdict that a re-opening lays aside leaves its complaint: it was said.
 */
@Repository
public class Complaints implements Projection {

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Override public void update(CaseFile before, CaseFile after, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            int seq = before.version() + i + 1;
            complaint(entry.fact()).ifPresent(words -> open(seq, words, entry, after));
        }
    }

    private static Optional<String> complaint(Fact fact) {
        return switch (fact) {
            case NonConformityGiven said -> Optional.of(said.words());
            case Conversation call when call.isComplaint() -> Optional.of(call.text());
            default -> Optional.empty();
        };
    }

    private void open(int seq, String words, Entry entry, CaseFile file) {
        var known = file.first(seq).assistance(entry.assistance());
        jdbc.sql("""
            insert into complaint (case_number, assistance, seq, account, member_name, service, provider_name, words, heard_by, received_at)
            values (:number, :assistance, :seq, :account, :member, :service, :provider, :words, :by, :at) on conflict do nothing
            """).param("number", file.number()).param("assistance", entry.assistance()).param("seq", seq).param("account", file.opening().account())
            .param("member", known.last(MemberIdentified.class).map(MemberIdentified::name).orElse("")).param("service", known.last(Opened.class).map(Opened::service).orElse(""))
            .param("provider", known.provider().map(Candidate::name).orElse("")).param("words", words).param("by", entry.stamp().who().name())
            .param("at", at(entry.happenedAt())).update();
    }

    @Override public void clear() { jdbc.sql("delete from complaint").update(); }

    /**
     * The latest first.
     *
     * @param sight  what may be found (ID-4)
     * @param before only those received before, to go on from a page; {@link Instant#MAX} from the beginning
     */
    public List<Complaint> latest(Instant before, Sight sight, int limit) {
        var params = new HashMap<String, Object>(Map.of("from", before.equals(Instant.MAX), "before", at(before.equals(Instant.MAX) ? Instant.EPOCH : before), "limit", limit));
        return jdbc.sql("""
            select c.*, a.name as account_name from complaint c left join account a on a.id = c.account
            where (:from or c.received_at < :before) and %s order by c.received_at desc, c.case_number desc, c.seq desc limit :limit
            """.formatted(sight.ofCases("c.account", "c.case_number", params))).params(params)
            .query((row, _) -> new Complaint(row.getLong("case_number") + "-" + row.getInt("seq"), row.getLong("case_number"), row.getInt("assistance"), row.getString("account_name"),
                row.getString("member_name"), row.getString("service"), row.getString("provider_name"), row.getString("words"), row.getString("heard_by"),
                row.getObject("received_at", OffsetDateTime.class).toInstant())).list();
    }

    private static OffsetDateTime at(Instant instant) { return instant.atOffset(ZoneOffset.UTC); }
}
