package org.auxilia.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The company's own subtypes of the log (LG-1); kept in memory like the {@link Causes}, so what another instance changed shows after some seconds. */
@Repository
public class LogSubtypes implements PutsBack {

    /**
     * As the administrator keeps it.
     *
     * @param position in the lists of its stage, the smaller first
     * @param used     whether an entry of a log has it
     * @param version  that was seen, of what administrators write
     */
    public record Kept(LogSubtype subtype, int position, boolean offered, boolean used, int version) {}

    private static final String KIND = "log_subtype";
    private static final String COLUMNS = "code, stage, position, name_es, name_en, letters, offered, used, version";

    private final JdbcClient jdbc;
    private final CatalogueChanges changes;
    private final Removals removals;
    private final TransactionTemplate together;
    private final Shelf<Map<String, Kept>> shelf;

    LogSubtypes(JdbcClient jdbc, CatalogueChanges changes, Removals removals, TransactionTemplate together, Shelves shelves) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.removals = removals;
        this.together = together;
        this.shelf = shelves.of(() -> read(""));
    }

    /** Those that are offered, by stage and in their order. */
    public List<LogSubtype> all() {
        return shelf.get().values().stream().filter(Kept::offered).map(Kept::subtype).toList();
    }

    /** All, as they are now: whether one was used is written by acts, which tell nobody. */
    public List<Kept> every() {
        return List.copyOf(read("").values());
    }

    public Optional<Kept> find(String code) {
        return Optional.ofNullable(read("").get(code));
    }

    /**
     * Adds it or changes it; who did so is noted.
     *
     * @return what somebody else has written since the version that was seen; nothing is changed then
     * @param fresh whether it is a new one
     * @throws Failure.Invalid where its code or its letters are taken
     */
    public Optional<Kept> keep(Kept it, boolean fresh, Actor actor, Instant at) {
        return together.execute(_ -> {
            var known = locked();
            var was = Optional.ofNullable(known.get(it.subtype.code()));
            if (fresh && was.isPresent()) throw new Failure.Invalid("code", Message.of("catalogue.subtype.code-taken"));
            var stale = was.filter(stands -> stands.version != it.version);
            if (stale.isPresent()) return stale;
            lettersOf(it, known).ifPresent(other -> { throw new Failure.Invalid("letters", Message.of("catalogue.subtype.letters-taken", other.subtype.nameEs())); });
            jdbc.sql("""
                    insert into log_subtype (code, stage, position, name_es, name_en, letters, offered) values (:code, :stage, :position, :es, :en, :letters, :offered)
                    on conflict (code) do update set stage = :stage, position = :position, name_es = :es, name_en = :en, letters = :letters, offered = :offered, version = log_subtype.version + 1
                    """).param("code", it.subtype.code()).param("stage", it.subtype.stage()).param("position", it.position).param("es", it.subtype.nameEs()).param("en", it.subtype.nameEn())
                    .param("letters", it.subtype.letters().orElse(null), java.sql.Types.VARCHAR).param("offered", it.offered).update();
            changes.note(actor, at, KIND, it.subtype.code(), was.map(LogSubtypes::fields).orElse(Map.of()), fields(it));
            shelf.forget();
            return Optional.<Kept>empty();
        });
    }

    /** Who else has its letters. */
    private static Optional<Kept> lettersOf(Kept it, Map<String, Kept> known) {
        return known.values().stream().filter(other -> !other.subtype.code().equals(it.subtype.code()) && it.subtype.letters().isPresent() && other.subtype.letters().equals(it.subtype.letters())).findFirst();
    }

    /**
     * @return the address where that is taken back
     * @throws Failure.Invalid where an entry of a log has it
     */
    public String remove(String code, Actor actor, Instant at) {
        return together.execute(_ -> {
            var was = Optional.ofNullable(locked().get(code)).orElseThrow(Failure.NotFound::new);
            var row = jdbc.sql("delete from log_subtype s where code = :code and not used returning to_jsonb(s)::text").param("code", code).query(String.class).optional()
                    .orElseThrow(() -> new Failure.Invalid("offered", Message.of("catalogue.subtype.used")));
            changes.note(actor, at, KIND, code, fields(was), Map.of());
            shelf.forget();
            return removals.keep(actor, at, new Removals.Removed(KIND, row));
        });
    }

    @Override
    public Optional<String> putBack(Removals.Removed it, Actor actor, Instant at) {
        if (!it.kind().equals(KIND)) return Optional.empty();
        return together.execute(_ -> {
            var known = locked();
            var again = jdbc.sql("select " + COLUMNS + " from jsonb_populate_record(null::log_subtype, ?::jsonb)").param(it.row()).query((row, n) -> kept(row)).single();
            if (known.containsKey(again.subtype.code())) throw new Failure.Refused("catalogue.subtype.there", again.subtype.code());
            lettersOf(again, known).ifPresent(other -> { throw new Failure.Refused("catalogue.subtype.letters-there", other.subtype.nameEs()); });
            jdbc.sql("insert into log_subtype (" + COLUMNS + ") select " + COLUMNS + " from jsonb_populate_record(null::log_subtype, ?::jsonb)").param(it.row()).update();
            changes.note(actor, at, KIND, again.subtype.code(), Map.of(), fields(again));
            shelf.forget();
            return Optional.of("/admin/log-subtypes");
        });
    }

    /** An entry has it, in these words. One that was removed at this very moment is there again, withdrawn: what was used stays. */
    public void use(LogSubtype it) {
        jdbc.sql("""
                insert into log_subtype (code, stage, position, name_es, name_en, offered, used)
                select :code, :stage, 9999, :es, :en, false, true where not exists (select from log_subtype where code = :code and used)
                on conflict (code) do update set used = true
                """).param("code", it.code()).param("stage", it.stage()).param("es", it.nameEs()).param("en", it.nameEn()).update();
    }

    /** Until the transaction at hand ends nobody else changes one, on the page or by a file. */
    public void hold() {
        locked();
        shelf.forget();
    }

    /** One writer after the other: of two that take the same letters the second is refused at its field. */
    private Map<String, Kept> locked() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('log subtypes'))").query((RowCallbackHandler) _ -> {});
        return read("for update");
    }

    private static Map<String, Object> fields(Kept it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("nameEs", it.subtype.nameEs());
        fields.put("nameEn", it.subtype.nameEn());
        fields.put("stage", it.subtype.stage());
        fields.put("letters", it.subtype.letters().orElse(""));
        fields.put("position", it.position);
        fields.put("offered", it.offered);
        return fields;
    }

    private Map<String, Kept> read(String how) {
        var read = new LinkedHashMap<String, Kept>();
        jdbc.sql("select " + COLUMNS + " from log_subtype order by stage, position, code " + how).query((row, n) -> kept(row)).list().forEach(it -> read.put(it.subtype.code(), it));
        return read;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var subtype = new LogSubtype(row.getString("code"), row.getInt("stage"), row.getString("name_es"), row.getString("name_en"), Optional.ofNullable(row.getString("letters")));
        return new Kept(subtype, row.getInt("position"), row.getBoolean("offered"), row.getBoolean("used"), row.getInt("version"));
    }
}
