package org.auxilia.authority;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** What a superior decided in a like case: of the same kind, for the same service. @param percent the discount that was granted, of an exception */
public record Precedent(String label, Instant at, String decider, boolean granted, Optional<Integer> percent, Optional<Money> amount, String why) {}
