package org.auxilia.desk.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.assistance.Stage;
import org.auxilia.data.Sight;
import org.auxilia.desk.calls.FoundCase.By;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Vehicle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** CA-13: one box for number, telephone in any national way of writing, plate or name; of the caller, the member or the provider. */
@Repository
class CallSearch {

    /** How long one still calls about a case that has ended (*). */
    private static final Duration RECENT = Duration.ofDays(30);
    private static final int MOST = 30;

    /** Each way by its index, providers by what they have in hand; those whose key is empty find nothing. */
    private static final String FOUND = """
        with typed as (select e as ending from unnest(:endings::text[]) e), working as materialized (
            select case_number, provider from board where not closed and provider is not null and cardinality(:endings::text[]) > 0), hit as (
            select number, 'NUMBER' as way from case_file where number = :number
            union all
            select c.number, 'TELEPHONE' from typed, lateral (select number from case_file c where phone_from_end >= ending collate "C"
                and phone_from_end < ending || ':' collate "C" and phone_from_end <> '' and %2$s and (status = 'OPEN' or closed_at >= :since) order by status <> 'OPEN', opened_at desc limit 50) c
            union all
            select c.number, 'TELEPHONE' from typed, lateral (
                (select id from member where phone1_from_end >= ending collate "C" and phone1_from_end < ending || ':' collate "C" and phone1_from_end <> '' and %3$s limit 50)
                union all
                (select id from member where phone2_from_end >= ending collate "C" and phone2_from_end < ending || ':' collate "C" and phone2_from_end <> '' and %3$s limit 50)) m
                join case_file c on c.member = m.id
            union all
            select number, 'PLATE' from case_file where plate_key = :code and plate_key <> ''
            union all
            select c.number, 'PLATE' from vehicle v join case_file c on c.member = v.member where v.plate_key = :code
            union all
            select w.case_number, 'PROVIDER' from working w join provider p on p.id = w.provider
                where exists (select from typed, unnest(p.phones) phone where reverse(regexp_replace(phone, '[^0-9]', '', 'g')) like ending || '%%')
            union all
            (select number, 'NAME' from case_file c where :words <> '' and search like '%%' || folded(:words) || '%%' and %2$s
                and (status = 'OPEN' or closed_at >= :since) order by status <> 'OPEN', opened_at desc limit 50)
        )
        select b.case_number, b.assistance, coalesce(b.service, '') as service, a.name as account_name, coalesce(nullif(b.member_name, ''), b.caller_name) as member, b.place_label, b.stage, b.final_status,
               coalesce(b.provider_name, '') as provider, u.name as owner, b.opened_at, h.ways
        from (select number, array_agg(distinct way) as ways from hit group by number) h join board b on b.case_number = h.number join app_user u on u.id = b.owner join account a on a.id = b.account
        where %1$s and (not b.closed or b.closed_at >= :since)
        order by b.closed, b.urgency, b.opened_at desc, b.case_number desc, b.assistance desc limit :limit
        """;

    private final JdbcClient jdbc;

    CallSearch(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Open ones first, of these a life at risk, then the latest. @param sight what may be found (ID-2, ID-4) */
    List<FoundCase> of(String typed, Sight sight, Instant now) {
        var params = new HashMap<String, Object>();
        var number = typed.strip().replaceFirst("/\\d{1,3}$", "");
        var code = Vehicle.plateKey(typed);
        var words = typed.matches(".*\\p{L}{2}.*") ? typed.strip().replaceAll("[%_\\\\]", "") : "";
        return jdbc.sql(FOUND.formatted(sight.ofAssistances("b.account", "b.service_line", params), sight.ofCases("c.account", "c.number", params), sight.ofAccounts("account", params))).params(params).param("number", number.matches("\\d{1,12}") ? Long.valueOf(number) : null, Types.BIGINT).param("endings", Phones.keys(typed))
            .param("code", code.length() < 4 ? null : code, Types.VARCHAR).param("words", words.length() < 3 ? "" : words)
            .param("since", OffsetDateTime.ofInstant(now.minus(RECENT), ZoneOffset.UTC)).param("limit", MOST).query(CallSearch::row).list();
    }

    private static FoundCase row(ResultSet row, int at) throws SQLException {
        var ways = Arrays.stream((String[]) row.getArray("ways").getArray()).map(By::valueOf).collect(Collectors.toSet());
        return new FoundCase(row.getLong("case_number"), row.getInt("assistance"), row.getString("service"), row.getString("account_name"), row.getString("member"), row.getString("place_label"), Stage.valueOf(row.getString("stage")),
            Optional.ofNullable(row.getString("final_status")).map(FinalStatus::valueOf), row.getString("provider"), row.getString("owner"), row.getObject("opened_at", OffsetDateTime.class).toInstant(), ways);
    }
}
