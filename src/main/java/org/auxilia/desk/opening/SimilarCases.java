package org.auxilia.desk.opening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.auxilia.data.Sight;
import org.auxilia.desk.opening.SimilarCase.Likeness;
import org.auxilia.membership.Vehicle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** CA-11: open cases of the same member, telephone, plate or place, so that one call for help does not become two cases. */
@Repository
class SimilarCases {

    /** What is known of the case that is being opened; what is empty finds nothing. */
    record Features(String phone, Optional<Long> member, List<Vehicle> vehicles, Optional<Integer> place, String address) {

        static final Features NONE = new Features("", Optional.empty(), List.of(), Optional.empty(), "");

        boolean isEmpty() { return phone.isBlank() && member.isEmpty() && vehicles.isEmpty() && (place.isEmpty() || address.isBlank()); }
    }

    /** The same subzone alone says nothing: there it is the address that counts. */
    private static final String SIMILAR = """
        with like_it as (
            select number, 'MEMBER' as likeness from case_file where member = :member and opened_at >= :since and status = 'OPEN'
            union all
            select number, 'TELEPHONE' from case_file
                where phone_from_end <> '' and phone_from_end = reverse(regexp_replace(:phone, '[^0-9]', '', 'g')) collate "C" and opened_at >= :since and status = 'OPEN'
            union all
            select number, 'PLATE' from case_file where plate_key <> '' and plate_key = any(:plates) and opened_at >= :since and status = 'OPEN'
            union all
            select number, 'PLACE' from case_file
                where place = :place and opened_at >= :since and status = 'OPEN' and btrim(address) <> '' and folded(btrim(address)) = folded(btrim(:address))
        )
        select f.number, f.opened_at, coalesce(nullif(f.member_name, ''), f.caller_name) as name, u.name as owner,
            array_agg(distinct l.likeness) as likeness,
            array(select b.service from board b where b.case_number = f.number and b.service is not null order by b.assistance) as services
        from like_it l join case_file f on f.number = l.number join app_user u on u.id = f.owner
        where %s
        group by f.number, u.name order by f.opened_at desc, f.number desc limit 5
        """;

    private final JdbcClient jdbc;

    SimilarCases(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The latest first, at most five. */
    List<SimilarCase> of(Features it, Sight sight, Instant since) {
        if (it.isEmpty()) return List.of();
        var params = new HashMap<String, Object>();
        return jdbc.sql(SIMILAR.formatted(sight.ofCases("f.account", "f.number", params))).params(params).param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC)).param("phone", it.phone())
            .param("member", it.member().orElse(null), Types.BIGINT).param("place", it.place().orElse(null), Types.INTEGER).param("address", it.address())
            .param("plates", it.vehicles().stream().map(Vehicle::plate).map(Vehicle::plateKey).toArray(String[]::new)).query(SimilarCases::row).list();
    }

    private static SimilarCase row(ResultSet row, int at) throws SQLException {
        var likeness = EnumSet.noneOf(Likeness.class);
        for (var one : (String[]) row.getArray("likeness").getArray()) likeness.add(Likeness.valueOf(one));
        return new SimilarCase(row.getLong("number"), row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getString("name"),
            List.of((String[]) row.getArray("services").getArray()), row.getString("owner"), likeness);
    }
}
