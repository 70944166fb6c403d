package org.auxilia.membership;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.auxilia.data.Shelf;
import org.auxilia.data.Shelves;
import org.auxilia.web.Classification;
import org.auxilia.web.Viewer;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The labels of the accounts (OP-9), which every page that is printed bears: kept for some seconds. */
@Repository
class Classifications implements Classification {

    /** @param byName and by number: the labels of those that have one of their own */
    private record Read(Map<String, String> byName, Map<Integer, String> byNumber) {}

    private final JdbcClient jdbc;
    private final Shelf<Read> shelf;

    Classifications(JdbcClient jdbc, Shelves shelves) {
        this.jdbc = jdbc;
        this.shelf = shelves.ofWalled(this::read);
    }

    @Override
    public Optional<String> of(Set<String> accounts, Optional<Viewer> viewer) {
        var own = viewer.flatMap(Viewer::account);
        if (own.isPresent()) {
            return Optional.ofNullable(shelf.get().byNumber.get(own.get()));
        }
        return accounts.size() == 1 && !accounts.contains("") ? Optional.ofNullable(shelf.get().byName.get(accounts.iterator().next())) : Optional.empty();
    }

    @EventListener
    void changed(AccountChanged event) {
        shelf.forget();
    }

    private Read read() {
        var read = new Read(new HashMap<>(), new HashMap<>());
        for (var row : jdbc.sql("select id, name, classification from account where classification <> ''").query().listOfRows()) {
            read.byName.put((String) row.get("name"), (String) row.get("classification"));
            read.byNumber.put((Integer) row.get("id"), (String) row.get("classification"));
        }
        return read;
    }
}
