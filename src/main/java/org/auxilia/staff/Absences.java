package org.auxilia.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

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

    /** Longer than a leave, and power that nobody remembers is nobody's. */
    static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final Trail trail;

    Absences(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Whose place this person takes at that moment; nobody's who has no access any more. */
    public List<Absence> of(int substitute, Instant at) {
        return jdbc.sql(ROWS + " where a.substitute = :who and p.active and a.begins <= :at and a.ends > :at order by a.id").param("who", substitute).param("at", time(at)).query(Absences::absence).list()
            .stream().filter(it -> it.person().role().isSuperior()).toList();
    }

    /** Those that last and those to come, the next first. @param person whose; empty for everybody's */
    List<Absence> from(Instant at, Optional<Integer> person) {
        return jdbc.sql(ROWS + " where a.ends > :at and (:person::int is null or a.person = :person) order by a.begins, a.id").param("at", time(at)).param("person", person.orElse(null), java.sql.Types.INTEGER)
            .query(Absences::absence).list();
    }

    /**
     * Who says so stands in the trail.
     *
     * @throws Failure.Invalid where one of the two is no superior, it is one and the same, or it is longer than {@link #LONGEST}
     */
    @Transactional
    public void note(User person, User substitute, Instant begins, Instant ends, String why, Actor by) {
        if (Duration.between(begins, ends).compareTo(LONGEST) > 0) throw new Failure.Invalid("endsDate", Message.of("staff.absence.too-long"));
        if (!person.role().isSuperior()) throw new Failure.Invalid("person", Message.of("staff.absence.no-superior"));
        if (!substitute.role().isSuperior() || !substitute.active()) throw new Failure.Invalid("substitute", Message.of("staff.absence.no-superior"));
        if (person.id() == substitute.id()) throw new Failure.Invalid("substitute", Message.of("staff.absence.same"));
        jdbc.sql("insert into absence (person, substitute, begins, ends, why) values (?, ?, ?, ?, ?)").params(person.id(), substitute.id(), time(begins), time(ends), why).update();
        trail.changed(by, Trail.Kind.SUBSTITUTE_NAMED, person.id(), substitute.name() + ", " + begins + " – " + ends);
    }

    /** He is back; one that has not begun is taken away. @param person whose it must be; empty for anybody's */
    @Transactional
    public boolean end(int id, Optional<Integer> person, Instant at, Actor by) {
        var found = jdbc.sql(ROWS + " where a.id = :id and a.ends > :at and (:person::int is null or a.person = :person) for update of a").param("id", id).param("at", time(at))
            .param("person", person.orElse(null), java.sql.Types.INTEGER).query(Absences::absence).optional();
        found.ifPresent(it -> {
            if (it.begins().isBefore(at)) jdbc.sql("update absence set ends = :at where id = :id").param("at", time(at)).param("id", id).update();
            else jdbc.sql("delete from absence where id = :id").param("id", id).update();
            trail.changed(by, Trail.Kind.SUBSTITUTE_ENDED, it.person().id(), it.substitute().name());
        });
        return found.isPresent();
    }

    private static Absence absence(ResultSet row, int line) throws SQLException {
        return new Absence(row.getInt("id"), actor(row, "person"), actor(row, "substitute"), row.getObject("begins", OffsetDateTime.class).toInstant(), row.getObject("ends", OffsetDateTime.class).toInstant(),
            row.getString("why"));
    }

    private static Actor actor(ResultSet row, String as) throws SQLException { return new Actor(row.getInt(as), row.getString(as + "_name"), Role.valueOf(row.getString(as + "_role"))); }

    private static OffsetDateTime time(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
