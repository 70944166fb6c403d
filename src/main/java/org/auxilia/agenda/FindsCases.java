package org.auxilia.agenda;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.auxilia.web.CaseSight;
import org.auxilia.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the sight that every query of cases has. */
@Repository
class FindsCases implements CaseSight {

    private final JdbcClient jdbc;

    FindsCases(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Override public Set<Long> found(Viewer viewer, Set<Long> numbers) {
        if (viewer.sight().isWhole() || numbers.isEmpty()) return numbers;
        var params = new HashMap<String, Object>(Map.of("numbers", numbers.toArray(Long[]::new)));
        return Set.copyOf(jdbc.sql("select c.number from case_file c where c.number = any(:numbers) and %s".formatted(viewer.sight().ofCases("c.account", "c.number", params))).params(params)
            .query(Long.class).list());
    }
}
