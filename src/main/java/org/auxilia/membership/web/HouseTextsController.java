package org.auxilia.membership.web;

import java.time.Clock;
import java.util.Map;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.membership.HouseScripts;
import org.auxilia.membership.ScriptStep;
import org.auxilia.membership.ScriptValue;
import org.auxilia.membership.Scripts;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the house gets words of its own for each step of a call, which every account says that has none (CO-3). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class HouseTextsController {

    private final HouseScripts house;
    private final Scripts scripts;
    private final Meanwhile meanwhile;
    private final Clock clock;

    HouseTextsController(HouseScripts house, Scripts scripts, Meanwhile meanwhile, Clock clock) {
        this.house = house;
        this.scripts = scripts;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/texts")
    Page edit(Form asked, SignedIn who) {
        String language = TextsForm.language(asked);
        return shown(TextsForm.filled(house.kept(language), language), who);
    }

    @PostMapping("/admin/texts")
    Page set(Form form, Actor actor, SignedIn who, Shell shell) {
        String language = TextsForm.language(form);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var texts = TextsForm.read(form);
        if (form.isBad()) {
            return shown(form, who);
        }
        var stale = house.change(language, texts, seen, actor, clock.instant());
        if (stale.isPresent()) {
            return shown(meanwhile.told(form, TextsForm.filled(stale.get(), language), HouseScripts.ENTITY, language, TextsForm.fields(language), shell), who);
        }
        return Page.redirect("/admin/texts?language=" + language).say("membership.house-texts.saved");
    }

    private Page shown(Form form, SignedIn who) {
        String language = TextsForm.language(form);
        String heard = scripts.say(ScriptStep.GREETING, language, clock.instant().atZone(who.zone()), Map.of(ScriptValue.COORDINATOR, who.name()));
        return Page.of("membership/house-texts").with(form).with("language", language).with("heard", heard);
    }
}
