package org.auxilia.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("OP-1")
class AddressTest {

    @Test
    void readsTheUsualFormOfAPostgresAddress() {
        assertThat(Address.parse("postgres://owner:p%40ss+word@db.local:5433/auxilia?sslmode=require"))
            .isEqualTo(new Address("jdbc:postgresql://db.local:5433/auxilia?sslmode=require", "owner", "p@ss+word"));
    }

    @Test
    void readsTheFormOfJdbc() {
        assertThat(Address.parse("jdbc:postgresql://db.local/auxilia?user=owner&password=secret"))
            .isEqualTo(new Address("jdbc:postgresql://db.local/auxilia", "owner", "secret"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Address.parse("postgres://db.local/auxilia")).hasMessageContaining("names no user");
        assertThatThrownBy(() -> Address.parse("mysql://db.local/auxilia")).hasMessageContaining("postgres://owner");
    }

    @Test
    void neverShowsThePassword() {
        assertThat(Address.parse("postgres://owner:secret@db.local/auxilia").toString()).doesNotContain("secret");
    }
}
