package org.auxilia.membership;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.staff.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The house's own words at each step: they go before the procedure's, and an account's own before them (CO-3). */
@Repository
public class HouseScripts {

    /** As the changes of the catalogue call them, by language. */
    public static final String ENTITY = "house_script";

    private record Of(ScriptStep step, String language) {}

    private final JdbcClient jdbc;
    private final Shelf<Map<Of, String>> shelf;
    private final CatalogueChanges changes;

    HouseScripts(JdbcClient jdbc, Shelves shelves, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.shelf = shelves.of(this::read);
        this.changes = changes;
    }

    /** What is said where an account has no words of its own: the house's, else the procedure's. With its slots. */
    public String text(ScriptStep step, String language) {
        return Optional.ofNullable(shelf.get().get(new Of(step, language))).orElseGet(() -> step.usual(language));
    }

    private Map<Of, String> read() {
        var all = new HashMap<Of, String>();
        jdbc.sql("select step, language, text from house_script_text").query(row -> {
            all.put(new Of(ScriptStep.valueOf(row.getString("step")), row.getString("language")), row.getString("text"));
        });
        return all;
    }

    /** The words of the house in one language as whoever changes them sees them. */
    public KeptWords kept(String language) {
        return kept(language, "");
    }

    /** The version first: whose words are younger than it is told so when they save. */
    private KeptWords kept(String language, String how) {
        int version = version(language, how);
        return new KeptWords(own(language), Stream.of(ScriptStep.values()).collect(Collectors.toMap(it -> it, it -> it.usual(language))), version);
    }

    private Map<ScriptStep, String> own(String language) {
        Map<ScriptStep, String> own = new EnumMap<>(ScriptStep.class);
        jdbc.sql("select step, text from house_script_text where language = ?").param(language).query(row -> { own.put(ScriptStep.valueOf(row.getString("step")), row.getString("text")); });
        return own;
    }

    /** What is said at each step where an account has no words of its own, as it stands in the database. */
    Map<ScriptStep, String> all(String language) {
        Map<ScriptStep, String> own = own(language);
        return Stream.of(ScriptStep.values()).collect(Collectors.toMap(it -> it, it -> own.getOrDefault(it, it.usual(language))));
    }

    /** @param how whether it is held, and against whom */
    int version(String language, String how) {
        return jdbc.sql("select version from house_script where language = ? " + how).param(language).query(Integer.class).single();
    }

    /** Until the transaction at hand ends nobody changes words of the house, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select language from house_script order by language for no key update").query(String.class).list();
    }

    /**
     * Gives the house these words; empty or the procedure's take its own away.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional
    public Optional<KeptWords> change(String language, Map<ScriptStep, String> texts, Optional<Integer> seen, Actor actor, Instant at) {
        KeptWords stands = kept(language, "for no key update");
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        texts.forEach((step, text) -> write(step, language, stands.own(step), stands.becomes(step, text), actor, at));
        jdbc.sql("update house_script set version = version + 1 where language = ?").param(language).update();
        shelf.forget();
        return Optional.empty();
    }

    private void write(ScriptStep step, String language, String was, String own, Actor actor, Instant at) {
        jdbc.sql("delete from house_script_text where language = ? and step = ?").params(language, step.name()).update();
        if (!own.isEmpty()) {
            jdbc.sql("insert into house_script_text (language, step, text) values (?, ?, ?)").params(language, step.name(), own).update();
        }
        changes.note(actor, at, ENTITY, language, Map.of(step.noted(language), was), Map.of(step.noted(language), own));
    }
}
