package org.auxilia.quality;

import java.time.DateTimeException;
import java.time.Instant;
import org.auxilia.catalogue.Services;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
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
    @Answers(value = Complaint.class, rows = true)
    Page list(Form form) {
        var rows = complaints.latest(before(form.typed(form.has("after") ? "after" : "before")), PAGE);
        var next = rows.size() == PAGE ? rows.getLast().receivedAt().toString() : "";
        return Page.of("quality/complaints").with("rows", rows).with("services", services).with("next", next).json(() -> Rows.of(rows, next));
    }

    private static Instant before(String typed) {
        try {
            return !typed.matches("\\d{4}-.*") ? Instant.MAX : Instant.parse(typed);
        } catch (DateTimeException noTime) {
            return Instant.MAX;
        }
    }
}
