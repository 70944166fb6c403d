package org.auxilia.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    static long insert(JdbcClient jdbc, Member member) {
        long id = values(jdbc, """
                insert into member (account, plan, document, first_names, last_names, phone1, phone2, email, address, validator,
                    starts, ends, status, registered_at)
                values (:account, :plan, :document, :first, :last, :phone1, :phone2, :email, :address, :validator, :starts, :ends,
                    :status, :registered) returning id
                """, member).param("registered", member.registeredAt().atOffset(java.time.ZoneOffset.UTC)).query(Long.class).single();
        insertParts(jdbc, member.with(id));
        return id;
    }

    static void update(JdbcClient jdbc, Member member) {
        values(jdbc, """
                update member set account = :account, plan = :plan, document = :document, first_names = :first, last_names = :last,
                    phone1 = :phone1, phone2 = :phone2, email = :email, address = :address, validator = :validator,
                    starts = :starts, ends = :ends, status = :status
                where id = :id
                """, member).param("id", member.id()).update();
        jdbc.sql("delete from vehicle where member = ?").param(member.id()).update();
        jdbc.sql("delete from beneficiary where member = ?").param(member.id()).update();
        insertParts(jdbc, member);
    }

    private static JdbcClient.StatementSpec values(JdbcClient jdbc, String sql, Member member) {
        return jdbc.sql(sql).param("account", member.account()).param("plan", member.plan()).param("document", member.document())
                .param("first", member.firstNames()).param("last", member.lastNames()).param("phone1", member.phone1())
                .param("phone2", member.phone2()).param("email", member.email()).param("address", member.address())
                .param("validator", member.validator()).param("starts", member.starts()).param("ends", member.ends().orElse(null))
                .param("status", member.status().name());
    }

    private static void insertParts(JdbcClient jdbc, Member member) {
        member.vehicles().forEach(vehicle -> jdbc.sql("insert into vehicle (member, plate, make, model, colour, kind) values (?, ?, ?, ?, ?, ?)")
                .params(member.id(), vehicle.plate(), vehicle.make(), vehicle.model(), vehicle.colour(), vehicle.kind().name()).update());
        member.beneficiaries().forEach(person -> jdbc.sql("""
                insert into beneficiary (member, names, document, kinship, phone, services) values (?, ?, ?, ?, ?, ?)
                """).params(member.id(), person.names(), person.document(), person.kinship().name(), person.phone(),
                person.services().stream().sorted().toArray(String[]::new)).update());
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
                vehicle.colour()).strip()).collect(Collectors.joining(", ")));
        fields.put("beneficiaries", member.beneficiaries().stream().map(person -> (person.names() + " " + person.document()).strip() + " "
                + person.kinship() + (person.services().isEmpty() ? "" : " " + person.services().stream().sorted().toList()))
                .collect(Collectors.joining(", ")));
        return fields;
    }
}
