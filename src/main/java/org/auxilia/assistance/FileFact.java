package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;

/** What concerns the whole case file (expediente): its entries carry number 0. */
public sealed interface FileFact extends Fact {

    /** @param numberCalled the account's number that was dialled, empty if the case was not opened by a call (5.1.1) */
    record CaseOpened(int account, String numberCalled, @Personal Caller caller, @Personal String description, int owner, String ownerName) implements FileFact {}

    /** CA-11: open cases of the same member, telephone, plate or place were shown, and this is another one. @param others their numbers */
    record DuplicateRuledOut(List<String> others, String why) implements FileFact {
        public DuplicateRuledOut { others = List.copyOf(others); }
    }

    /** 5.1.3: who calls, corrected. */
    record CallerNamed(@Personal Caller caller) implements FileFact {}

    /**
     * 5.1.4: for whom. A person who is not in the roster stands as TO_VERIFY (MB-6).
     *
     * @param person who asks, when it is a beneficiary; else empty
     */
    record MemberIdentified(long member, int plan, RosterStatus status, @Personal String name, @Personal String document, @Personal String person) implements FileFact {}

    /** 5.1.3: where. */
    record Located(@Personal Location location, Party askedBy) implements FileFact, Aspect.ChangesPlan {}

    /**
     * 5.1.6: whether name, address, telephone and plate may be given to the provider (PR-4).
     *
     * @param wording the words that were read out
     */
    record ConsentAnswered(boolean given, String wording, Channel channel) implements FileFact {}

    /** CA-13: the member empowers somebody to accept, change and cancel in his name. */
    record ContactEmpowered(@Personal String name, @Personal String phone) implements FileFact {}

    /** CA-3, SR-2: the case passes to another coordinator. */
    record OwnerChanged(int from, int owner, String ownerName, String why) implements FileFact {}

    /** TK-28: what the account said about a member A VERIFICAR. */
    record MemberVerified(boolean entitled, String by) implements FileFact {}

    /** MB-6: who bears the cost of a member whom the account disowns. */
    record BearerDecided(String bearer, String why) implements FileFact {}

    /** 5.5.2.3. */
    record CaseClosed() implements FileFact {}

    /** CL-4: follows from the re-opening of one of its assistances, or of a new one. */
    record CaseReopened(String why) implements FileFact {}

    /** How the member stands in the account's roster. */
    enum RosterStatus { ACTIVE, INACTIVE, SUSPENDED, TO_VERIFY }
    enum Channel { TELEPHONE, LINK, IN_PERSON }

    /** PR-4: the provider may hear service, zone and number alone. */
    static boolean isConsentRefused(Assistance a) { return a.last(ConsentAnswered.class).filter(it -> !it.given()).isPresent(); }

    /** CA-13: names are told on the telephone, so their accents and capitals don't count. */
    static boolean isEmpowered(String name, Assistance a) { return a.all(ContactEmpowered.class).anyMatch(it -> same(it.name(), name)); }

    private static boolean same(String one, String other) {
        var collator = java.text.Collator.getInstance(java.util.Locale.ROOT);
        collator.setStrength(java.text.Collator.PRIMARY);
        return collator.compare(one.strip(), other.strip()) == 0;
    }

    /** Of a case that has not seen the member yet. */
    static Optional<RosterStatus> rosterStatus(Assistance a) { return a.last(MemberIdentified.class).map(MemberIdentified::status); }
}
