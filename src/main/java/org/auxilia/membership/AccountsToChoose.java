package org.auxilia.membership;

import java.util.List;
import org.auxilia.staff.AccountChoices;
import org.auxilia.web.Option;
import org.springframework.stereotype.Component;

/** The accounts to which an administrator may bind a user. */
@Component
class AccountsToChoose implements AccountChoices {

    private final Accounts accounts;

    AccountsToChoose(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Option> all() {
        return accounts.all().stream().map(account -> new Option(String.valueOf(account.id()), account.name())).toList();
    }
}
