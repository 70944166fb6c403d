package org.auxilia.geography;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.PutsBack;
import org.auxilia.catalogue.Removals;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a place of the company's own back on the map, under its number. */
@Component
class PlacesPutBack implements PutsBack {

    /** What it lies in may have another name by now. */
    private static final String PUT = """
        insert into place (id, country, province, zone, subzone, province_id, zone_id, lat, lon, own, offered, used, version)
        select it.id, p.country, p.province, case it.level when 2 then it.zone else p.zone end, it.subzone, it.province_id, it.zone_id, it.lat, it.lon, it.own, it.offered, it.used, it.version
        from jsonb_populate_record(null::place, :row::jsonb) it join place p on p.id = coalesce(it.zone_id, it.province_id)
        """;

    private final JdbcClient jdbc;
    private final OwnPlaces own;
    private final Places places;
    private final PlaceRows rows;
    private final CatalogueChanges changes;

    PlacesPutBack(JdbcClient jdbc, OwnPlaces own, Places places, PlaceRows rows, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.own = own;
        this.places = places;
        this.rows = rows;
        this.changes = changes;
    }

    @Override
    public Optional<String> putBack(Removals.Removed it, Actor who, Instant at) {
        if (!it.kind().equals(OwnPlaces.KIND)) return Optional.empty();
        own.hold();
        var again = rows.read(it.row());
        int in = again.in().orElseThrow();
        rows.called(again.name(), again.level(), in).stream().findFirst().ifPresent(there -> { throw new Failure.Refused("geography.place.taken", there.name(), again.within()); });
        if (jdbc.sql(PUT).param("row", it.row()).update() == 0) throw new Failure.Refused("geography.place.nowhere", again.name(), again.within());
        changes.note(who, at, OwnPlaces.KIND, again.id(), Map.of(), OwnPlaces.fields(rows.find(again.id()).orElseThrow()));
        places.changed();
        return Optional.of("/admin/places?in=" + in);
    }
}
