package org.auxilia.membership.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.HouseScripts;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.ScriptValue;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.SavedMeanwhile;
import org.auxilia.web.SavedMeanwhile.Written;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an account gets words of its own: greetings, data protection and every other step (MB-1, CO-3). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountTextsController {

    private final Accounts accounts;
    private final Scripts scripts;
    private final Meanwhile meanwhile;
    private final Clock clock;

    AccountTextsController(Accounts accounts, Scripts scripts, Meanwhile meanwhile, Clock clock) {
        this.accounts = accounts;
        this.scripts = scripts;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}/texts")
    Page edit(@PathVariable int id, Form asked, SignedIn who) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        String language = TextsForm.language(asked);
        return shown(TextsForm.filled(scripts.kept(id, language), language), account, who);
    }

    @PostMapping("/admin/accounts/{id}/texts")
    Page set(@PathVariable int id, Form form, Actor actor, SignedIn who, Shell shell) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        String language = TextsForm.language(form);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var texts = TextsForm.read(form);
        if (form.isBad()) {
            return shown(form, account, who);
        }
        var stale = scripts.change(id, language, texts, seen, actor, clock.instant());
        if (stale.isPresent()) {
            return shown(SavedMeanwhile.told(form, TextsForm.filled(stale.get(), language), written(id, language), TextsForm.fields(language), shell), account, who);
        }
        return Page.redirect("/admin/accounts/" + id + "/texts?language=" + language).say("membership.texts.saved", account.name());
    }

    /** Of the account and of the house, whose words are seen too; the newest first. */
    private List<Written> written(int account, String language) {
        var noted = Stream.of(ScriptStep.values()).map(it -> it.noted(language)).collect(Collectors.toSet());
        return Stream.concat(meanwhile.written("account", account).stream(), meanwhile.written(HouseScripts.ENTITY, language).stream()).filter(it -> noted.contains(it.field()))
                .sorted(Comparator.comparing(Written::at).reversed()).toList();
    }

    private Page shown(Form form, Account account, SignedIn who) {
        String language = TextsForm.language(form);
        String heard = scripts.say(account.id(), ScriptStep.GREETING, language, clock.instant(), Map.of(ScriptValue.COORDINATOR, who.name()));
        return Page.of("membership/account-texts").with(form).with("account", account).with("language", language).with("heard", heard);
    }
}
