package org.auxilia.authority;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.authority.Limits.Kept;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.SavedMeanwhile.Written;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the house says up to how much each superior may grant, in each currency (AU-1). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class LimitsController {

    private final Limits limits;
    private final Meanwhile meanwhile;
    private final Clock clock;

    LimitsController(Limits limits, Meanwhile meanwhile, Clock clock) {
        this.limits = limits;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/authority")
    Page edit(Form asked, Shell shell) {
        var known = limits.currencies();
        var currency = known.contains(asked.typed("currency")) ? asked.typed("currency") : known.stream().findFirst().orElse("ARS");
        return shown(LimitsForm.filled(limits.house(currency), shell.formats()).put("currency", currency), shell);
    }

    @PostMapping("/admin/authority")
    Page set(Form form, Actor actor, Shell shell) {
        var currency = currency(form);
        var seen = LimitsForm.seen(form);
        var stale = limits.keep(currency.orElse("ARS"), stands -> LimitsForm.read(form, stands, false, actor, shell.formats()), seen, actor, clock.instant());
        if (form.isBad()) return shown(form, shell);
        if (stale.isPresent()) return shown(told(form, stale.get(), shell), shell);
        return Page.redirect("/admin/authority?currency=" + currency.orElseThrow()).say("authority.limits.saved", currency.orElseThrow());
    }

    private static Optional<String> currency(Form form) {
        var typed = Optional.ofNullable(form.text("currency", 3).required());
        typed.filter(it -> !Money.isCurrency(it)).ifPresent(_ -> form.error("currency", "web.form.choose"));
        return typed.filter(Money::isCurrency);
    }

    private Form told(Form form, Kept stands, Shell shell) {
        return meanwhile.told(form, LimitsForm.filled(stands, shell.formats()), "authority", stands.currency(), LimitsForm.fields(false, shell), shell);
    }

    private Page shown(Form form, Shell shell) {
        var currency = form.typed("currency");
        var written = currency.isEmpty() ? List.<Written>of() : meanwhile.written("authority", currency);
        return Page.of("authority/limits").with(form).with("currency", currency).with("currencies", limits.currencies()).with("written", written.stream().limit(1).toList());
    }
}
