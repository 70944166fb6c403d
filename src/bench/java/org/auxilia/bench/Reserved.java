package org.auxilia.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases into which pgbench writes without chain or sense: what they were is put back afterwards, and what was opened beside them is taken out. */
final class Reserved implements AutoCloseable {

    private static final List<String> TABLES = List.of("case_file", "board", "promise");

    private static final int CASES = 1_000;

    private final JdbcClient jdbc;
    private final long from;
    private final long upto;
    private final long last;

    /** The last cases that were loaded: open ones, in a row. */
    static Reserved open(JdbcClient jdbc) {
        long upto = jdbc.sql("select max(case_number) from board where not closed and assistance = 1").query(Long.class).single();
        return new Reserved(jdbc, upto - CASES + 1, upto);
    }

    private Reserved(JdbcClient jdbc, long from, long upto) {
        this.jdbc = jdbc;
        this.from = from;
        this.upto = upto;
        this.last = jdbc.sql("select max(number) from case_file").query(Long.class).single();
        jdbc.sql("create schema if not exists bench").update();
        for (var table : TABLES) {
            jdbc.sql("drop table if exists bench." + table).update();
            jdbc.sql("create table bench.%s as select %s from %s where %s between %d and %d".formatted(table, columns(table), table, number(table), from, upto)).update();
        }
    }

    /** A script that writes into these. */
    String in(String script) { return script.replace("{from}", Long.toString(from)).replace("{upto}", Long.toString(upto)); }

    @Override public void close() {
        jdbc.sql("delete from fact f using bench.case_file c where f.case_number = c.number and f.seq > c.version").update();
        for (var table : TABLES.reversed()) jdbc.sql("delete from %s where %s between %d and %d or %2$s > %d".formatted(table, number(table), from, upto, last)).update();
        for (var table : List.of("fact", "event_use", "complaint")) jdbc.sql("delete from %s where case_number > %d".formatted(table, last)).update();
        for (var table : TABLES) jdbc.sql("insert into %s (%s) select %2$s from bench.%1$s".formatted(table, columns(table))).update();
        jdbc.sql("select setval('case_number', ?)").param(last).query(Long.class).single();
        jdbc.sql("drop schema bench cascade").update();
    }

    private static String number(String table) { return table.equals("case_file") ? "number" : "case_number"; }

    private String columns(String table) {
        return jdbc.sql("select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'")
            .param(table).query(String.class).single();
    }
}
