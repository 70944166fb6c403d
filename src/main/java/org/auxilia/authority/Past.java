package org.auxilia.authority;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.Category;
import org.auxilia.assistance.FinalStatus;
import org.auxilia.catalogue.Money;

/** What the member was given before. */
public record Past(String label, Instant at, String service, Optional<Category> category, Optional<FinalStatus> ended, Optional<Money> total) {}
