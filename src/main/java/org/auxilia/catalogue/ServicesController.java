package org.auxilia.catalogue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.SavedMeanwhile.Field;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an administrator keeps the services and what each asks for (CA-6). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class ServicesController {

    private final Services services;
    private final ServicesKept kept;
    private final Meanwhile meanwhile;
    private final Clock clock;

    ServicesController(Services services, ServicesKept kept, Meanwhile meanwhile, Clock clock) {
        this.services = services;
        this.kept = kept;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/services")
    @Answers(value = Service.class, rows = true, files = true)
    Page list(Shell shell) {
        return Page.of("catalogue/services").with("services", services.every()).json(() -> Rows.of(services.every())).table(() -> table(shell))
                .with("offered", services.all().stream().map(Service::code).collect(java.util.stream.Collectors.toSet()));
    }

    private Table<Service> table(Shell shell) {
        return Table.of("catalogue.services.title", services.every()).column("catalogue.service.line", Service::line).column("catalogue.service.name", it -> it.name(shell.lang()))
                .column("catalogue.service.code", Service::code).column("catalogue.service.delivery", Service::delivery).column("catalogue.service.usual-minutes", it -> it.usual().toMinutes())
                .column("catalogue.service.guarantee", Service::guaranteeDays).column("catalogue.service.survey", Service::survey)
                .column("catalogue.service.fields", it -> it.fields().stream().map(field -> field.label(shell.lang())).toList()).column("catalogue.service.offered", it -> services.isOffered(it.code()));
    }

    @GetMapping("/admin/services/new")
    Page fresh() {
        return shown(ServiceForm.fresh(), Optional.empty());
    }

    @PostMapping("/admin/services")
    Page add(Form form, Actor actor, Shell shell) {
        return kept(form, Optional.empty(), actor, shell);
    }

    @GetMapping("/admin/services/{code}")
    Page edit(@PathVariable String code) {
        var it = services.kept(code).orElseThrow(Failure.NotFound::new);
        return shown(filled(it), Optional.of(it.service()));
    }

    @PostMapping("/admin/services/{code}")
    Page change(@PathVariable String code, Form form, Actor actor, Shell shell) {
        return kept(form, Optional.of(services.find(code).orElseThrow(Failure.NotFound::new)), actor, shell);
    }

    private Page kept(Form form, Optional<Service> was, Actor actor, Shell shell) {
        var read = ServiceForm.read(form, was, services);
        var seen = was.isEmpty() ? Optional.of(0) : form.integer("version", 1, Integer.MAX_VALUE).optional();
        if (read.isEmpty() || form.isBad()) {
            return shown(form, was);
        }
        if (kept.keep(read.get(), form.checked("offered"), seen, actor, clock.instant())) {
            return Page.redirect("/admin/services").say("catalogue.service.saved", read.get().nameEs());
        }
        if (was.isEmpty()) {
            form.error("code", "catalogue.service.code-taken");
            return shown(form, was);
        }
        return shown(told(form, read.get(), services.kept(read.get().code()).orElseThrow(), shell), was);
    }

    /** What it asks for is compared in one line. */
    private Form told(Form form, Service typed, Services.Kept stands, Shell shell) {
        var fields = List.of(Field.text("nameEs"), Field.text("nameEn"), Field.choice("line", Option.of(ServiceLine.class, shell)), Field.choice("delivery", Option.of(Delivery.class, shell)), Field.text("usual"),
                Field.text("guarantee").noted("guaranteeDays"), Field.text("icon"), Field.check("survey"), Field.check("offered"), Field.line("fields"));
        form.put("fields", ServiceForm.asked(typed, shell));
        return meanwhile.told(form, filled(stands).put("fields", ServiceForm.asked(stands.service(), shell)), "service", stands.service().code(), fields, shell);
    }

    private static Form filled(Services.Kept it) {
        return ServiceForm.of(it.service(), it.offered()).put("version", it.version());
    }

    private Page shown(Form form, Optional<Service> service) {
        return Page.of("catalogue/service").with(form).with("service", service).with("rows", ServiceForm.rows(form))
                .with("icons", Service.ICONS);
    }
}
