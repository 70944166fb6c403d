package org.auxilia.imports;

import java.util.Optional;
import org.auxilia.membership.Account;

/** What a file holds, and of whom. */
public record Whose(Kind kind, Optional<Account> account) {

    public static Whose of(Kind kind, Account account) { return new Whose(kind, Optional.of(account)); }

    Account theAccount() { return account.orElseThrow(); }

    /** "Meridiano Seguros"; it is on the file that is taken out. */
    String accountName() { return account.map(Account::name).orElse(""); }
}
