package org.auxilia.data;

import org.auxilia.MovableClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The database and the clock of {@code @AuxiliaTest}. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabaseConfiguration {

    @Bean
    @Primary
    SwitchedDataSource dataSource(ObjectProvider<Onlooker> onlooker) {
        return new SwitchedDataSource(onlooker);
    }

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock();
    }
}
