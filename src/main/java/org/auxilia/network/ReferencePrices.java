package org.auxilia.network;

import java.time.LocalDate;
import java.util.Optional;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a service usually costs somewhere, whoever does it (CX-2, OC-4). */
@Repository
public class ReferencePrices {

    private final JdbcClient database;
    private final Places places;

    ReferencePrices(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    /**
     * Of the finest area that holds the place and has a price, the last that was in force that day.
     *
     * @param currency ISO code; a price in another says nothing
     */
    public Optional<Money> find(String service, int place, String currency, LocalDate day) {
        if (places.find(place).isEmpty()) return Optional.empty();
        return database.sql("""
            select amount from reference_price where service = :service and place = any(:path) and currency = :currency and valid_from <= :day
            order by array_position(:path, place), valid_from desc limit 1
            """).param("service", service).param("path", places.path(place).toArray(Integer[]::new)).param("currency", currency).param("day", day)
            .query(Long.class).optional().map(minor -> new Money(minor, currency));
    }
}
