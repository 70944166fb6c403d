package org.auxilia.membership.web;

import java.time.Clock;
import java.util.Map;
import org.auxilia.membership.Account;
import org.auxilia.membership.Accounts;
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
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an account gets words of its own: greetings, data protection and every other step (MB-1, CO-3). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class AccountTextsController {

    private static final int LONGEST = 1000;

    private final Accounts accounts;
    private final Scripts scripts;
    private final TransactionTemplate together;
    private final Clock clock;

    AccountTextsController(Accounts accounts, Scripts scripts, TransactionTemplate together, Clock clock) {
        this.accounts = accounts;
        this.scripts = scripts;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts/{id}/texts")
    Page edit(@PathVariable int id, Form asked, SignedIn who) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        String language = language(asked);
        Map<ScriptStep, String> own = scripts.own(id, language);
        Form form = Form.empty().put("language", language);
        for (ScriptStep step : ScriptStep.values()) {
            form.put(step.name(), own.getOrDefault(step, scripts.usual(step, language)));
        }
        return shown(form, account, who);
    }

    @PostMapping("/admin/accounts/{id}/texts")
    Page set(@PathVariable int id, Form form, Actor actor, SignedIn who) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        String language = language(form);
        for (ScriptStep step : ScriptStep.values()) {
            String text = form.text(step.name(), LONGEST).or("");
            Scripts.unknownSlot(text).ifPresent(slot -> form.error(step.name(), "membership.texts.unknown-slot", slot));
        }
        if (form.isBad()) {
            return shown(form, account, who);
        }
        together.executeWithoutResult(status -> {
            for (ScriptStep step : ScriptStep.values()) {
                scripts.set(id, step, language, form.typed(step.name()), actor, clock.instant());
            }
        });
        return Page.redirect("/admin/accounts/" + id + "/texts?language=" + language).say("membership.texts.saved", account.name());
    }

    private Page shown(Form form, Account account, SignedIn who) {
        String heard = scripts.say(account.id(), ScriptStep.GREETING, language(form), clock.instant(), Map.of(ScriptValue.COORDINATOR, who.name()));
        return Page.of("membership/account-texts").with(form).with("account", account).with("language", language(form)).with("heard", heard);
    }

    private static String language(Form form) {
        return form.typed("language").equals("en") ? "en" : "es";
    }
}
