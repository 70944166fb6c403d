package org.auxilia.network.web;

import java.util.Optional;
import org.auxilia.network.Coverages;
import org.auxilia.network.Document;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.network.Technician;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What hangs on a provider: areas, tariffs, documents, technicians; each added and taken away by itself. */
@Controller
@RequestMapping("/admin/providers/{id}")
@Needs(Right.MANAGE_CATALOGUES)
class ProviderPartsController {

    private final ProviderRegister register;
    private final Providers providers;
    private final Coverages coverages;
    private final PartForms forms;
    private final ProviderPages pages;

    ProviderPartsController(ProviderRegister register, Providers providers, Coverages coverages, PartForms forms, ProviderPages pages) {
        this.register = register;
        this.providers = providers;
        this.coverages = coverages;
        this.forms = forms;
        this.pages = pages;
    }

    @PostMapping("/coverages")
    Page cover(@PathVariable int id, Form form, Actor actor) {
        var provider = known(id);
        var coverage = forms.coverage(form, coverages.of(id));
        coverage.ifPresent(it -> register.cover(actor, id, it));
        return answer(provider, "coverages", form);
    }

    @PostMapping("/coverages/remove")
    Page uncover(@PathVariable int id, Form form, Actor actor) {
        return removed(known(id), "coverages", register.uncover(actor, id, form.typed("service"), form.id("place").or(0L).intValue()));
    }

    @PostMapping("/tariffs")
    Page charge(@PathVariable int id, Form form, Shell shell, Actor actor) {
        var provider = known(id);
        var tariff = forms.tariff(form, shell.formats(provider.zone(), provider.country()));
        if (tariff.isPresent() && !register.charge(actor, id, tariff.get())) form.error("from", "network.form.tariff-overlaps");
        return answer(provider, "tariffs", form);
    }

    @PostMapping("/tariffs/{tariff}/remove")
    Page uncharge(@PathVariable int id, @PathVariable int tariff, Actor actor) {
        return removed(known(id), "tariffs", register.uncharge(actor, id, tariff));
    }

    @PostMapping("/documents")
    Page file(@PathVariable int id, Form form, Actor actor) {
        var provider = known(id);
        var kind = form.choice("kind", Document.Kind.class).required();
        var document = new Document(0, kind, form.text("number", 60).optional(), form.date("expires").optional(), form.checked("required"));
        if (!form.isBad()) register.file(actor, id, document);
        return answer(provider, "documents", form);
    }

    @PostMapping("/documents/{document}/remove")
    Page unfile(@PathVariable int id, @PathVariable int document, Actor actor) {
        return removed(known(id), "documents", register.unfile(actor, id, document));
    }

    @PostMapping("/technicians")
    Page engage(@PathVariable int id, Form form, Shell shell, Actor actor) {
        var provider = known(id);
        Optional<Technician> technician = forms.technician(form, shell.formats(provider.zone(), provider.country()));
        technician.ifPresent(it -> register.engage(actor, id, it));
        return answer(provider, "technicians", form);
    }

    @PostMapping("/technicians/{technician}/remove")
    Page dismiss(@PathVariable int id, @PathVariable int technician, Actor actor) {
        return removed(known(id), "technicians", register.dismiss(actor, id, technician));
    }

    private Page answer(Provider provider, String part, Form form) {
        return form.isBad() ? pages.of(provider, part, form) : Page.redirect("/admin/providers/" + provider.id() + "#" + part).say("network.provider.saved");
    }

    private static Page removed(Provider provider, String part, Optional<String> undo) {
        return Page.redirect("/admin/providers/" + provider.id() + "#" + part).say(undo.isEmpty() ? "network.provider.saved" : "network.part." + part + "-removed").undo(undo.orElse(""));
    }

    private Provider known(int id) { return providers.find(id).orElseThrow(() -> new Failure.NotFound("network.provider.unknown")); }
}
