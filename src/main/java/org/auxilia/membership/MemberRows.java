package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How a member is read and written, vehicles and beneficiaries included. */
final class MemberRows {

    static final String COLUMNS = """
            m.id, m.account, m.plan, m.document, m.first_names, m.last_names, m.phone1, m.phone2, m.email, m.address, m.validator,
            m.starts, m.ends, m.status, m.registered_at,
            (select json_agg(json_build_object('plate', v.plate, 'make', v.make, 'model', v.model, 'colour', v.colour, 'kind', v.kind)
                order by v.id) from vehicle v where v.member = m.id) as vehicles,
            (select json_agg(json_build_object('names', b.names, 'document', b.document, 'kinship', b.kinship, 'phone', b.phone,
                'services', b.services) order by b.id) from beneficiary b where b.member = m.id) as beneficiaries""";

    /** Many at once, as {@link #rows} writes them. */
    private static final String ROWS = """
            json_to_recordset(:rows::json) it (n int, id bigint, account int, plan int, document text, first_names text, last_names text,
                phone1 text, phone2 text, email text, address text, validator text, starts date, ends date, status text, registered_at timestamptz)""";

    private static final TypeReference<List<Vehicle>> VEHICLES = new TypeReference<>() {};
    private static final TypeReference<List<Beneficiary>> BENEFICIARIES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MemberRows() {}

    static Member member(ResultSet row) throws SQLException {
        return new Member(row.getLong("id"), row.getInt("account"), row.getInt("plan"), row.getString("document"),
                row.getString("first_names"), row.getString("last_names"), row.getString("phone1"), row.getString("phone2"),
                row.getString("email"), row.getString("address"), row.getString("validator"), row.getObject("starts", LocalDate.class),
                Columns.maybe(row, "ends", LocalDate.class), MemberStatus.valueOf(row.getString("status")),
                row.getTimestamp("registered_at").toInstant(), list(row, "vehicles", VEHICLES), list(row, "beneficiaries", BENEFICIARIES));
    }

    private static <T> List<T> list(ResultSet row, String column, TypeReference<List<T>> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? List.of() : JSON.readValue(json, type);
    }

    /** @return their ids, in the same order */
    static List<Long> insert(JdbcClient jdbc, List<Member> members) {
        List<Long> ids = jdbc.sql("""
                insert into member (account, plan, document, first_names, last_names, phone1, phone2, email, address, validator,
                    starts, ends, status, registered_at)
                select account, plan, document, first_names, last_names, phone1, phone2, email, address, validator, starts, ends, status, registered_at
                from %s order by n returning id
                """.formatted(ROWS)).param("rows", rows(members)).query(Long.class).list().stream().sorted().toList();
        insertParts(jdbc, IntStream.range(0, members.size()).mapToObj(i -> members.get(i).with(ids.get(i))).toList());
        return ids;
    }

    static void update(JdbcClient jdbc, List<Member> members) {
        jdbc.sql("""
                update member m set account = it.account, plan = it.plan, document = it.document, first_names = it.first_names,
                    last_names = it.last_names, phone1 = it.phone1, phone2 = it.phone2, email = it.email, address = it.address,
                    validator = it.validator, starts = it.starts, ends = it.ends, status = it.status, version = m.version + 1
                from %s where m.id = it.id
                """.formatted(ROWS)).param("rows", rows(members)).update();
        Long[] ids = members.stream().map(Member::id).toArray(Long[]::new);
        jdbc.sql("delete from vehicle where member = any(:ids)").param("ids", ids).update();
        jdbc.sql("delete from beneficiary where member = any(:ids)").param("ids", ids).update();
        insertParts(jdbc, members);
    }

    private static String rows(List<Member> members) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Member member : members) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("n", rows.size());
            row.put("id", member.id());
            row.put("account", member.account());
            row.put("plan", member.plan());
            row.put("document", member.document());
            row.put("first_names", member.firstNames());
            row.put("last_names", member.lastNames());
            row.put("phone1", member.phone1());
            row.put("phone2", member.phone2());
            row.put("email", member.email());
            row.put("address", member.address());
            row.put("validator", member.validator());
            row.put("starts", member.starts().toString());
            row.put("ends", member.ends().map(LocalDate::toString).orElse(null));
            row.put("status", member.status().name());
            row.put("registered_at", member.registeredAt().toString());
            rows.add(row);
        }
        return JSON.writeValueAsString(rows);
    }

    private static void insertParts(JdbcClient jdbc, List<Member> members) {
        List<Map<String, Object>> vehicles = members.stream().flatMap(member -> member.vehicles().stream().map(it -> Map.<String, Object>of("member", member.id(),
                "plate", it.plate(), "make", it.make(), "model", it.model(), "colour", it.colour(), "kind", it.kind().name()))).toList();
        if (!vehicles.isEmpty()) {
            jdbc.sql("""
                    insert into vehicle (member, plate, make, model, colour, kind) select member, plate, make, model, colour, kind from rows from (json_to_recordset(:rows::json)
                        as (member bigint, plate text, make text, model text, colour text, kind text)) with ordinality it (member, plate, make, model, colour, kind, n)
                    order by n
                    """).param("rows", JSON.writeValueAsString(vehicles)).update();
        }
        List<Map<String, Object>> people = members.stream().flatMap(member -> member.beneficiaries().stream().map(it -> Map.<String, Object>of("member", member.id(),
                "names", it.names(), "document", it.document(), "kinship", it.kinship().name(), "phone", it.phone(), "services", it.services().stream().sorted().toList()))).toList();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    insert into beneficiary (member, names, document, kinship, phone, services) select member, names, document, kinship, phone, services
                    from rows from (json_to_recordset(:rows::json) as (member bigint, names text, document text, kinship text, phone text, services text[]))
                        with ordinality it (member, names, document, kinship, phone, services, n)
                    order by n
                    """).param("rows", JSON.writeValueAsString(people)).update();
        }
    }

    static Map<String, Object> fields(Member member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("account", member.account());
        fields.put("plan", member.plan());
        fields.put("document", member.document());
        fields.put("firstNames", member.firstNames());
        fields.put("lastNames", member.lastNames());
        fields.put("phone1", member.phone1());
        fields.put("phone2", member.phone2());
        fields.put("email", member.email());
        fields.put("address", member.address());
        fields.put("validator", member.validator());
        fields.put("starts", member.starts());
        fields.put("ends", member.ends());
        fields.put("status", member.status());
        fields.put("vehicles", member.vehicles().stream().map(vehicle -> String.join(" ", vehicle.plate(), vehicle.make(), vehicle.model(),
                vehicle.colour(), vehicle.kind().name()).replaceAll(" +", " ").strip()).collect(Collectors.joining(", ")));
        fields.put("beneficiaries", member.beneficiaries().stream().map(person -> (person.names() + " " + person.document()).strip() + " "
                + person.kinship() + (person.services().isEmpty() ? "" : " " + person.services().stream().sorted().toList()))
                .collect(Collectors.joining(", ")));
        return fields;
    }
}
