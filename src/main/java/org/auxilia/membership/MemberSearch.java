package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.data.Sight;
import org.auxilia.membership.FoundMember.Key;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search while on the call (MB-4): one query, every branch of it by an index. */
final class MemberSearch {

    private static final String COLUMNS = """
            m.id, m.document, m.first_names, m.last_names, m.phone1, m.validator, m.account, a.name as account_name, m.plan,
            p.name as plan_name, m.status, (select string_agg(v.plate, ', ' order by v.id) from vehicle v where v.member = m.id) as plates""";
    private static final String PLAIN = "select " + COLUMNS + ", 0 as rank "
            + "from member m join account a on a.id = m.account join plan p on p.id = m.plan ";

    /** Branches whose key is null find nothing and cost nothing. Each brings more than a list shows, so a list knows that it is cut. */
    static final String SQL = """
            with hit as (
                select id, 0 as rank, 0::real as likeness from member where document_key = :document and document_key <> ''
                union all
                select member, 0, 0 from beneficiary where document_key = :document and document_key <> ''
                union all
                select member, 1, 0 from vehicle where plate_key = :code
                union all
                select id, 2, 0 from member where validator_key = :code and validator_key <> ''
                union all
                select member.id, 3, 0 from unnest(:endings::text[]) as ending, lateral (
                    (select id from member where phone1_from_end >= ending collate "C"
                        and phone1_from_end < ending || ':' collate "C" and phone1_from_end <> '' and (:only::int[] is null or account = any(:only::int[])) limit 60)
                    union all
                    (select id from member where phone2_from_end >= ending collate "C"
                        and phone2_from_end < ending || ':' collate "C" and phone2_from_end <> '' and (:only::int[] is null or account = any(:only::int[])) limit 60)) member
                union all
                select member, 4, score from members_named(:words::text[], :only::int[], 60)
                union all
                (select id, 5, 0 from member where document_key >= :beginning collate "C"
                    and document_key < :beginning || ':' collate "C" and document_key <> '' and (:only::int[] is null or account = any(:only::int[])) limit 60)
                union all
                (select v.member, 5, 0 from vehicle v join member o on o.id = v.member where v.plate_key >= :plateBeginning collate "C"
                    and v.plate_key < :plateBeginning || '[' collate "C" and (:only::int[] is null or o.account = any(:only::int[])) limit 60)
            ), best as (
                select id, min(rank) as rank, max(likeness) as likeness from hit group by id
            )
            select %s, best.rank
            from best join member m using (id) join account a on a.id = m.account join plan p on p.id = m.plan
            where :only::int[] is null or m.account = any(:only::int[])
            order by best.rank, m.account is distinct from :called::int, best.likeness desc, m.status <> 'ACTIVE',
                m.last_names, m.first_names, m.id
            limit :limit
            """.formatted(COLUMNS);

    private static final int SHORTEST_BEGINNING = 4;

    private MemberSearch() {}

    static List<FoundMember> run(JdbcClient jdbc, String typed, Sight sight, Optional<Integer> called, int limit) {
        String digits = typed.replaceAll("\\D", "");
        String code = Vehicle.plateKey(typed);
        boolean isNumber = !digits.isEmpty() && !typed.matches("(?s).*\\p{L}{3,}.*");
        return jdbc.sql(SQL)
                .param("document", isNumber ? digits : null)
                .param("code", code.isEmpty() ? null : code)
                .param("endings", Phones.keys(typed))
                .param("words", Words.ofName(typed).toArray(String[]::new))
                .param("beginning", isNumber && digits.length() >= SHORTEST_BEGINNING && digits.equals(code) ? digits : null)
                .param("plateBeginning", code.length() >= SHORTEST_BEGINNING && !digits.isEmpty() && !digits.equals(code) ? code : null)
                .param("only", sight.accounts().isEmpty() ? null : sight.accounts().toArray(Integer[]::new)).param("called", called.orElse(null)).param("limit", limit)
                .query((row, n) -> found(row)).list();
    }

    static List<FoundMember> latest(JdbcClient jdbc, Sight sight, Optional<Long> after, int limit) {
        var params = new HashMap<String, Object>(Map.of("limit", limit, "after", after.orElse(Long.MAX_VALUE)));
        return jdbc.sql(PLAIN + "where m.id < :after and " + sight.ofAccounts("m.account", params) + " order by m.id desc limit :limit").params(params)
                .query((row, n) -> found(row)).list();
    }

    static Optional<FoundMember> one(JdbcClient jdbc, long id, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("id", id));
        return jdbc.sql(PLAIN + "where m.id = :id and " + sight.ofAccounts("m.account", params)).params(params).query((row, n) -> found(row)).optional();
    }

    static List<FoundMember> sameDocument(JdbcClient jdbc, Member member, Sight sight) {
        var params = new HashMap<String, Object>(Map.of("document", member.document(), "id", member.id(), "account", member.account()));
        return jdbc.sql(PLAIN + """
                where m.document_key = document_key(:document) and m.document_key <> '' and m.id <> :id
                    and a.country = (select country from account where id = :account) and %s
                order by m.status <> 'ACTIVE', a.name, p.name, m.id limit 20
                """.formatted(sight.ofAccounts("m.account", params))).params(params)
                .query((row, n) -> found(row)).list();
    }

    private static FoundMember found(ResultSet row) throws SQLException {
        String name = (row.getString("first_names") + " " + row.getString("last_names")).strip();
        return new FoundMember(row.getLong("id"), row.getString("document"), name, row.getString("phone1"), row.getString("validator"),
                row.getInt("account"), row.getString("account_name"), row.getInt("plan"), row.getString("plan_name"),
                MemberStatus.valueOf(row.getString("status")), Optional.ofNullable(row.getString("plates")).orElse(""),
                Key.values()[row.getInt("rank")]);
    }
}
