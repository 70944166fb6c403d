package org.auxilia.quality;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.auxilia.catalogue.Services;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of complaints, for the quality manager (CL-2). */
@Controller
@Needs(Right.SEE_COMPLAINTS)
class ComplaintPages {

    private static final int PAGE = 50;

    private final Complaints complaints;
    private final Services services;

    ComplaintPages(Complaints complaints, Services services) {
        this.complaints = complaints;
        this.services = services;
    }

    @GetMapping("/complaints")
    @Answers(value = Complaint.class, rows = true, files = true, asks = {"after", "limit"})
    Page list(Form form, SignedIn who, Shell shell) {
        int limit = Rows.wanted(form, PAGE, PAGE);
        var found = complaints.latest(before(form.typed("after")), who.sight(), limit + 1);
        var rows = found.subList(0, Math.min(found.size(), limit));
        var next = found.size() > limit ? rows.getLast().receivedAt().toString() : "";
        return Page.of("quality/complaints").with("rows", rows).with("services", services).with("next", next).json(() -> Rows.of(rows, next)).table(() -> table(found, shell));
    }

    private Table<Complaint> table(List<Complaint> rows, Shell shell) {
        return Table.of("quality.title", rows).account(Complaint::account).column("quality.col.received", Complaint::receivedAt).column("quality.col.assistance", Complaint::assistanceLabel)
            .column("quality.col.member", Complaint::member).column("quality.col.service", it -> services.find(it.service()).map(service -> service.name(shell.lang())))
            .column("quality.col.provider", Complaint::provider).column("quality.col.account", Complaint::account).column("quality.col.words", Complaint::words).column("quality.col.heard-by", Complaint::heardBy);
    }

    private static Instant before(String typed) {
        try {
            return !typed.matches("\\d{4}-.*") ? Instant.MAX : Instant.parse(typed);
        } catch (DateTimeException noTime) {
            return Instant.MAX;
        }
    }
}
