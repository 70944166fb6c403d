package org.auxilia.agenda;

import org.auxilia.catalogue.Services;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pendientes of whoever has signed in (TK-1, TK-2), in three bands. */
@Controller
@Needs(Right.SEE_CASES)
class AgendaPages {

    private static final int MOST = 300;

    private final Agenda agenda;
    private final Services services;

    AgendaPages(Agenda agenda, Services services) {
        this.agenda = agenda;
        this.services = services;
    }

    @GetMapping("/agenda")
    @Needs({Right.WORK_CASES, Right.AUTHORISE})
    Page pending(Shell shell, SignedIn who) {
        var bands = Bands.of(agenda.of(who.id(), Superiors.is(who), MOST), shell.now());
        return Page.of("agenda/agenda").with("bands", bands).with("rail", Rail.of(bands, shell.now())).with("services", services);
    }
}
