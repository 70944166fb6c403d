package org.auxilia.membership.web;

import java.util.List;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.membership.Accounts;
import org.auxilia.staff.AccountChoices;
import org.auxilia.web.Option;
import org.springframework.stereotype.Component;

/** The accounts to which a user may belong, and what one may be bound to (ID-4). */
@Component
class AccountOptions implements AccountChoices {

    private final Accounts accounts;

    AccountOptions(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Option> all() {
        return accounts.all().stream().map(account -> new Option(String.valueOf(account.id()), account.name())).toList();
    }

    @Override
    public List<ServiceLine> lines() {
        return List.of(ServiceLine.values());
    }
}
