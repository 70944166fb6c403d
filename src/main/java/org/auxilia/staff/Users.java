package org.auxilia.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auxilia.data.Sight;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The users. What changes about somebody else stands in the trail. */
@Repository
public class Users {

    /** Shortest password that is taken. */
    public static final int SHORTEST_PASSWORD = 10;

    /** Is the hash of nothing. */
    static final String NO_PASSWORD = "-";
    private static final String COLUMNS =
            "id, username, name, role, account_id, accounts, lines, language, country, zone, active, locked_until";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Trail trail;
    private final Clock clock;
    private final Sessions<?> sessions;

    Users(JdbcClient jdbc, PasswordEncoder passwords, Trail trail, Clock clock,
            Sessions<?> sessions) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
        this.sessions = sessions;
    }

    /** Everybody but the system itself: who may sign in first, then by name. */
    public List<User> all() {
        return jdbc.sql("select " + COLUMNS + " from app_user where id > 0 order by active desc, name, id")
                .query(Users::user).list();
    }

    public Optional<User> find(int id) {
        return jdbc.sql("select " + COLUMNS + " from app_user where id = :id and id > 0")
                .param("id", id).query(Users::user).optional();
    }

    /** @throws Failure.NotFound if there is none */
    public User get(int id) {
        return find(id).orElseThrow(() -> new Failure.NotFound("staff.user.missing"));
    }

    public Optional<User> findByName(String username) {
        return jdbc.sql("select " + COLUMNS + " from app_user where username = :username and id > 0")
                .param("username", plain(username)).query(Users::user).optional();
    }

    /** Active people with one of these roles, by name: to whom a case can be given, who can be asked. */
    public List<User> working(Role... roles) {
        return jdbc.sql("select " + COLUMNS + " from app_user where active and id > 0 and role in (:roles) order by name")
                .param("roles", java.util.Arrays.stream(roles).map(Role::name).toList()).query(Users::user).list();
    }

    /** Adds a user who may sign in at once, and gives the id. */
    @Transactional(propagation = Propagation.NESTED)
    public int add(Actor by, User.Details details, String password) {
        checkPassword(password);
        return add(by, details, Optional.of(passwords.encode(password)));
    }

    /** A service: it comes with a token, and no password lets it in. */
    @Transactional(propagation = Propagation.NESTED)
    public int addService(Actor by, User.Details details) {
        return add(by, details, Optional.empty());
    }

    private int add(Actor by, User.Details details, Optional<String> hash) {
        check(details);
        int id = unique(details, () -> jdbc.sql("""
                insert into app_user (username, name, role, account_id, accounts, lines, language, country, zone, password_hash, created_at)
                values (:username, :name, :role, :account, :accounts, :lines, :language, :country, :zone, :hash, :now) returning id""")
                .params(params(details)).param("hash", hash.orElse(NO_PASSWORD)).param("now", now())
                .query(Integer.class).single());
        trail.changed(by, Trail.Kind.USER_ADDED, id, details.username() + " " + details.role() + served(details.boundTo()));
        return id;
    }

    /** A user as whoever changes one sees them. @param version of what the form has: signing in, or being locked out, changes nothing of that */
    public record Kept(User user, int version) {}

    /** @throws Failure.NotFound if there is none */
    Kept kept(int id) {
        return kept(id, "");
    }

    private Kept kept(int id, String how) {
        return jdbc.sql("select " + COLUMNS + ", version from app_user where id = :id and id > 0 " + how).param("id", id)
                .query((row, number) -> new Kept(user(row, number), row.getInt("version"))).optional().orElseThrow(() -> new Failure.NotFound("staff.user.missing"));
    }

    /**
     * Their sessions end: who they are and what they may is asked anew. Another name may be somebody else's at the OpenID provider.
     *
     * @param seen the version that was seen; empty where nobody says so
     * @return what somebody else has written since; nothing is changed then
     */
    @Transactional(propagation = Propagation.NESTED)
    public Optional<Kept> change(Actor by, int id, User.Details details, Optional<Integer> seen) {
        check(details);
        var stands = kept(id, "for no key update");
        if (seen.filter(version -> version != stands.version()).isPresent()) {
            return Optional.of(stands);
        }
        unique(details, () -> jdbc.sql("""
                update app_user set username = :username, name = :name, role = :role, account_id = :account, accounts = :accounts, lines = :lines,
                       language = :language, country = :country, zone = :zone, version = version + 1,
                       open_id_issuer = case when username = :username then open_id_issuer end, open_id_subject = case when username = :username then open_id_subject end
                 where id = :id""").params(params(details)).param("id", id).update());
        shutOut(id);
        trail.changed(by, Trail.Kind.USER_CHANGED, id, details.username() + " " + details.role() + served(details.boundTo()));
        return Optional.empty();
    }

    @Transactional
    public void resetPassword(Actor by, int id, String password) {
        checkPassword(password);
        jdbc.sql("update app_user set password_hash = :hash, failures = 0, locked_until = null, open_id_issuer = null, open_id_subject = null where id = :id")
                .param("hash", passwords.encode(password)).param("id", id).update();
        shutOut(id);
        trail.changed(by, Trail.Kind.PASSWORD_RESET, id, "");
    }

    /** Nobody shuts themselves out. */
    @Transactional
    public void activate(Actor by, int id, boolean active) {
        if (by.id() == id && !active) {
            throw new Failure.Refused("staff.user.not-yourself");
        }
        jdbc.sql("update app_user set active = :active where id = :id").param("active", active).param("id", id).update();
        if (!active) {
            shutOut(id);
        }
        trail.changed(by, active ? Trail.Kind.USER_ACTIVATED : Trail.Kind.USER_DEACTIVATED, id, "");
    }

    /**
     * Ends all that they are in by, once what is different about them is written. Whoever is coming in at this moment finds the count changed,
     * and comes in vain: see {@link Sessions#save}.
     */
    void shutOut(int id) {
        jdbc.sql("update app_user set access_changes = access_changes + 1 where id = :id").param("id", id).update();
        sessions.endAllOf(id);
    }

    @Transactional
    public void unlock(Actor by, int id) {
        jdbc.sql("update app_user set failures = 0, locked_until = null where id = :id").param("id", id).update();
        trail.changed(by, Trail.Kind.USER_UNLOCKED, id, "");
    }

    void prefer(int id, String column, String value) {
        var sql = switch (column) {
            case "language" -> "update app_user set language = :value, version = version + 1 where id = :id";
            case "density" -> "update app_user set density = :value where id = :id";
            case "theme" -> "update app_user set theme = :value where id = :id";
            default -> throw new IllegalArgumentException(column);
        };
        jdbc.sql(sql).param("value", value).param("id", id).update();
    }

    /** Of another alphabet there is none, though its letters look or are lowered alike. */
    static boolean isName(String username) {
        return username.matches("(?i)[a-z0-9][a-z0-9._@+-]*");
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** Its verbs are nested: what the database refuses is taken back, and the request they are part of goes on. */
    private <T> T unique(User.Details details, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new Failure.Invalid("username", Message.of("staff.user.name-taken", details.username()));
        }
    }

    private void check(User.Details details) {
        if (details.account().isPresent() != (details.role() == Role.ACCOUNT)) {
            throw new Failure.Invalid("account", Message.of(details.role() == Role.ACCOUNT
                    ? "staff.user.account-needed" : "staff.user.account-not-wanted"));
        }
        known("accounts", "select count(*) from account where id = any(?)", details.boundTo().accounts().toArray(Integer[]::new));
        known("lines", "select count(distinct line) from service where line = any(?)", details.boundTo().lines().toArray(String[]::new));
        if (!details.boundTo().isWhole() && !details.role().canBeBound()) {
            throw new Failure.Invalid(details.boundTo().accounts().isEmpty() ? "lines" : "accounts", Message.of("staff.user.bound-not-wanted"));
        }
    }

    private void known(String field, String sql, Object[] chosen) {
        if (chosen.length > 0 && jdbc.sql(sql).param(1, chosen).query(Integer.class).single() != chosen.length) {
            throw new Failure.Invalid(field, Message.of("web.form.choose"));
        }
    }

    /** As the trail has it. */
    private static String served(Sight to) {
        return to.isWhole() ? "" : " " + to.accounts() + " " + to.lines();
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 72) {
            throw new Failure.Invalid("password", Message.of("staff.user.password-length", SHORTEST_PASSWORD));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Object> params(User.Details d) {
        var params = new java.util.HashMap<String, Object>(Map.of("username", plain(d.username()), "name", d.name().strip(),
                "role", d.role().name(), "language", d.language(), "country", d.country(), "zone", d.zone()));
        params.put("account", d.account().orElse(null));
        params.put("accounts", d.boundTo().accounts().toArray(Integer[]::new));
        params.put("lines", d.boundTo().lines().toArray(String[]::new));
        return params;
    }

    static Sight sight(ResultSet row) throws SQLException {
        return Sight.of((Integer[]) row.getArray("accounts").getArray(), (String[]) row.getArray("lines").getArray());
    }

    private static User user(ResultSet row, int number) throws SQLException {
        var until = row.getObject("locked_until", OffsetDateTime.class);
        return new User(row.getInt("id"), row.getString("username"), row.getString("name"),
                Role.valueOf(row.getString("role")), Optional.ofNullable(row.getObject("account_id", Integer.class)), sight(row),
                row.getString("language"), row.getString("country"), row.getString("zone"), row.getBoolean("active"),
                Optional.ofNullable(until).map(OffsetDateTime::toInstant));
    }
}
