package org.auxilia.membership.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Countries;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an administrator adds and changes accounts and their numbers (MB-1). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountsController {

    private final Accounts accounts;
    private final Plans plans;
    private final TransactionTemplate together;
    private final Clock clock;

    AccountsController(Accounts accounts, Plans plans, TransactionTemplate together, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts")
    @Answers(value = Account.class, rows = true, files = true)
    Page list(Shell shell) {
        return Page.of("membership/accounts").with("accounts", accounts.all()).with("numbers", accounts.allNumbers())
                .json(() -> Rows.of(accounts.all())).table(() -> table(shell));
    }

    private Table<Account> table(Shell shell) {
        var numbers = accounts.allNumbers();
        return Table.of("membership.accounts.title", accounts.all()).account(Account::name).column("membership.account.name", Account::name)
                .column("membership.account.country", it -> Countries.name(it.country(), shell.texts().locale())).column("membership.account.currency", Account::currency)
                .column("membership.account.numbers", it -> numbers.getOrDefault(it.id(), List.of()).stream().map(number -> Phones.shown("+" + number, it.country())).toList())
                .column("membership.account.validator", Account::validator).column("membership.account.state", it -> Message.of(it.active() ? "membership.active" : "membership.inactive"));
    }

    @GetMapping("/admin/accounts/new")
    Page fresh() {
        return shown(AccountForm.fresh(), Optional.empty());
    }

    @PostMapping("/admin/accounts")
    Page add(Form form, Actor actor) {
        return kept(form, Optional.empty(), actor);
    }

    @GetMapping("/admin/accounts/{id}")
    Page edit(@PathVariable int id) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        return shown(AccountForm.of(account, accounts.numbers(id), accounts.classification(id)), Optional.of(account));
    }

    @PostMapping("/admin/accounts/{id}")
    Page change(@PathVariable int id, Form form, Actor actor) {
        return kept(form, Optional.of(accounts.find(id).orElseThrow(Failure.NotFound::new)), actor);
    }

    private Page kept(Form form, Optional<Account> was, Actor actor) {
        var read = new AccountForm(form, accounts).read(was);
        if (form.isBad()) {
            return shown(form, was);
        }
        int id = together.execute(status -> {
            Account account = read.orElseThrow().account();
            int kept = was.isPresent() ? account.id() : accounts.add(account, actor, clock.instant()).id();
            if (was.isPresent()) {
                accounts.change(account, actor, clock.instant());
            }
            accounts.setNumbers(kept, read.get().numbers(), actor, clock.instant());
            accounts.setClassification(kept, read.get().classification(), actor, clock.instant());
            return kept;
        });
        return Page.redirect("/admin/accounts/" + id).say("membership.account.saved", read.orElseThrow().account().name());
    }

    private Page shown(Form form, Optional<Account> account) {
        return Page.of("membership/account").with(form).with("account", account).with("rows", AccountForm.rows(form))
                .with("plans", account.map(it -> plans.of(it.id())).orElse(List.of())).with("zones", AccountForm.ZONES)
                .with("currencies", AccountForm.CURRENCIES);
    }
}
