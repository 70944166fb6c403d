package org.auxilia.staff;

import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.auxilia.data.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key under which the questions of the browsers are sealed: random, made at the first one, of the database and so of every instance. */
@Component
class OpenIdKey {

    private final JdbcClient jdbc;
    private volatile SecretKey known;

    OpenIdKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecretKey get() {
        var key = known;
        if (key == null) {
            key = new SecretKeySpec(read(), "AES");
            known = key;
        }
        return key;
    }

    /** By the house, whoever is in in this browser: behind an account's wall it is not to be seen. */
    private byte[] read() {
        return House.own(() -> stored().or(this::made).orElseThrow());
    }

    /** Of two that make it at once, one does. */
    private Optional<byte[]> made() {
        jdbc.sql("insert into open_id_key (key) values (gen_random_bytes(32)) on conflict do nothing").update();
        return stored();
    }

    private Optional<byte[]> stored() {
        return jdbc.sql("select key from open_id_key").query(byte[].class).optional();
    }
}
