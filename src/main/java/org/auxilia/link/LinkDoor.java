package org.auxilia.link;

import static org.auxilia.link.PriceLinks.at;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.auxilia.staff.ShutLinks;
import org.auxilia.web.LiveUpdates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who comes in by a link: with its token and its code. After {@value #FAILURES} wrong codes the link is shut for good, after {@value #FROM_ONE_PLACE}
 * failures from one address that address for {@link #SHUT}. What was wrong is never said. What is counted stands whatever becomes of the request.
 */
@Component
class LinkDoor {

    static final int FAILURES = 5, FROM_ONE_PLACE = 20;
    static final Duration SHUT = Duration.ofMinutes(15);

    private record Tried(long id, long caseNumber, int assistance, byte[] code, boolean locked, boolean opened) {}

    private final JdbcClient database;
    private final PriceLinks links;
    private final LiveUpdates screens;
    private final ShutLinks shut;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkDoor(JdbcClient database, PriceLinks links, LiveUpdates screens, ShutLinks shut, Clock clock, PlatformTransactionManager transactions) {
        this.database = database;
        this.links = links;
        this.screens = screens;
        this.shut = shut;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Empty where the code is wrong, the link unknown or shut, or too much was tried from there. */
    Optional<PriceLink> open(LinkSecret secret, String address) { return transaction.execute(_ -> tried(secret, address, clock.instant())); }

    private Optional<PriceLink> tried(LinkSecret secret, String address, Instant now) {
        if (isShut(address, now)) return Optional.empty();
        var found = database.sql("select id, case_number, assistance, code_hash, locked_at is not null as locked, opened_at is not null as opened from price_link where token_hash = :token for update").param("token", secret.tokenHash())
            .query((row, _) -> new Tried(row.getLong("id"), row.getLong("case_number"), row.getInt("assistance"), row.getBytes("code_hash"), row.getBoolean("locked"), row.getBoolean("opened"))).optional();
        boolean right = MessageDigest.isEqual(found.map(Tried::code).orElse(new byte[0]), secret.codeHash());
        if (found.filter(it -> !it.locked() && right).isEmpty()) {
            failed(found, address, now);
            return Optional.empty();
        }
        opened(found.get(), now);
        return links.locked(found.get().id());
    }

    private void opened(Tried it, Instant now) {
        database.sql("update price_link set failures = 0, opened_at = coalesce(opened_at, :now) where id = :id").param("now", at(now)).param("id", it.id()).update();
        if (!it.opened()) tell(it);
    }

    private void failed(Optional<Tried> link, String address, Instant now) {
        database.sql("insert into price_link_failure (address, at) values (:address, :now)").param("address", address).param("now", at(now)).update();
        database.sql("delete from price_link_failure where at <= :past").param("past", at(now.minus(SHUT))).update();
        if (isShut(address, now)) shut.address(address);
        link.filter(it -> !it.locked()).ifPresent(it -> {
            boolean last = database.sql("update price_link set failures = failures + 1, locked_at = case when failures + 1 >= :most then cast(:now as timestamptz) end where id = :id returning locked_at is not null")
                .param("most", FAILURES).param("now", at(now)).param("id", it.id()).query(Boolean.class).single();
            if (!last) return;
            shut.link(it.caseNumber(), it.assistance(), address);
            tell(it);
        });
    }

    private boolean isShut(String address, Instant now) {
        return database.sql("select count(*) from price_link_failure where address = :address and at > :since").param("address", address).param("since", at(now.minus(SHUT))).query(Integer.class).single() >= FROM_ONE_PLACE;
    }

    /** Its state stands on the screens of the case, of which the log knows nothing. */
    private void tell(Tried it) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override public void afterCommit() { screens.publish("case-" + it.caseNumber()); }
        });
    }
}
