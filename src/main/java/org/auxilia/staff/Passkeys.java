package org.auxilia.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the users (ID-1). */
@Repository
class Passkeys {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The oldest first. */
    List<Passkey> of(int user) {
        return jdbc.sql("select id, name, host, made_at, used_at from passkey where user_id = :user order by id").param("user", user)
                .query((row, _) -> new Passkey(row.getLong("id"), row.getString("name"), row.getString("host"), at(row, "made_at").orElseThrow(), at(row, "used_at"))).list();
    }

    /** Whether one can be shown at this host. */
    boolean isAny(int user, String host) {
        return of(user).stream().anyMatch(it -> it.host().equals(host));
    }

    /** The host of those there are where none is of this one; else empty. */
    String elsewhere(int user, String host) {
        var all = of(user);
        return all.isEmpty() || all.stream().anyMatch(it -> it.host().equals(host)) ? "" : all.getFirst().host();
    }

    /** One that is gone already is no fault. */
    @Transactional
    public void remove(Actor by, long id) {
        removed(by, jdbc.sql("delete from passkey where id = :id and user_id = :user returning name").param("id", id).param("user", by.id()));
    }

    private void removed(Actor by, JdbcClient.StatementSpec removal) {
        removal.query(String.class).optional().ifPresent(name -> trail.changed(by, Trail.Kind.PASSKEY_REMOVED, by.id(), name));
    }

    /** Those of this person at this address, as Spring Security asks for them. */
    UserCredentialRepository ring(SignedIn owner, String host) {
        return new Ring(owner, host);
    }

    /** No personal data, and the same each time. */
    static Bytes handle(SignedIn owner) {
        return new Bytes(Tokens.hash("The passkeys of user " + owner.id()));
    }

    private final class Ring implements UserCredentialRepository {

        private final SignedIn owner;
        private final String host;

        Ring(SignedIn owner, String host) {
            this.owner = owner;
            this.host = host;
        }

        @Override
        public CredentialRecord findByCredentialId(Bytes id) {
            return jdbc.sql("select * from passkey where user_id = :user and host = :host and credential_id = :id")
                    .param("user", owner.id()).param("host", host).param("id", id.getBytes()).query((row, _) -> record(row)).optional().orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes handle) {
            return jdbc.sql("select * from passkey where user_id = :user and host = :host order by id")
                    .param("user", owner.id()).param("host", host).query((row, _) -> record(row)).list();
        }

        /** One that is there was used; one that isn't is new. */
        @Override
        public void save(CredentialRecord it) {
            if (findByCredentialId(it.getCredentialId()) == null) {
                add(it);
            } else {
                jdbc.sql("update passkey set signatures = :signatures, used_at = :now where user_id = :user and credential_id = :id")
                        .param("signatures", it.getSignatureCount()).param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("user", owner.id()).param("id", it.getCredentialId().getBytes()).update();
            }
        }

        private void add(CredentialRecord it) {
            int added = jdbc.sql("""
                    insert into passkey (user_id, name, host, credential_id, public_key, attestation, transports, backup_eligible, backed_up, verified, signatures, made_at)
                    values (:user, :name, :host, :id, :key, :attestation, :transports, :eligible, :backed, :verified, :signatures, :now)
                    on conflict (credential_id) do nothing""")
                    .param("user", owner.id()).param("name", it.getLabel()).param("host", host).param("id", it.getCredentialId().getBytes())
                    .param("key", it.getPublicKey().getBytes()).param("attestation", it.getAttestationObject().getBytes())
                    .param("transports", it.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
                    .param("eligible", it.isBackupEligible()).param("backed", it.isBackupState()).param("verified", it.isUvInitialized())
                    .param("signatures", it.getSignatureCount()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
            if (added == 0) {
                throw new IllegalArgumentException("It is somebody else's");
            }
            trail.changed(owner.actor(), Trail.Kind.PASSKEY_ADDED, owner.id(), it.getLabel());
        }

        @Override
        public void delete(Bytes id) {
            removed(owner.actor(), jdbc.sql("delete from passkey where user_id = :user and host = :host and credential_id = :id returning name")
                    .param("user", owner.id()).param("host", host).param("id", id.getBytes()));
        }

        private CredentialRecord record(ResultSet row) throws SQLException {
            var made = at(row, "made_at").orElseThrow();
            return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).userEntityUserId(handle(owner)).label(row.getString("name"))
                    .credentialId(new Bytes(row.getBytes("credential_id"))).publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                    .attestationObject(new Bytes(row.getBytes("attestation")))
                    .transports(Arrays.stream((String[]) row.getArray("transports").getArray()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                    .backupEligible(row.getBoolean("backup_eligible")).backupState(row.getBoolean("backed_up")).uvInitialized(row.getBoolean("verified"))
                    .signatureCount(row.getLong("signatures")).created(made).lastUsed(at(row, "used_at").orElse(made)).build();
        }
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
