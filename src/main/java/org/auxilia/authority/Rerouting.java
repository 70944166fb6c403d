package org.auxilia.authority;

import java.util.Optional;
import org.auxilia.assistance.Cases;
import org.auxilia.data.Sight;
import org.auxilia.web.LiveUpdates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits is another's to decide once the limits are others. */
@Component
class Rerouting {

    private final Requests requests;
    private final Cases cases;
    private final LiveUpdates screens;
    private final TransactionTemplate own;

    Rerouting(Requests requests, Cases cases, LiveUpdates screens, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.cases = cases;
        this.screens = screens;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Limits.Changed changed) {
        own.executeWithoutResult(_ -> requests.waiting(changed.account()).forEach(it -> cases.find(it.number(), Sight.WHOLE)
            .map(file -> file.assistance(it.assistance()).level(it.subject())).filter(level -> level != it.level()).ifPresent(level -> requests.route(it, level))));
        screens.publish("boards");
    }
}
