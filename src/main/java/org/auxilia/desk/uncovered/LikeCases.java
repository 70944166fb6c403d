package org.auxilia.desk.uncovered;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.Money;
import org.auxilia.data.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What superiors decided in like cases, the youngest first. */
@Repository
class LikeCases {

    private static final int MOST = 5;

    private final JdbcClient database;

    LikeCases(JdbcClient database) { this.database = database; }

    /** @param sight of whose cases one may know (ID-2, ID-4) */
    List<LikeCase> of(String service, Sight sight, Subject... subjects) {
        var params = new HashMap<String, Object>();
        return database.sql("""
            select case_number, assistance, subject, granted, percent, granted_amount, currency, why, decider_name, decided_at from authorisation
            where subject = any(:subjects) and service = :service and decided_at is not null and %s order by decided_at desc limit :most
            """.formatted(sight.ofCases("account", "case_number", params))).params(params).param("subjects", Stream.of(subjects).map(Enum::name).toArray(String[]::new)).param("service", service).param("most", MOST).query((row, _) -> read(row)).list();
    }

    private static LikeCase read(ResultSet row) throws SQLException {
        var percent = Optional.ofNullable(row.getObject("percent", Integer.class));
        var amount = Optional.ofNullable(row.getObject("granted_amount", Long.class));
        var currency = row.getString("currency");
        return new LikeCase(row.getLong("case_number") + "/" + row.getInt("assistance"), Subject.valueOf(row.getString("subject")), row.getBoolean("granted"), percent,
            amount.map(minor -> new Money(minor, currency)), Optional.ofNullable(row.getString("why")).orElse(""), Optional.ofNullable(row.getString("decider_name")).orElse(""),
            row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
