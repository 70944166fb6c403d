package org.auxilia.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.auxilia.assistance.AnytimeFact.Absent;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Candidate;
import org.auxilia.assistance.VainTrip;
import org.auxilia.catalogue.Cause;
import org.auxilia.catalogue.Money;
import org.auxilia.geography.Places;
import org.auxilia.web.Formats;

/**
 * What the forms need to know of the assistance on which one acts.
 *
 * @param formats        the account's zone and way of writing, in the viewer's language
 * @param language       es or en
 * @param currency       ISO code of the account's currency
 * @param paymentMethods ways in which a member may pay, as the account names them
 * @param causes         why an assistance may be cancelled
 * @param country       ISO code of the account's country
 * @param places        where a typed place is looked up
 * @param guaranteeDays  how long the service's guarantee holds, 0 for none (CX-4)
 * @param money          what the house knows of prices and of who decides about them
 * @param disclaimer     what is read out before others than ours are named (OC-2); asked for only where an act needs it
 */
public record ActContext(Assistance assistance, Instant now, Formats formats, String language, String currency, List<String> paymentMethods, List<Cause> causes, int guaranteeDays,
                         String country, Places places, Candidates candidates, Prices money, Supplier<String> disclaimer) {

    /** Where no alternatives are given. */
    public ActContext(Assistance assistance, Instant now, Formats formats, String language, String currency, List<String> paymentMethods, List<Cause> causes, int guaranteeDays,
                      String country, Places places, Candidates candidates, Prices money) {
        this(assistance, now, formats, language, currency, paymentMethods, causes, guaranteeDays, country, places, candidates, money, () -> "");
    }

    /** What the service usually costs there, where the house knows (CX-2). */
    public Supplier<Optional<Money>> reference() { return money.reference(); }
    /** Given at the member's home: then its price is held against what he would find by himself (CX-2). */
    public boolean isOfHome() { return money.isOfHome(); }
    /** Whose substitute the viewer is today (AU-1). */
    public Optional<Absent> insteadOf() { return money.insteadOf(); }

    /** Asked for only where an act needs it. */
    public record Prices(Supplier<Optional<Money>> reference, boolean isOfHome, Optional<Absent> insteadOf) {
        public static final Prices UNKNOWN = new Prices(Optional::empty, false, Optional.empty());

        public Prices insteadOf(Optional<Absent> absent) { return new Prices(reference, isOfHome, absent); }
    }

    public ZoneId zone() { return formats.zone(); }

    /** Where a provider stands in the calling order now. */
    @FunctionalInterface
    public interface Candidates {
        /** @param aheadBecause why those before him are passed over, where they are */
        Optional<Candidate> find(int provider, Optional<String> aheadBecause);

        /** What his trip costs if it turns out to be vain, and who bears it (CL-6); empty where nothing was agreed. */
        default Optional<VainTrip> vainTrip(int provider, Instant at) { return Optional.empty(); }

        /** Who bears it by the member's plan; empty while that isn't known. */
        default Optional<VainTrip.Payer> vainTripPayer() { return Optional.empty(); }

        /** Who is called next. */
        default Optional<Integer> called() { return Optional.empty(); }
    }
}
