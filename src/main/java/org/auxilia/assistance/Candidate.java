package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;

/**
 * A provider where the calling order put him.
 *
 * @param provider     number of the provider
 * @param position     place in the calling order when he was called, from 1
 * @param before       numbers of those who stood before him then
 * @param aheadBecause why they were passed over (AS-3)
 * @param unfit        why he stood last: out of hours, at capacity, a document expired, inactive (AS-8)
 */
public record Candidate(int provider, String name, String phone, int position, List<Integer> before, Optional<String> aheadBecause, Optional<String> unfit) {

    public Candidate { before = List.copyOf(before); }
}
