package org.auxilia.assistance;

import java.util.Optional;

/** Who reads, as far as it limits what he sees: a person of an account sees that account's cases and no others (ID-2). */
public record Reader(Optional<Integer> account) {

    /** The house's own people. */
    public static final Reader STAFF = new Reader(Optional.empty());

    public static Reader ofAccount(int account) { return new Reader(Optional.of(account)); }
}
