package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The causes of a cancelling (CA-7), read once: they change with a release alone. */
@Repository
public class Causes {

    private final JdbcClient jdbc;
    private volatile Map<String, Cause> known = Map.of();

    Causes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are offered. */
    public List<Cause> all() {
        return List.copyOf(known().values());
    }

    /** Those that can explain this final status, for instance "CANCELLED_AT_ONCE". */
    public List<Cause> of(String ending) {
        return known().values().stream().filter(cause -> cause.endings().contains(ending)).toList();
    }

    public Optional<Cause> find(String code) {
        return Optional.ofNullable(known().get(code));
    }

    /** @throws NoSuchElementException when there is no such cause */
    public Cause get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("cause " + code));
    }

    private Map<String, Cause> known() {
        if (known.isEmpty()) {
            Map<String, Cause> read = new LinkedHashMap<>();
            jdbc.sql("select code, name_es, name_en, endings from cause order by position, code")
                    .query((row, n) -> cause(row)).list().forEach(cause -> read.put(cause.code(), cause));
            known = read;
        }
        return known;
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(row.getString("code"), row.getString("name_es"), row.getString("name_en"),
                Set.of((String[]) row.getArray("endings").getArray()));
    }
}
