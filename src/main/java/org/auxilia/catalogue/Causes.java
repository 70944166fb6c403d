package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The causes of a cancelling (CA-7); kept in memory like the {@link Services}, so what another instance changed shows after some seconds. */
@Repository
public class Causes {

    /** The final statuses that need a cause. */
    public static final List<String> ENDINGS = List.of("CANCELLED_AT_ONCE", "CANCELLED_LATER", "PROVIDER_CANCELLED");

    /**
     * As the administrator keeps it.
     *
     * @param position in the lists, the smaller first
     * @param version  that was seen, of what is written of it
     */
    public record Kept(Cause cause, int position, boolean offered, int version) {}

    private static final String COLUMNS = "code, position, name_es, name_en, endings, offered, version";

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final TransactionTemplate together;
    private final Shelf<Map<String, Kept>> shelf;

    Causes(JdbcClient jdbc, CatalogueChanges changes, TransactionTemplate together, Shelves shelves) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.together = together;
        this.shelf = shelves.of(() -> read(""));
    }

    /** Those that are offered, in their order. */
    public List<Cause> all() {
        return every().stream().filter(Kept::offered).map(Kept::cause).toList();
    }

    /** Those offered that can explain this final status, for instance "CANCELLED_AT_ONCE". */
    public List<Cause> of(String ending) {
        return all().stream().filter(cause -> cause.endings().contains(ending)).toList();
    }

    /** One that is no longer offered, too: it stands in the log. */
    public Optional<Cause> find(String code) {
        return Optional.ofNullable(shelf.get().get(code)).map(Kept::cause);
    }

    /** @throws NoSuchElementException when there is no such cause */
    public Cause get(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("cause " + code));
    }

    /** Those no longer offered, too, in their order. */
    public List<Kept> every() {
        return List.copyOf(shelf.get().values());
    }

    /** As it stands now, whichever instance wrote it. */
    Optional<Kept> kept(String code) {
        return Optional.ofNullable(read("").get(code));
    }

    /**
     * Adds it or changes it; who did so is noted.
     *
     * @return what somebody else has written since the version that was seen; nothing is changed then
     * @param fresh whether it is a new one
     * @throws Failure.Invalid where its code is taken, or no cause would be left for a status
     */
    public Optional<Kept> keep(Kept it, boolean fresh, Actor actor, Instant at) {
        return together.execute(_ -> {
            var known = locked();
            var was = Optional.ofNullable(known.get(it.cause.code()));
            if (fresh) demandFresh(was);
            var stale = was.filter(stands -> stands.version != it.version);
            if (stale.isPresent()) return stale;
            demandOneLeft(known, was, it);
            write(it);
            changes.note(actor, at, "cause", it.cause.code(), was.map(Causes::fields).orElse(Map.of()), fields(it));
            shelf.forget();
            return Optional.<Kept>empty();
        });
    }

    private static void demandFresh(Optional<Kept> was) {
        if (was.isPresent()) throw new Failure.Invalid("code", Message.of("catalogue.cause.code-taken"));
    }

    /** A cancelling demands a cause (Procedure 4): each status that this one explained keeps one that is offered. */
    private static void demandOneLeft(Map<String, Kept> known, Optional<Kept> was, Kept it) {
        var after = new LinkedHashMap<>(known);
        after.put(it.cause.code(), it);
        var left = after.values().stream().filter(Kept::offered).flatMap(each -> each.cause.endings().stream()).collect(Collectors.toSet());
        if (was.filter(Kept::offered).filter(before -> !left.containsAll(before.cause.endings())).isPresent()) {
            throw new Failure.Invalid("endings", Message.of("catalogue.cause.last"));
        }
    }

    private void write(Kept it) {
        jdbc.sql("""
                insert into cause (code, position, name_es, name_en, endings, offered) values (:code, :position, :es, :en, :endings, :offered)
                on conflict (code) do update set position = :position, name_es = :es, name_en = :en, endings = :endings, offered = :offered, version = cause.version + 1
                """).param("code", it.cause.code()).param("position", it.position).param("es", it.cause.nameEs()).param("en", it.cause.nameEn())
                .param("endings", it.cause.endings().toArray(String[]::new)).param("offered", it.offered).update();
    }

    /** Until the transaction at hand ends nobody else changes one. */
    public void hold() {
        locked();
        shelf.forget();
    }

    /** One writer after the other: of two that are withdrawn at once one is the last. */
    private Map<String, Kept> locked() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('causes'))").query((RowCallbackHandler) _ -> {});
        return read("for update");
    }

    private static Map<String, Object> fields(Kept it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("nameEs", it.cause.nameEs());
        fields.put("nameEn", it.cause.nameEn());
        fields.put("endings", String.join(", ", it.cause.endings().stream().sorted().toList()));
        fields.put("position", it.position);
        fields.put("offered", it.offered);
        return fields;
    }

    private Map<String, Kept> read(String how) {
        var read = new LinkedHashMap<String, Kept>();
        jdbc.sql("select " + COLUMNS + " from cause order by position, code " + how).query((row, n) -> kept(row)).list().forEach(it -> read.put(it.cause.code(), it));
        return read;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var cause = new Cause(row.getString("code"), row.getString("name_es"), row.getString("name_en"), Set.of((String[]) row.getArray("endings").getArray()));
        return new Kept(cause, row.getInt("position"), row.getBoolean("offered"), row.getInt("version"));
    }
}
