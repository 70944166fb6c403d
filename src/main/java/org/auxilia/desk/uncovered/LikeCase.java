package org.auxilia.desk.uncovered;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.Money;

/** What a superior decided about the same service. @param number "153567/1" @param amount what was granted */
public record LikeCase(String number, Subject subject, boolean granted, Optional<Integer> percent, Optional<Money> amount, String why, String decider, Instant at) {}
