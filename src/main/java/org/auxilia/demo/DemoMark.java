package org.auxilia.demo;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the demo world has come, so that a start that was broken off goes on. */
@Repository
class DemoMark {

    private final JdbcClient jdbc;

    DemoMark(JdbcClient jdbc) { this.jdbc = jdbc; }

    boolean exists() { return jdbc.sql("select count(*) from demo_world").query(Integer.class).single() > 0; }

    boolean isUnfinished() { return jdbc.sql("select count(*) from demo_world where not finished").query(Integer.class).single() > 0; }

    void begin() { jdbc.sql("insert into demo_world (cases, finished) values (0, false)").update(); }

    int done() { return jdbc.sql("select cases from demo_world").query(Integer.class).single(); }

    void set(int cases) { jdbc.sql("update demo_world set cases = ?").param(cases).update(); }

    void finish() { jdbc.sql("update demo_world set finished = true").update(); }
}
