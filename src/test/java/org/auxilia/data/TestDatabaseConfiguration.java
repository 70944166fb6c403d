package org.auxilia.data;

import org.auxilia.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The database, the clock and the passwords of {@code @AuxiliaTest}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean
    @Primary
    SwitchedDataSource dataSource(ObjectProvider<Onlooker> onlooker) {
        return new SwitchedDataSource(onlooker);
    }

    /** Hundreds of people are made and sign in; what makes guessing slow is shown where it is set. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock();
    }
}
