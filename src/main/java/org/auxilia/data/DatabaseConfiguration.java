package org.auxilia.data;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Two data sources: the application's, for everything, and the owner's, for migrations only. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "auxilia.database", havingValue = "own", matchIfMissing = true)
    static class Own {

        @Bean
        Database database() {
            return Database.open(System.getenv());
        }

        @Bean
        @Primary
        WalledDataSource dataSource(Database database, ObjectProvider<Onlooker> onlooker, @Value("${auxilia.connections:24}") int connections) {
            var pool = Pools.of(database.application(), connections, 2);
            database.heals(pool);
            return new WalledDataSource(pool, onlooker);
        }

        @Bean(defaultCandidate = false)
        @FlywayDataSource
        DataSource ownerDataSource(Database database) {
            var owner = new PGSimpleDataSource();
            owner.setUrl(database.owner().url());
            owner.setUser(database.owner().user());
            owner.setPassword(database.owner().password());
            owner.setOptions("-c client_min_messages=warning");
            return owner;
        }
    }

    /** The time of day, in steps of a microsecond as the database keeps it: what is written equals what is read. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "auxilia.clock", havingValue = "system", matchIfMissing = true)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        }
    }
}
