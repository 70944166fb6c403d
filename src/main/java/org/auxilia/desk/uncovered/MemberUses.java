package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tests of an exception look at, in one query (OC-5, OC-6). A paid service is none of the plan's. */
@Repository
class MemberUses {

    static final String QUERY = """
        with own as (
            select coalesce(e.state in ('RESERVED', 'USED'), false) or (b.category is distinct from 'CONNECTION' and (b.final_status = 'CONCLUDED' or b.final_status is null and b.category is not null)) as used
            from board b left join event_use e on e.case_number = b.case_number and e.assistance = b.assistance
            where b.member = :member and b.service is not null and not (b.case_number = :number and b.assistance = :assistance)
        ), former as (select events > 0 as used from former_assistance where member = :member
        ), every as (select used from own union all select used from former)
        select m.starts, (select count(*) from every where used) as used, (select count(*) from every) as asked,
            (select count(*) from provider p where p.condition = 'INTERNAL' and p.status = 'ACTIVE' and p.special is null
                and exists (select from provider_coverage c where c.provider = p.id and c.service = :service and c.place = any(:home))) as internal
        from member m where m.id = :member
        """;

    private final JdbcClient database;

    MemberUses(JdbcClient database) { this.database = database; }

    /**
     * @param assistance number of the one at hand, which does not count
     * @param home       the place where the member lives and all that it lies in, none where it is not known
     */
    Optional<MemberUse> find(long member, long number, int assistance, String service, List<Integer> home) {
        return database.sql(QUERY).param("member", member).param("number", number).param("assistance", assistance).param("service", service).param("home", home.toArray(Integer[]::new))
            .query((row, _) -> new MemberUse(row.getObject("starts", java.time.LocalDate.class), row.getInt("used"), row.getInt("asked"), row.getInt("internal"))).optional();
    }
}
