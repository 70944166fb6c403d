package org.auxilia.membership.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.auxilia.catalogue.Meanwhile;
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
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
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
        String language = language(asked);
        return shown(filled(scripts.kept(id, language), language), account, who);
    }

    private Form filled(Scripts.Kept it, String language) {
        Form form = Form.empty().put("language", language).put("version", it.version());
        for (ScriptStep step : ScriptStep.values()) {
            form.put(step.name(), it.own().getOrDefault(step, scripts.usual(step, language)));
        }
        return form;
    }

    @PostMapping("/admin/accounts/{id}/texts")
    Page set(@PathVariable int id, Form form, Actor actor, SignedIn who, Shell shell) {
        Account account = accounts.find(id).orElseThrow(Failure.NotFound::new);
        String language = language(form);
        Map<ScriptStep, String> texts = new EnumMap<>(ScriptStep.class);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        for (ScriptStep step : ScriptStep.values()) {
            String text = form.text(step.name(), LONGEST).or("");
            texts.put(step, text);
            Scripts.unknownSlot(text).ifPresent(slot -> form.error(step.name(), "membership.texts.unknown-slot", slot));
        }
        if (form.isBad()) {
            return shown(form, account, who);
        }
        var stale = scripts.change(id, language, texts, seen, actor, clock.instant());
        if (stale.isPresent()) {
            var fields = Stream.of(ScriptStep.values()).map(step -> Field.text(step.name()).noted("script " + step + " " + language)).toList();
            return shown(meanwhile.told(form, filled(stale.get(), language), "account", id, fields, shell), account, who);
        }
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
