package org.auxilia.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.geography.Countries;
import org.auxilia.geography.OwnPlaces;
import org.auxilia.geography.Pins;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.PlaceRow;
import org.auxilia.geography.PlaceRows;
import org.auxilia.geography.Point;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.web.Texts;

/** Goes through a file of places. A zone that a line adds or renames is there for those below it. */
final class PlaceReading implements Sheet.Reading<PlaceColumn, OwnPlaces.Kept> {

    private static final List<Place.Level> LEVELS = List.of(Place.Level.ZONE, Place.Level.SUBZONE);

    /** A name in a place, as it would be after the lines so far. */
    private record Spot(int in, Place.Level level, String name) {
        static Spot of(PlaceRow it) { return new Spot(it.in().orElseThrow(), it.level(), CsvSheet.folded(it.name())); }
    }

    /** Where a line says that it lies. @param province there, that of the zone where it is one */
    private record Within(int id, Place province, Optional<String> zone) {}

    private final PlaceRows map;
    private final PlaceNames names;
    private final Values<PlaceRow, PlaceColumn> values;
    /** The company's own as they would be after the lines so far, by number; and where they are. */
    private final Map<Integer, PlaceRow> standing = new HashMap<>();
    private final Map<Spot, PlaceRow> there = new HashMap<>();
    private final Map<Integer, Long> written = new HashMap<>();
    private final List<OwnPlaces.Kept> rows = new ArrayList<>();

    PlaceReading(PlaceRows map, PlaceNames names, Values<PlaceRow, PlaceColumn> values) {
        this.map = map;
        this.names = names;
        this.values = values;
        map.every(Integer.MAX_VALUE).forEach(this::stand);
    }

    private void stand(PlaceRow it) {
        Optional.ofNullable(standing.put(it.id(), it)).ifPresent(was -> there.remove(Spot.of(was)));
        there.put(Spot.of(it), it);
    }

    @Override public void expect(List<Cells<PlaceColumn>> lines) {}

    @Override public List<OwnPlaces.Kept> rows() { return rows; }

    @Override public Verdict read(Cells<PlaceColumn> line) {
        var before = numbered(line).or(() -> called(line));
        var becomes = before.map(it -> changed(line, it)).orElseGet(() -> fresh(line));
        var above = Optional.ofNullable(written.get(becomes.id())).or(() -> Optional.ofNullable(there.get(Spot.of(becomes))).map(it -> written.get(it.id())));
        if (above.isPresent()) throw new Refused(PlaceColumn.NAME, "imports.line.place-twice", above.get());
        if (before.filter(it -> it.name().equals(becomes.name())).isEmpty()) demandFree(line, becomes);
        written.put(becomes.id(), line.number());
        stand(becomes);
        var changes = values.changes(before, becomes);
        if (!changes.isEmpty()) rows.add(new OwnPlaces.Kept(before, becomes));
        var number = before.map(it -> String.valueOf(it.id())).orElse("");
        return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, number, becomes.name() + ", " + becomes.within(), changes);
    }

    /** By its number. It stays where it lies. */
    private Optional<PlaceRow> numbered(Cells<PlaceColumn> line) {
        var number = line.text(PlaceColumn.NUMBER);
        if (number.isEmpty()) return Optional.empty();
        var it = Optional.of(number).filter(typed -> typed.matches("\\d{1,9}")).map(Integer::valueOf).map(standing::get).orElseThrow(() -> new Refused(PlaceColumn.NUMBER, "imports.line.no-place", number));
        if (line.choice(PlaceColumn.LEVEL, Place.Level.class).filter(level -> level != it.level()).isPresent()) throw moved(PlaceColumn.LEVEL, it);
        if (line.country(PlaceColumn.COUNTRY).filter(country -> !country.equals(it.country())).isPresent()) throw moved(PlaceColumn.COUNTRY, it);
        if (line.has(PlaceColumn.PROVINCE) && !PlaceNames.same(line.text(PlaceColumn.PROVINCE), it.province().orElse(""))) throw moved(PlaceColumn.PROVINCE, it);
        if (line.has(PlaceColumn.ZONE) && zones(it).noneMatch(zone -> PlaceNames.same(line.text(PlaceColumn.ZONE), zone))) throw moved(PlaceColumn.ZONE, it);
        return Optional.of(it);
    }

    /** The zone in which it lies, also as a line above calls it. */
    private Stream<String> zones(PlaceRow it) {
        if (it.level() == Place.Level.ZONE) return Stream.of("");
        return Stream.of(it.zone().orElse(""), it.in().map(standing::get).map(PlaceRow::name).orElse(it.zone().orElse("")));
    }

    private static Refused moved(PlaceColumn column, PlaceRow it) { return new Refused(column, "imports.line.place-moves", it.name()); }

    /** One that the company added, by its name where it lies. */
    private Optional<PlaceRow> called(Cells<PlaceColumn> line) {
        var level = level(line);
        var within = within(line, level);
        var name = line.text(PlaceColumn.NAME);
        if (name.isEmpty()) throw line.missing(PlaceColumn.NAME);
        return Optional.ofNullable(there.get(new Spot(within.id(), level, CsvSheet.folded(name)))).filter(it -> it.id() > 0);
    }

    private PlaceRow changed(Cells<PlaceColumn> line, PlaceRow it) {
        var point = line.has(PlaceColumn.POINT) && !line.text(PlaceColumn.POINT).equals(it.pin()) ? point(line) : it.lat().flatMap(lat -> it.lon().map(lon -> new Point(lat, lon)));
        var name = line.text(PlaceColumn.NUMBER).isEmpty() ? it.name() : line.text(PlaceColumn.NAME, it.name());
        if (name.isEmpty()) throw line.missing(PlaceColumn.NAME);
        return new PlaceRow(it.id(), it.level(), name, it.country(), it.province(), it.level() == Place.Level.ZONE ? Optional.of(name) : it.zone(), it.in(), point.map(Point::lat), point.map(Point::lon), true,
            line.yesOrNo(PlaceColumn.OFFERED).orElse(it.offered()), it.used(), it.version());
    }

    private PlaceRow fresh(Cells<PlaceColumn> line) {
        var level = level(line);
        var within = within(line, level);
        var name = line.text(PlaceColumn.NAME);
        var point = point(line);
        return new PlaceRow((int) -line.number(), level, name, within.province().country(), Optional.of(within.province().province()), level == Place.Level.ZONE ? Optional.of(name) : within.zone(), Optional.of(within.id()),
            point.map(Point::lat), point.map(Point::lon), true, line.yesOrNo(PlaceColumn.OFFERED).orElse(true), Optional.of(false), 1);
    }

    private static Place.Level level(Cells<PlaceColumn> line) {
        var level = line.choice(PlaceColumn.LEVEL, Place.Level.class).orElseThrow(() -> line.missing(PlaceColumn.LEVEL));
        if (!LEVELS.contains(level)) throw new Refused(PlaceColumn.LEVEL, "imports.line.choice", line.text(PlaceColumn.LEVEL), LEVELS.stream().map(Texts.of(Texts.SPANISH)::of).collect(Collectors.joining(", ")));
        return level;
    }

    private Within within(Cells<PlaceColumn> line, Place.Level level) {
        var country = line.country(PlaceColumn.COUNTRY).orElseThrow(() -> line.missing(PlaceColumn.COUNTRY));
        var called = line.text(PlaceColumn.PROVINCE);
        if (called.isEmpty()) throw line.missing(PlaceColumn.PROVINCE);
        var province = names.wide(country, called, Optional.empty()).orElseThrow(() -> new Refused(PlaceColumn.PROVINCE, "imports.line.no-province", called, Countries.name(country)));
        var zone = line.text(PlaceColumn.ZONE);
        if (zone.isEmpty()) return new Within(province.id(), province, Optional.empty());
        if (level == Place.Level.ZONE) throw new Refused(PlaceColumn.ZONE, "geography.place.in-province");
        var above = Optional.ofNullable(there.get(new Spot(province.id(), Place.Level.ZONE, CsvSheet.folded(zone))));
        return above.map(it -> new Within(it.id(), province, Optional.of(it.name())))
            .or(() -> names.wide(country, province.province(), Optional.of(zone)).map(it -> new Within(it.id(), province, Optional.of(it.name()))))
            .orElseThrow(() -> new Refused(PlaceColumn.ZONE, "imports.line.no-zone", zone, province.province()));
    }

    private static Optional<Point> point(Cells<PlaceColumn> line) {
        var typed = line.text(PlaceColumn.POINT);
        if (typed.isEmpty()) return Optional.empty();
        return Optional.of(Pins.read(typed).orElseThrow(() -> new Refused(PlaceColumn.POINT, "geography.place.no-point")));
    }

    /** A name that a line gives: of the right shape, and nobody else's there, unless a line above took it from them. */
    private void demandFree(Cells<PlaceColumn> line, PlaceRow becomes) {
        if (becomes.name().contains(",") || !becomes.name().matches(".*\\p{L}.*")) throw new Refused(PlaceColumn.NAME, "geography.place.name-shape");
        int in = becomes.in().orElseThrow();
        if (in < 0) return;
        map.called(becomes.name(), becomes.level(), in).stream().filter(it -> it.id() != becomes.id() && Spot.of(standing.getOrDefault(it.id(), it)).equals(Spot.of(becomes))).findFirst()
            .ifPresent(it -> { throw new Refused(PlaceColumn.NAME, "geography.place.taken", it.name(), it.within()); });
    }
}
