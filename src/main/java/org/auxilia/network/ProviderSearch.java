package org.auxilia.network;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.geography.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds who can be called for a service at a place (Procedure 5.2.2.1). */
@Repository
public class ProviderSearch {

    private final JdbcClient database;
    private final Places places;

    public ProviderSearch(JdbcClient database, Places places) {
        this.database = database;
        this.places = places;
    }

    /** The providers in calling order, each with its reasons (AS-2, AS-8). */
    public Ladder ladder(LadderCriteria criteria) {
        var place = places.get(criteria.place());
        var reach = widest(criteria.reach(), place);
        var rows = new ArrayList<Ladder.Row>();
        int[] counts = new int[2];
        query("", criteria, place, reach).query((row, number) -> {
            counts[0] = row.getInt("total");
            counts[1] = row.getInt("total_open");
            return rows.add(new LadderRow(row, criteria, places).read(number + 1));
        }).list();
        return new Ladder(rows, counts[0], counts[1], reach);
    }

    /** The next wider search, if there is one. */
    public static Optional<Reach> wider(Reach reach) {
        return reach == Reach.COUNTRY ? Optional.empty() : Optional.of(Reach.values()[reach.ordinal() + 1]);
    }

    /** How PostgreSQL goes about it. */
    List<String> plan(LadderCriteria criteria) {
        var place = places.get(criteria.place());
        return query("explain ", criteria, place, widest(criteria.reach(), place)).query(String.class).list();
    }

    private JdbcClient.StatementSpec query(String explain, LadderCriteria criteria, Place place, Reach reach) {
        var point = criteria.point().or(place::point);
        var past = criteria.to().filter(to -> to.isAfter(criteria.from())).orElse(criteria.from().plusSeconds(60));
        return database.sql(explain + LadderSql.of(reach, criteria.order()))
            .param("service", criteria.service())
            .param("path", places.path(place.id()).toArray(Integer[]::new))
            .param("area", area(place, reach))
            .param("statuses", criteria.statuses().stream().map(Enum::name).toArray(String[]::new))
            .param("condition", criteria.condition().map(Enum::name).orElse(null), Types.VARCHAR)
            .param("name", "%" + criteria.name().map(SearchText::of).orElse("") + "%")
            .param("from", utc(criteria.from())).param("past", utc(past)).param("now", utc(criteria.now()))
            .param("lat", point.map(Point::lat).orElse(null), Types.DOUBLE).param("lon", point.map(Point::lon).orElse(null), Types.DOUBLE)
            .param("since", ProviderScores.since(criteria.now()))
            .param("original", criteria.original().orElse(0))
            .param("limit", criteria.limit());
    }

    private static Reach widest(Reach asked, Place place) {
        var own = switch (place.level()) {
            case SUBZONE -> Reach.PLACE;
            case ZONE -> Reach.ZONE;
            case PROVINCE -> Reach.PROVINCE;
            case COUNTRY -> Reach.COUNTRY;
        };
        return own.compareTo(asked) > 0 ? own : asked;
    }

    private Integer area(Place place, Reach reach) {
        return switch (reach) {
            case PLACE -> place.id();
            case ZONE -> places.ancestor(place.id(), Place.Level.ZONE).map(Place::id).orElse(place.id());
            case PROVINCE -> places.ancestor(place.id(), Place.Level.PROVINCE).map(Place::id).orElse(place.id());
            case COUNTRY -> place.id();
        };
    }

    private static OffsetDateTime utc(Instant at) { return at.atOffset(ZoneOffset.UTC); }
}
