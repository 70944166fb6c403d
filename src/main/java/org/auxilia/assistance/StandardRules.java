package org.auxilia.assistance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One set of rules for all: the procedure's own, with our defaults. */
@Component
class StandardRules implements RulesOfAccounts {

    private static final Policy STANDARD = new Policy(1, Map.of(), 2, 3, ZoneOffset.UTC, day -> day.plusDays(1));

    @Override public Policy policy(int version) { return STANDARD; }

    @Override public int version(int account, Instant at) { return STANDARD.version(); }
}
