package org.auxilia.agenda;

import java.util.HashMap;
import java.util.Map;
import org.auxilia.web.CaseSight;
import org.auxilia.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By the sight that every query of cases has. */
@Repository
class FindsCases implements CaseSight {

    private final JdbcClient jdbc;

    FindsCases(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Override public boolean finds(Viewer viewer, long number) {
        if (viewer.sight().isWhole()) return true;
        var params = new HashMap<String, Object>(Map.of("number", number));
        return jdbc.sql("select exists (select from case_file c where c.number = :number and %s)".formatted(viewer.sight().ofCases("c.account", "c.number", params))).params(params)
            .query(Boolean.class).single();
    }
}
