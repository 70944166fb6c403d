package org.auxilia.membership;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.staff.Actor;
import org.auxilia.web.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words to say at each step: the account's own, else the house's, else the procedures' (CO-3). */
@Repository
public class Scripts {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)}");
    private static final LocalTime MORNING = LocalTime.of(6, 0), AFTERNOON = LocalTime.NOON, NIGHT = LocalTime.of(20, 0);
    /** What is shown for a value that isn't known yet, as the procedure's form has it. */
    static final String BLANK = "____";

    private record Of(int account, ScriptStep step, String language) {}

    private final JdbcClient jdbc;
    private final Shelf<Map<Of, String>> shelf;
    private final Accounts accounts;
    private final HouseScripts house;
    private final CatalogueChanges changes;

    Scripts(JdbcClient jdbc, Shelves shelves, Accounts accounts, HouseScripts house, CatalogueChanges changes) {
        this.jdbc = jdbc;
        this.shelf = shelves.ofWalled(this::read);
        this.accounts = accounts;
        this.house = house;
        this.changes = changes;
    }

    /**
     * The phrase, filled. A value that isn't given stays a blank, "____".
     *
     * @param language "es" or "en"
     * @param at for the part of the day in the account's zone
     */
    public String say(int account, ScriptStep step, String language, Instant at, Map<ScriptValue, String> values) {
        Account of = accounts.get(account);
        Map<ScriptValue, String> known = new EnumMap<>(ScriptValue.class);
        known.put(ScriptValue.ACCOUNT, of.name());
        known.put(ScriptValue.GOOD_DAY, goodDay(at, of.zone(), language));
        known.put(ScriptValue.PAYMENT, listed(of, language));
        known.putAll(values);
        return begun(filled(text(account, step, language), known));
    }

    /** The house's phrase while nobody knows which account was called; its name stays a blank too. */
    public String say(ScriptStep step, String language, ZonedDateTime at, Map<ScriptValue, String> values) {
        Map<ScriptValue, String> known = new EnumMap<>(ScriptValue.class);
        known.put(ScriptValue.GOOD_DAY, goodDay(at.toInstant(), at.getZone(), language));
        known.putAll(values);
        return begun(filled(house.text(step, language), known));
    }

    /** The text with its slots: the account's own, else the house's, else the procedure's. */
    public String text(int account, ScriptStep step, String language) {
        return Optional.ofNullable(shelf.get().get(new Of(account, step, language))).orElseGet(() -> house.text(step, language));
    }

    /** Those alone in which an account differs. */
    private Map<Of, String> read() {
        var all = new HashMap<Of, String>();
        jdbc.sql("select account, step, language, text from script_text").query(row -> {
            all.put(new Of(row.getInt("account"), ScriptStep.valueOf(row.getString("step")), row.getString("language")), row.getString("text"));
        });
        return all;
    }

    /** Numbers of the accounts that have words of their own. */
    public Set<Integer> speakers() { return shelf.get().keySet().stream().map(Of::account).collect(Collectors.toSet()); }

    /** What the procedure says where neither an account nor the house has words of its own. */
    public String usual(ScriptStep step, String language) {
        return step.usual(language);
    }

    /** The texts in which the account differs from the house, in this language. */
    public Map<ScriptStep, String> own(int account, String language) {
        Map<ScriptStep, String> own = new EnumMap<>(ScriptStep.class);
        jdbc.sql("select step, text from script_text where account = ? and language = ?").params(account, language)
                .query(row -> { own.put(ScriptStep.valueOf(row.getString("step")), row.getString("text")); });
        return own;
    }

    /** The house's words belong to what is seen, so its version counts too. */
    public KeptWords kept(int account, String language) {
        return kept(account, language, "", "");
    }

    /** The version first: whose words are younger than it is told so when they save; the other way round they would write over what they haven't seen. */
    private KeptWords kept(int account, String language, String ofHouse, String how) {
        int houses = house.version(language, ofHouse);
        int version = jdbc.sql("select " + version(language) + " from account where id = ? " + how).param(account).query(Integer.class).single();
        return new KeptWords(own(account, language), house.all(language), version + houses - 1);
    }

    /** Until the transaction at hand ends nobody else changes words of the account, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(int account) {
        jdbc.sql("select id from account where id = ? for no key update").param(account).query(Integer.class).single();
    }

    /** The same of all accounts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select id from account order by id for no key update").query(Integer.class).list();
    }

    private static String version(String language) {
        return language.equals("en") ? "texts_en_version" : "texts_es_version";
    }

    /**
     * Gives the account these words; empty or what the house says take its own away.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional
    public Optional<KeptWords> change(int account, String language, Map<ScriptStep, String> texts, Optional<Integer> seen, Actor actor, Instant at) {
        KeptWords stands = kept(account, language, "for share", "for no key update");
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        texts.forEach((step, text) -> write(account, step, language, stands.own(step), stands.becomes(step, text), actor, at));
        jdbc.sql("update account set %1$s = %1$s + 1 where id = ?".formatted(version(language))).param(account).update();
        return Optional.empty();
    }

    /** Gives the account words of its own at one step; empty or what the house says take them away. */
    @Transactional
    public void set(int account, ScriptStep step, String language, String text, Actor actor, Instant at) {
        change(account, language, Map.of(step, text), Optional.empty(), actor, at);
    }

    private void write(int account, ScriptStep step, String language, String was, String own, Actor actor, Instant at) {
        jdbc.sql("delete from script_text where account = ? and step = ? and language = ?").params(account, step.name(), language).update();
        if (!own.isEmpty()) {
            jdbc.sql("insert into script_text (account, step, language, text) values (?, ?, ?, ?)")
                    .params(account, step.name(), language, own).update();
        }
        shelf.forget();
        changes.note(actor, at, "account", account, Map.of(step.noted(language), was), Map.of(step.noted(language), own));
    }

    /** The first slot of the text that nothing can fill; empty when all is well. */
    public static Optional<String> unknownSlot(String text) {
        return SLOT.matcher(text).results().map(slot -> slot.group(1)).filter(name -> value(name).isEmpty()).findFirst();
    }

    private static String goodDay(Instant at, ZoneId zone, String language) {
        LocalTime time = at.atZone(zone).toLocalTime();
        String part = time.isBefore(MORNING) || !time.isBefore(NIGHT) ? "night" : time.isBefore(AFTERNOON) ? "morning" : "afternoon";
        return Texts.of(Locale.of(language)).of("membership.good-day." + part);
    }

    private static String listed(Account account, String language) {
        var methods = account.paymentMethods();
        if (methods.size() < 2) {
            return methods.isEmpty() ? BLANK : methods.getFirst();
        }
        return String.join(", ", methods.subList(0, methods.size() - 1)) + " "
                + Texts.of(Locale.of(language)).of("membership.script.or") + " " + methods.getLast();
    }

    private static String filled(String text, Map<ScriptValue, String> values) {
        return SLOT.matcher(text).replaceAll(slot -> Matcher.quoteReplacement(value(slot.group(1)).map(values::get)
                .filter(value -> !value.isBlank()).orElse(BLANK)));
    }

    private static Optional<ScriptValue> value(String slot) {
        return java.util.Arrays.stream(ScriptValue.values()).filter(value -> value.slot().equals(slot)).findFirst();
    }

    /** A phrase that begins with a filled slot begins with a capital all the same. */
    private static String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
