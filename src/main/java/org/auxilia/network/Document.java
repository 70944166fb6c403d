package org.auxilia.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper of a provider.
 *
 * @param id       0 until stored
 * @param expires  the last day on which it holds, on the provider's calendar; empty: for good
 * @param required without it (once expired) the provider stands last (AS-8)
 */
public record Document(int id, Kind kind, Optional<String> number, Optional<LocalDate> expires, boolean required) {

    public enum Kind { INSURANCE, LICENCE, CARD, CONTRACT, OTHER }

    /** A document that will expire, and whose it is. */
    public record Expiring(int provider, String tradeName, Document document) { }
}
