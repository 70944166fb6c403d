package org.auxilia.membership.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Countries;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Accounts.Kept;
import org.auxilia.membership.Phones;
import org.auxilia.membership.Plans;
import org.auxilia.membership.web.AccountForm.Read;
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
    private final Meanwhile meanwhile;
    private final Clock clock;

    AccountsController(Accounts accounts, Plans plans, TransactionTemplate together, Meanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.together = together;
        this.meanwhile = meanwhile;
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
    Page add(Form form, Actor actor, Shell shell) {
        return kept(form, Optional.empty(), actor, shell);
    }

    @GetMapping("/admin/accounts/{id}")
    Page edit(@PathVariable int id) {
        var it = get(id);
        return shown(filled(it), Optional.of(it.account()));
    }

    @PostMapping("/admin/accounts/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        return kept(form, Optional.of(get(id).account()), actor, shell);
    }

    private Kept get(int id) {
        return accounts.kept(id).orElseThrow(Failure.NotFound::new);
    }

    private Page kept(Form form, Optional<Account> was, Actor actor, Shell shell) {
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var read = new AccountForm(form, accounts).read(was);
        if (form.isBad()) {
            return shown(form, was);
        }
        var typed = read.orElseThrow();
        if (was.isEmpty()) {
            return saved(together.execute(_ -> rest(accounts.add(typed.account(), actor, clock.instant()).id(), typed, actor)), typed);
        }
        int id = was.get().id();
        Optional<Kept> stale = together.execute(_ -> {
            var stands = accounts.change(typed.account(), seen, actor, clock.instant());
            if (stands.isEmpty()) {
                rest(id, typed, actor);
            }
            return stands;
        });
        return stale.map(it -> shown(told(form, typed, it, shell), Optional.of(it.account()))).orElseGet(() -> saved(id, typed));
    }

    private int rest(int id, Read typed, Actor actor) {
        accounts.setNumbers(id, typed.numbers(), actor, clock.instant());
        accounts.setClassification(id, typed.classification(), actor, clock.instant());
        return id;
    }

    private static Page saved(int id, Read typed) {
        return Page.redirect("/admin/accounts/" + id).say("membership.account.saved", typed.account().name());
    }

    /** The numbers are compared in one line. */
    private Form told(Form form, Read typed, Kept stands, Shell shell) {
        int id = stands.account().id();
        var sold = plans.of(id);
        form.put("numbers", AccountForm.line(typed.numbers(), typed.account().country(), sold));
        var other = filled(stands).put("numbers", AccountForm.line(accounts.numbers(id), stands.account().country(), sold));
        return meanwhile.told(form, other, "account", id, AccountForm.fields(shell), shell);
    }

    private Form filled(Kept it) {
        return AccountForm.of(it, accounts.numbers(it.account().id()), accounts.classification(it.account().id()));
    }

    private Page shown(Form form, Optional<Account> account) {
        return Page.of("membership/account").with(form).with("account", account).with("rows", AccountForm.rows(form))
                .with("plans", account.map(it -> plans.of(it.id())).orElse(List.of())).with("zones", AccountForm.ZONES)
                .with("currencies", AccountForm.CURRENCIES);
    }
}
