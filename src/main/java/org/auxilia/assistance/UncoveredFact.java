package org.auxilia.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** What is done where a service is improper, not covered or not wholly: quotes, the price told, what is paid and given back (Out of coverage A to J). */
public sealed interface UncoveredFact extends Fact {

    /** A: a provider is asked what it would cost. */
    record QuoteAsked(int provider, String name, Basis basis) implements UncoveredFact {}

    /**
     * A, F: what he would do it for; offered again, it is another round.
     *
     * @param reference  what it usually costs there, where the house knows (CX-2, OC-4)
     * @param validUntil he stands by it until then
     */
    record QuoteOffered(int provider, String name, Basis basis, Money price, Optional<Money> reference, Instant validUntil) implements UncoveredFact {}

    /** F: what we asked him for instead; a dear quote is contested, never defended. */
    record QuoteContested(int provider, String name, Money counter, String why) implements UncoveredFact {}

    /** He does not quote, or what he quoted holds no more. */
    record QuoteWithdrawn(int provider, String name, String why) implements UncoveredFact {}

    /**
     * A, CX-3: the member has been told the price, how he may pay and the guarantee.
     *
     * @param full        what it costs
     * @param price       what is the member's of it: less where a superior granted a discount (OC-7)
     * @param quotedBy    number of the provider whose quote it is, empty where it is by tariff
     * @param validUntil  the member may accept until then
     * @param reference   what he would pay elsewhere, where the house knows (CX-2)
     * @param dearBecause why it is this one though it is not below that, or another quote is lower
     */
    record PriceTold(Bill bill, Money full, Money price, Optional<Integer> quotedBy, List<String> methods, int guaranteeDays, Instant validUntil, Optional<Money> reference,
                     Optional<String> dearBecause) implements UncoveredFact, Aspect.TellsMember {
        public PriceTold { methods = List.copyOf(methods); }
    }

    /** B: of a service that the house does not have, whom the member might call instead, once he had been told that they aren't ours. */
    record AlternativesGiven(String disclaimer, String given) implements UncoveredFact {}

    /** CL-9. @param receipt number of the receipt, of the card's coupon or of the transfer */
    record PaymentReceived(Money amount, String method, String receipt) implements UncoveredFact {}

    /** RE-1: the member has paid somebody himself and asks for it back. @param payment where it is to be paid */
    record ReimbursementClaimed(Money amount, @Personal String payee, @Personal String payment) implements UncoveredFact {}

    /** RE-1. @param document number of the stored file @param digest SHA-256 of its bytes, in hexadecimal digits */
    record ReceiptAdded(long document, @Personal String name, String type, int size, String digest) implements UncoveredFact {}

    /** RE-1. @param reference of the transfer */
    record ReimbursementPaid(Money amount, String reference) implements UncoveredFact {}

    /** Of what one is told the price. */
    enum Basis { SERVICE, VISIT }

    /** What the member is asked to pay: all of a paid service (5.1.7 B), or what goes beyond the coverage (5.4.2.1). */
    enum Bill { CONNECTION, EXCESS }
}
