package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;
import org.auxilia.catalogue.Money;

/** 4 PRESTACION DEL SERVICIO (Procedure 5.4). */
public sealed interface ServiceFact extends Fact {

    /** 5.4.1.1: what is wrong and what it costs. @param end when the work would end, where the provider said so (SV-1) */
    record Diagnosed(String fault, Money cost, Optional<Instant> end) implements ServiceFact, Aspect.EstimatesEnd {}
    /** CA-14: the kilometres by the provider's figure; they go before what was estimated. */
    record DistanceTold(int kilometres) implements ServiceFact {}
    /** 5.4.2.1: the member pays what exceeds the coverage. */
    record ExcessAccepted(Money amount, String method) implements ServiceFact, Aspect.SettlesExcess, Aspect.TellsMember {}
    /** 5.4.2.1. @param inVain by hand where nothing was agreed (CL-6) */
    record ExcessDeclined(Optional<VainTrip> inVain) implements ServiceFact, Aspect.SettlesExcess, Aspect.TellsMember, Aspect.PricesVainTrip {
        public ExcessDeclined() { this(Optional.empty()); }
    }
    /** SV-2: a superior takes the excess off the member. */
    record ExcessAuthorised(Money amount, String why) implements ServiceFact, Aspect.SettlesExcess {}
    /** 5.4.2.1: the go-ahead. @param startsNow whether the work begins in the same call */
    record Authorised(Optional<Instant> end, boolean startsNow) implements ServiceFact, Aspect.EstimatesEnd, Aspect.TellsProvider {}
    /** 5.4.3.1. */
    record WorkStarted() implements ServiceFact {}
    /** TK-4: a new time for the end. */
    record EndEstimated(Instant at) implements ServiceFact, Aspect.EstimatesEnd {
        @Override public Optional<Instant> end() { return Optional.of(at); }
    }
    /** SV-3, SV-5: the provider leaves and will return. @param told when he said he would know, where he did (TK-33) */
    record VisitLeft(Wait awaits, String why, Optional<Instant> told) implements ServiceFact {}
    /** TK-33: the return is agreed with member and provider. */
    record ReturnAgreed(Window window) implements ServiceFact, Aspect.SetsWindow {
        @Override public Optional<Window> agreed() { return Optional.of(window); }
    }
    /** SV-5: what the member has to supply. */
    record MaterialsListed(String list) implements ServiceFact {}
    /** SV-5: quantity, type and quality as needed, or not (case 1). */
    record MaterialsChecked(boolean fit, String what) implements ServiceFact {}
    /** 5.4.4.1: PROVEEDOR CONCLUIDO. */
    record WorkEnded() implements ServiceFact {}

    /** For what the work waits. */
    enum Wait { MATERIALS, SECOND_VISIT }
}
