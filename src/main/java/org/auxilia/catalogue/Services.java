package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services that the house arranges; kept in memory. What this instance changes shows at once; what another one changed, after some seconds. */
@Repository
public class Services {

    /**
     * As the administrator keeps it.
     *
     * @param version that was seen, of what is written of it
     */
    public record Kept(Service service, boolean offered, int version) {}

    private record All(Map<String, Integer> versions, Map<String, Service> every, Map<String, Service> offered) {}

    private final JdbcClient jdbc;
    private final Shelf<All> shelf;

    Services(JdbcClient jdbc, Shelves shelves) {
        this.jdbc = jdbc;
        this.shelf = shelves.of(this::read);
    }

    /** Those that are offered now, by service line and in their order. */
    public List<Service> all() {
        return List.copyOf(shelf.get().offered.values());
    }

    /** All, those no longer offered too. */
    public List<Service> every() {
        return List.copyOf(shelf.get().every.values());
    }

    public boolean isOffered(String code) {
        return shelf.get().offered.containsKey(code);
    }

    /** All as they are kept, those no longer offered too. */
    public List<Kept> kept() {
        var all = shelf.get();
        return all.every.values().stream().map(it -> new Kept(it, all.offered.containsKey(it.code()), all.versions.getOrDefault(it.code(), 1))).toList();
    }

    /** Of what is written of it. */
    int version(String code) {
        return shelf.get().versions.getOrDefault(code, 1);
    }

    /** One as it is kept, all of one moment. */
    Optional<Kept> kept(String code) {
        All all = shelf.get();
        return Optional.ofNullable(all.every.get(code)).map(it -> new Kept(it, all.offered.containsKey(code), all.versions.getOrDefault(code, 1)));
    }

    public Optional<Service> find(String code) {
        return Optional.ofNullable(shelf.get().every.get(code));
    }

    /** @throws NoSuchElementException when there is no such service */
    public Service get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("service " + code));
    }

    /** Reads them anew: after a change. */
    public void reload() {
        shelf.forget();
    }

    private All read() {
        // First of all: whose version is older than the rest is told so when they save; the other way round they would write over what they haven't seen.
        Map<String, Integer> versions = new HashMap<>();
        jdbc.sql("select code, version from service").query(row -> { versions.put(row.getString("code"), row.getInt("version")); });
        Map<String, List<ExtraField>> fields = fields();
        All read = new All(versions, new LinkedHashMap<>(), new LinkedHashMap<>());
        jdbc.sql("""
                select code, line, name_es, name_en, delivery, usual_minutes, survey, icon, guarantee_days, offered
                from service order by array_position(array['VIAL','HOGAR','SALUD','LEGAL','MASCOTAS','VIAJE'], line), position, code
                """).query(row -> {
                    Service service = service(row, fields.getOrDefault(row.getString("code"), List.of()));
                    read.every.put(service.code(), service);
                    if (row.getBoolean("offered")) {
                        read.offered.put(service.code(), service);
                    }
                });
        return read;
    }

    private Map<String, List<ExtraField>> fields() {
        record Row(String service, ExtraField field) {}
        return jdbc.sql("""
                select service, code, label_es, label_en, type, mandatory, choices
                from service_field order by service, position, code
                """).query((row, n) -> new Row(row.getString("service"), field(row))).list().stream()
                .collect(Collectors.groupingBy(Row::service, Collectors.mapping(Row::field, Collectors.toList())));
    }

    private static Service service(ResultSet row, List<ExtraField> fields) throws SQLException {
        return new Service(row.getString("code"), ServiceLine.valueOf(row.getString("line")), row.getString("name_es"),
                row.getString("name_en"), Delivery.valueOf(row.getString("delivery")),
                Duration.ofMinutes(row.getInt("usual_minutes")), row.getBoolean("survey"), row.getString("icon"),
                row.getInt("guarantee_days"), fields);
    }

    private static ExtraField field(ResultSet row) throws SQLException {
        return new ExtraField(row.getString("code"), row.getString("label_es"), row.getString("label_en"),
                ExtraField.Type.valueOf(row.getString("type")), row.getBoolean("mandatory"),
                List.of((String[]) row.getArray("choices").getArray()));
    }
}
