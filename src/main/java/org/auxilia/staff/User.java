package org.auxilia.staff;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.data.Sight;

/**
 * A person who may sign in.
 *
 * @param username unique, lower case
 * @param account the only account that this person sees; only and always for role ACCOUNT
 * @param boundTo what a coordinator or supervisor serves (ID-4); everything for all others
 * @param language es or en
 * @param country ISO country whose way of writing is used
 * @param zone IANA name of the zone in which times are shown
 * @param active whether they may sign in at all
 * @param lockedUntil moment until which sign-in is refused after repeated failures
 */
public record User(int id, String username, String name, Role role, Optional<Integer> account, Sight boundTo, String language,
        String country, String zone, boolean active, Optional<Instant> lockedUntil) {

    public Actor actor() {
        return new Actor(id, name, role);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil.isPresent() && now.isBefore(lockedUntil.get());
    }

    /** What an administrator says of a user. */
    public record Details(String username, String name, Role role, Optional<Integer> account, Sight boundTo, String language,
            String country, String zone) {

        /** Of somebody who serves everything. */
        public Details(String username, String name, Role role, Optional<Integer> account, String language, String country, String zone) {
            this(username, name, role, account, Sight.WHOLE, language, country, zone);
        }
    }
}
