package org.auxilia.imports;

import java.util.Optional;
import org.auxilia.membership.Account;
import org.auxilia.membership.Plan;

/** What a file holds, and of whom. */
public record Whose(Kind kind, Optional<Account> account, Optional<Plan> plan) {

    public static Whose of(Kind kind, Account account) { return new Whose(kind, Optional.of(account), Optional.empty()); }

    public static Whose house(Kind kind) { return new Whose(kind, Optional.empty(), Optional.empty()); }

    /** @param account whose plan it is */
    public static Whose of(Account account, Plan plan) { return new Whose(Kind.LIMITS, Optional.of(account), Optional.of(plan)); }

    Plan thePlan() { return plan.orElseThrow(); }

    Account theAccount() { return account.orElseThrow(); }

    /** "Meridiano Seguros"; it is on the file that is taken out. */
    String accountName() { return account.map(Account::name).orElse(""); }
}
