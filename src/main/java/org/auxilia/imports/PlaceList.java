package org.auxilia.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.auxilia.geography.OwnPlaces;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.PlaceRow;
import org.auxilia.geography.PlaceRows;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** The zones and localities that the company adds to the map (CA-1). What isn't in the file stays; none is removed by one, and what the map had before is no line of it. */
@Component
class PlaceList extends Catalogue<PlaceColumn, PlaceRow, OwnPlaces.Kept> {

    private final PlaceRows map;
    private final OwnPlaces own;
    private final PlaceNames names;

    PlaceList(PlaceRows map, OwnPlaces own, PlaceNames names) {
        super(PlaceColumn.class);
        this.map = map;
        this.own = own;
        this.names = names;
    }

    @Override Kind kind() { return Kind.PLACES; }

    @Override PlaceColumn key() { return PlaceColumn.NUMBER; }

    @Override void demand(Map<PlaceColumn, Integer> at) {
        if (!at.containsKey(PlaceColumn.NUMBER) && !at.containsKey(PlaceColumn.NAME)) throw CsvSheet.refused("imports.file.no-place");
    }

    @Override Reading<PlaceColumn, OwnPlaces.Kept> reading(Whose whose, Actor who, Instant now) { return new PlaceReading(map, names, values(whose)); }

    @Override void hold(Whose whose) { own.hold(); }

    @Override int take(DryRun<OwnPlaces.Kept> run, Whose whose, Actor who, Instant now) {
        try {
            if (!own.keepAll(run.rows(), who, now)) throw new Failure.Refused("imports.stale");
        } catch (Failure.Invalid taken) {
            throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override List<PlaceRow> entries(Whose whose, int limit) { return map.every(limit); }

    @Override BiFunction<PlaceRow, PlaceColumn, Object> value(Whose whose) { return PlaceList::value; }

    private static Object value(PlaceRow it, PlaceColumn column) {
        return switch (column) {
            case NUMBER -> it.id() < 0 ? null : it.id();
            case LEVEL -> it.level();
            case NAME -> it.name();
            case COUNTRY -> it.country();
            case PROVINCE -> it.province().orElse("");
            case ZONE -> it.level() == Place.Level.SUBZONE ? it.zone().orElse("") : "";
            case POINT -> it.pin();
            case OFFERED -> Cells.word(it.offered());
        };
    }
}
