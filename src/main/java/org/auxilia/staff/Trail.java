package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of access: who came in, who was refused and where, who changed whom (ID-3). Rows are only ever added. */
@Component
class Trail {

    enum Kind {
        SIGNED_IN, SIGN_IN_REFUSED, LOCKED, SIGNED_OUT, REFUSED, USER_ADDED, USER_CHANGED, PASSWORD_RESET,
        USER_ACTIVATED, USER_DEACTIVATED, USER_UNLOCKED, TOKEN_MADE, TOKEN_REVOKED, TOKEN_REFUSED, SECOND_FACTOR_SET,
        SECOND_FACTOR_REFUSED, SECOND_FACTOR_REMOVED, SECOND_FACTOR_RESET, SECOND_FACTOR_DEMANDED, RECOVERY_CODE_USED, RECOVERY_CODES_MADE,
        PASSKEY_ADDED, PASSKEY_REMOVED,
        SUBSTITUTE_NAMED, SUBSTITUTE_ENDED, SESSION_ENDED, LINK_SHUT, VIEWED, REVEALED, EXPORTED, IMPORTED
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param user null when the name belongs to nobody */
    void signIn(Kind kind, Integer user, String username, String address) {
        signIn(kind, user, username, address, "");
    }

    /** @param how the way by which they came, where it was no password */
    void signIn(Kind kind, Integer user, String username, String address, String how) {
        add(kind, user, username, address, null, how);
    }

    void refused(SignedIn who, HttpServletRequest request) {
        add(Kind.REFUSED, who == null ? null : who.id(), who == null ? "" : who.username(), request.getRemoteAddr(), null,
                request.getMethod() + " " + request.getRequestURI());
    }

    void changed(Actor by, Kind kind, int user, String detail) {
        add(kind, by.id(), by.name(), "", user, detail);
    }

    /** @param caseNumber null where it was no case */
    void revealed(SignedIn who, String address, Long caseNumber, String detail) {
        add(Kind.REVEALED, who.id(), who.username(), address, null, caseNumber, detail);
    }

    void exported(SignedIn who, String address, String detail) {
        add(Kind.EXPORTED, who.id(), who.username(), address, null, detail);
    }

    /** @param caseNumber null where it is an address that is shut */
    void shut(String address, Long caseNumber, String detail) {
        add(Kind.LINK_SHUT, null, "", address, null, caseNumber, detail);
    }

    void imported(Actor by, String detail) {
        add(Kind.IMPORTED, by.id(), by.name(), "", null, detail);
    }

    private void add(Kind kind, Integer actor, String name, String address, Integer subject, String detail) {
        add(kind, actor, name, address, subject, null, detail);
    }

    private void add(Kind kind, Integer actor, String name, String address, Integer subject, Long caseNumber, String detail) {
        jdbc.sql("""
                insert into access_trail (at, kind, actor_id, actor_name, address, subject_id, case_number, detail)
                values (:at, :kind, :actor, :name, :address, :subject, :case, :detail)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("kind", kind.name())
                .param("actor", actor).param("name", cut(name)).param("address", address)
                .param("subject", subject).param("case", caseNumber).param("detail", cut(detail)).update();
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }
}
