package org.auxilia.network.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.auxilia.geography.Countries;
import org.auxilia.network.Document;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds providers and changes them. */
@Controller
@RequestMapping("/admin/providers")
@Needs(Right.MANAGE_CATALOGUES)
class AdminProvidersController {

    /** Procedure's owner of the network is told so long ahead (AS-8). */
    private static final int DAYS_AHEAD = 30;

    private final ProviderRegister register;
    private final Providers providers;
    private final ProviderForm forms;
    private final ProviderPages pages;
    private final Clock clock;

    AdminProvidersController(ProviderRegister register, Providers providers, ProviderForm forms, ProviderPages pages, Clock clock) {
        this.register = register;
        this.providers = providers;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Answers(value = Document.Expiring.class, rows = true, files = true)
    Page documents() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var expiring = providers.documentsExpiringWithin(DAYS_AHEAD, today);
        return Page.of("network/admin").with("today", today).with("days", DAYS_AHEAD).with("expiring", expiring).json(() -> Rows.of(expiring)).table(() -> ProviderTables.of(expiring));
    }

    @GetMapping("/new")
    Page blank() { return pages.blank(ProviderForm.blank()); }

    @PostMapping
    Page add(Form form, Shell shell, Actor actor) {
        var fresh = Provider.named("", shell.formats().country(), Countries.zone(shell.formats().country()));
        return forms.read(form, fresh, shell).map(it -> register.add(actor, it))
            .map(it -> Page.redirect("/admin/providers/" + it.id()).say("network.provider.added", it.tradeName())).orElseGet(() -> pages.blank(form));
    }

    @GetMapping("/{id}")
    Page show(@PathVariable int id) {
        var provider = known(id);
        return pages.of(provider, forms.filled(provider));
    }

    @PostMapping("/{id}")
    Page change(@PathVariable int id, Form form, Shell shell, Actor actor) {
        var provider = known(id);
        var typed = forms.read(form, provider, shell);
        if (typed.isEmpty()) return pages.of(provider, form);
        Optional<Provider> changed = register.change(actor, typed.get());
        if (changed.isPresent()) return Page.redirect("/admin/providers/" + id).say("network.provider.saved");
        forms.conflict(form, known(id), shell);
        return pages.of(provider, form).status(409);
    }

    private Provider known(int id) { return providers.find(id).orElseThrow(() -> new Failure.NotFound("network.provider.unknown")); }
}
