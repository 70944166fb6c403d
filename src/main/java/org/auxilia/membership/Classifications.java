package org.auxilia.membership;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auxilia.data.DatabaseReplaced;
import org.auxilia.web.Classification;
import org.auxilia.web.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of the accounts (OP-9), which every page that is printed bears: kept for some seconds. */
@Repository
class Classifications implements Classification {

    private static final Duration KEPT = Duration.ofSeconds(5);

    /** @param byName and by number: the labels of those that have one of their own */
    private record Read(Map<String, String> byName, Map<Integer, String> byNumber, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Read read;

    Classifications(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(Set<String> accounts, Optional<Viewer> viewer) {
        var own = viewer.flatMap(Viewer::account);
        if (own.isPresent()) {
            return Optional.ofNullable(labels().byNumber.get(own.get()));
        }
        return accounts.size() == 1 && !accounts.contains("") ? Optional.ofNullable(labels().byName.get(accounts.iterator().next())) : Optional.empty();
    }

    @EventListener({AccountChanged.class, DatabaseReplaced.class})
    void forget() {
        read = null;
    }

    private Read labels() {
        var kept = read;
        var now = clock.instant();
        if (kept == null || now.isBefore(kept.at) || !now.isBefore(kept.at.plus(KEPT))) {
            kept = new Read(new HashMap<>(), new HashMap<>(), now);
            for (var row : jdbc.sql("select id, name, classification from account where classification <> ''").query().listOfRows()) {
                kept.byName.put((String) row.get("name"), (String) row.get("classification"));
                kept.byNumber.put((Integer) row.get("id"), (String) row.get("classification"));
            }
            read = kept; // whole, since others read it meanwhile
        }
        return kept;
    }
}
