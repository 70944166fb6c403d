package org.auxilia.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decides in the place of a superior who is away, and for how long (AU-1). */
@Repository
public class Absences {

    /**
     * @param person     who is away, in the role that he has
     * @param substitute who decides in that role meanwhile
     * @param ends       from then on he is back
     */
    public record Absence(int id, Actor person, Actor substitute, Instant begins, Instant ends, String why) {
        public boolean holds(Instant at) { return !at.isBefore(begins) && at.isBefore(ends); }
    }

    private static final String ROWS = """
        select a.id, a.begins, a.ends, a.why, p.id as person, p.name as person_name, p.role as person_role, s.id as substitute, s.name as substitute_name, s.role as substitute_role
        from absence a join app_user p on p.id = a.person join app_user s on s.id = a.substitute
        """;

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Whose place this person takes at that moment. */
    public List<Absence> of(int substitute, Instant at) {
        return jdbc.sql(ROWS + " where a.substitute = :who and a.begins <= :at and a.ends > :at order by a.id").param("who", substitute).param("at", time(at)).query(Absences::absence).list()
            .stream().filter(it -> it.person().role().isSuperior()).toList();
    }

    /** Those that last and those to come, the next first. @param person whose; empty for everybody's */
    List<Absence> from(Instant at, Optional<Integer> person) {
        return jdbc.sql(ROWS + " where a.ends > :at and (:person::int is null or a.person = :person) order by a.begins, a.id").param("at", time(at)).param("person", person.orElse(null), java.sql.Types.INTEGER)
            .query(Absences::absence).list();
    }

    /** @throws Failure.Invalid where one of the two is no superior, or it is one and the same */
    void note(User person, User substitute, Instant begins, Instant ends, String why) {
        if (!person.role().isSuperior()) throw new Failure.Invalid("person", Message.of("staff.absence.no-superior"));
        if (!substitute.role().isSuperior() || !substitute.active()) throw new Failure.Invalid("substitute", Message.of("staff.absence.no-superior"));
        if (person.id() == substitute.id()) throw new Failure.Invalid("substitute", Message.of("staff.absence.same"));
        jdbc.sql("insert into absence (person, substitute, begins, ends, why) values (?, ?, ?, ?, ?)").params(person.id(), substitute.id(), time(begins), time(ends), why).update();
    }

    /** He is back; one that has not begun is taken away. @param person whose it must be; empty for anybody's */
    boolean end(int id, Optional<Integer> person, Instant at) {
        var whose = " where id = :id and ends > :at and (:person::int is null or person = :person)";
        int gone = jdbc.sql("delete from absence" + whose + " and begins >= :at").param("id", id).param("at", time(at)).param("person", person.orElse(null), java.sql.Types.INTEGER).update();
        return gone + jdbc.sql("update absence set ends = :at" + whose + " and begins < :at").param("id", id).param("at", time(at)).param("person", person.orElse(null), java.sql.Types.INTEGER).update() > 0;
    }

    private static Absence absence(ResultSet row, int line) throws SQLException {
        return new Absence(row.getInt("id"), actor(row, "person"), actor(row, "substitute"), row.getObject("begins", OffsetDateTime.class).toInstant(), row.getObject("ends", OffsetDateTime.class).toInstant(),
            row.getString("why"));
    }

    private static Actor actor(ResultSet row, String as) throws SQLException { return new Actor(row.getInt(as), row.getString(as + "_name"), Role.valueOf(row.getString(as + "_role"))); }

    private static OffsetDateTime time(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
