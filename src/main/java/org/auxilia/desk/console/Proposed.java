package org.auxilia.desk.console;

import java.util.Optional;

/**
 * What there is to propose for loading.
 *
 * @param missing what is lacking for it, in a sentence
 * @param at      where that is filled in; empty where it isn't on the assistance
 */
public record Proposed(Optional<Proposal> proposal, String missing, String at) {

    static final Proposed NOTHING = new Proposed(Optional.empty(), "", "");

    static Proposed of(Proposal it) { return new Proposed(Optional.of(it), "", ""); }

    static Proposed lacking(String sentence, String at) { return new Proposed(Optional.empty(), sentence, at); }
}
