package org.auxilia.geography;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.auxilia.data.Shelves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All places; read at the first question, and anew once somebody has changed the map: on another instance some seconds later. */
@Repository
public class Places {

    private record Node(Place place, Integer province, Integer zone) { }

    /** @param own those that the company added; @param withdrawn those of them that are found no more, though what names them stays right */
    private record Atlas(long edition, Map<Integer, Node> nodes, Map<String, Integer> countries, Set<Integer> own, Set<Integer> withdrawn, PlaceIndex index) { }

    private static final String ALL = "select id, country, province, zone, subzone, lat, lon, province_id, zone_id, own, offered from place order by id";
    /** So long nobody looks again for a number that isn't on the map, in nanoseconds. */
    private static final long MISSED_AGAIN = 1_000_000_000L;

    private final JdbcClient database;
    private final Supplier<Long> edition;
    private final Runnable changed;

    private volatile Atlas atlas;
    /** When a number was last asked for that isn't on the map, in nanoseconds. */
    private volatile long missed = System.nanoTime() - MISSED_AGAIN;

    @Autowired
    public Places(JdbcClient database, Shelves shelves) {
        this.database = database;
        var shelf = shelves.of(() -> database.sql("select edition from place_edition").query(Long.class).single());
        this.edition = shelf::get;
        this.changed = shelf::forget;
    }

    /** A map that doesn't change. */
    public Places(JdbcClient database) {
        this.database = database;
        this.edition = () -> 0L;
        this.changed = () -> {};
    }

    /**
     * What was typed in one line, "viedma rio negro"; accents and a slip are forgiven.
     *
     * @param country ISO code, or null for all countries
     * @param limit   at most so many, the best first
     */
    public List<Place> search(String text, String country, int limit) {
        return search(text, country, limit, false);
    }

    /** @param all also those that are withdrawn */
    List<Place> search(String text, String country, int limit, boolean all) {
        var it = atlas();
        return it.index.search(text, place -> (country == null || country.equals(place.country())) && (all || !it.withdrawn.contains(place.id())), limit);
    }

    /** Typed to the end without choosing from the list, accents and capitals aside: only where nothing else can be meant. */
    public Optional<Place> meant(String text, String country) {
        var found = search(text, country, 8);
        var typed = Words.of(text);
        var named = found.stream().filter(it -> Words.of(it.label()).equals(typed)).toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : found.stream().findFirst().filter(_ -> found.size() == 1);
    }

    public Optional<Place> find(int id) {
        return node(id).map(Node::place);
    }

    /** Whether it is found by who searches: on the map, and not out of use. */
    public boolean isOffered(int id) {
        return node(id).isPresent() && !atlas().withdrawn.contains(id);
    }

    /** @throws NoSuchElementException if there is no such place */
    public Place get(int id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("place " + id));
    }

    /** The place itself and what it lies in: subzone, zone, province, country. What covers one of them covers the place. */
    public List<Integer> path(int id) {
        var node = node(id).orElseThrow(() -> new NoSuchElementException("place " + id));
        return Stream.of(id, node.zone, node.province, atlas().countries.get(node.place.country())).filter(it -> it != null).distinct().toList();
    }

    /** The place of that level that the place lies in, or is. */
    public Optional<Place> ancestor(int id, Place.Level level) {
        return path(id).stream().map(this::get).filter(place -> place.level() == level).findFirst();
    }

    /** The known locality nearest to a point, to fill country, province, zone and subzone from a pin. */
    public Optional<Place> nearest(Point point) {
        var it = atlas();
        return it.nodes.values().stream().map(Node::place).filter(place -> place.level() == Place.Level.SUBZONE && place.lat() != null && !it.withdrawn.contains(place.id()))
            .min(Comparator.comparingDouble(place -> point.kmTo(place.point().orElseThrow())));
    }

    /** Whether the company added it. */
    public boolean isOwn(int id) { return atlas().own.contains(id); }

    /** Changes with the map. */
    long edition() { return atlas().edition; }

    /** The map has changed, in this transaction. */
    void changed() {
        database.sql("update place_edition set edition = pg_current_xact_id()::text::bigint").update();
        changed.run();
    }

    /** What goes on in this transaction sees the map as it is, whichever instance changed it. */
    void renew() { changed.run(); }

    /** All of a country, itself too. */
    List<Place> all(String country) { return atlas().nodes.values().stream().map(Node::place).filter(it -> it.country().equals(country)).toList(); }

    public Place country(String code) {
        return get(Optional.ofNullable(atlas().countries.get(code)).orElseThrow(() -> new NoSuchElementException("country " + code)));
    }

    /** By its names as they are written in the files, {@code of("AR", "Río Negro", "Adolfo Alsina", "Viedma")}; the finer ones may be left out. */
    public Place of(String country, String... names) {
        return atlas().nodes.values().stream().map(Node::place)
            .filter(it -> it.country().equals(country) && Stream.of(it.province(), it.zone(), it.subzone()).filter(name -> name != null).toList().equals(List.of(names)))
            .findFirst().orElseThrow(() -> new NoSuchElementException("place " + country + " " + List.of(names)));
    }

    /** Another instance may have added it a moment ago, so one looks again; but not for each number that somebody makes up. */
    private Optional<Node> node(int id) {
        var node = atlas().nodes.get(id);
        long now = System.nanoTime();
        if (node == null && now - missed > MISSED_AGAIN) {
            missed = now;
            changed.run();
            node = atlas().nodes.get(id);
        }
        return Optional.ofNullable(node);
    }

    private Atlas atlas() {
        var known = atlas;
        long now = edition.get();
        return known != null && known.edition == now ? known : renewed(now);
    }

    private synchronized Atlas renewed(long now) {
        if (atlas == null || atlas.edition != now) atlas = read(now);
        return atlas;
    }

    private Atlas read(long now) {
        var nodes = new LinkedHashMap<Integer, Node>();
        var countries = new LinkedHashMap<String, Integer>();
        var own = new HashSet<Integer>();
        var withdrawn = new HashSet<Integer>();
        database.sql(ALL).query((ResultSet row) -> {
            var place = new Place(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), decimal(row, 6), decimal(row, 7));
            nodes.put(place.id(), new Node(place, number(row, 8), number(row, 9)));
            if (place.level() == Place.Level.COUNTRY) countries.put(place.country(), place.id());
            if (row.getBoolean(10)) own.add(place.id());
            if (!row.getBoolean(11)) withdrawn.add(place.id());
        });
        return new Atlas(now, nodes, countries, own, withdrawn, new PlaceIndex(new ArrayList<>(nodes.values().stream().map(Node::place).toList())));
    }

    private static Double decimal(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    private static Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
