package org.auxilia.membership;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.auxilia.web.OfAccount;

/**
 * The client that pays: insurer, bank, brand (MB-1). Its greeting and data-protection texts are in {@link Scripts}, its SLA
 * terms in {@link Policies}.
 *
 * @param id 0 before it is kept
 * @param name as it is said in the greeting (Procedure 5.1.2)
 * @param country ISO 3166, for instance "AR"
 * @param zone in which its windows, periods and parts of the day are reckoned
 * @param currency ISO 4217, its one currency (CL-8)
 * @param validator what it calls the field that proves a member besides the document, such as "Póliza"; empty for none
 * @param paymentMethods how a member may pay an excess, in the account's words (Procedure 5.4.2.1)
 * @param computedRank whether the computed rank of providers goes before their position (AS-2)
 * @param active whether new cases may be opened for it
 */
public record Account(int id, String name, String country, ZoneId zone, String currency, String validator,
                      List<String> paymentMethods, boolean computedRank, boolean active) implements OfAccount {

    @Override
    public String accountName() {
        return name;
    }

    public Account {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(validator, "validator");
        paymentMethods = List.copyOf(paymentMethods);
    }
}
