package org.auxilia.desk.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Reply;
import org.auxilia.assistance.Stamp;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.catalogue.Delivery;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.reimbursement.Letter;
import org.auxilia.desk.reimbursement.ReceiptReading;
import org.auxilia.desk.reimbursement.Receipts;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Reveals;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the member paid himself and is given back (RE-1): the tab, its receipts, its letter. Claim, decision and payment are acts like any other. */
@Controller
@Needs({Right.WORK_CASES, Right.AUTHORISE})
class ReimbursementController {

    private final Situations situations;
    private final Console console;
    private final Receipts receipts;
    private final Letter letter;
    private final Reveals reveals;
    private final AssistanceForPrograms programs;

    ReimbursementController(Situations situations, Console console, Receipts receipts, Letter letter, Reveals reveals, AssistanceForPrograms programs) {
        this.situations = situations;
        this.console = console;
        this.receipts = receipts;
        this.letter = letter;
        this.reveals = reveals;
        this.programs = programs;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/reimbursement")
    @Answers(ReimbursementJson.class)
    Page shown(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) { return page(reimbursed(number, n, who, shell), Form.empty()); }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/receipts")
    @Answers(AssistanceJson.class)
    Page add(@PathVariable long number, @PathVariable int n, Form form, @RequestParam Optional<MultipartFile> receipt, Shell shell, SignedIn who) throws IOException {
        var s = situations.of(number, n, who, shell);
        var against = s.obstaclesTo(Kind.RECEIPT);
        if (!against.isEmpty()) throw new Failure.Refused(ActJson.message(against.getFirst()), against.stream().map(ActJson::message).toList());
        var read = ReceiptReading.read(form, "receipt", receipt);
        var reply = read.flatMap(it -> receipts.add(s.file(), n, it, Stamp.now(s.who(), s.now())));
        if (read.isPresent() && reply.isEmpty()) form.error("receipt", "desk.receipt.twice");
        if (reply.isEmpty()) return page(s, form).status(422);
        return switch (reply.get()) {
            case Reply.Recorded _ -> Page.redirect(s.path() + "/reimbursement").say("desk.receipt.added", read.get().name()).json(() -> programs.of(situations.of(number, n, who, shell)));
            case Reply.Refused it -> throw new Failure.Refused(ActJson.message(it.obstacles().getFirst()), it.obstacles().stream().map(ActJson::message).toList());
        };
    }

    /** As a file to keep, never shown by the application itself; who fetched it stands in the trail (ID-3). */
    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/receipts/{document:\\d+}")
    ResponseEntity<byte[]> receipt(@PathVariable long number, @PathVariable int n, @PathVariable long document, Shell shell, SignedIn who, HttpServletRequest request) {
        var s = reimbursed(number, n, who, shell);
        var it = s.assistance().reimbursement().receipts().stream().filter(added -> added.document() == document).findFirst().flatMap(added -> receipts.find(number, n, added)).orElseThrow(Failure.NotFound::new);
        reveals.ofCase(who, number, request);
        return file(it.content(), it.type(), it.name());
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/reimbursement.pdf")
    ResponseEntity<byte[]> letter(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who, HttpServletRequest request) {
        var s = reimbursed(number, n, who, shell);
        if (!Letter.isDue(s.assistance().reimbursement())) throw new Failure.NotFound();
        reveals.ofCase(who, number, request);
        var about = new Letter.About(s.number(), s.service().name(shell.lang()), s.account().name(), s.memberName(), s.assistance());
        return file(letter.of(about, shell, s.formats()), MediaType.APPLICATION_PDF_VALUE, shell.t("desk.letter.file", Long.toString(number), Integer.toString(n)) + ".pdf");
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).header("Cache-Control", "no-store").header("Content-Security-Policy", "sandbox; default-src 'none'")
            .header("Content-Disposition", ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString()).body(content);
    }

    /** @throws Failure.NotFound where nothing is given back */
    private Situation reimbursed(long number, int n, SignedIn who, Shell shell) {
        var s = situations.of(number, n, who, shell);
        if (s.assistance().delivery() != Delivery.REIMBURSEMENT) throw new Failure.NotFound("desk.reimbursement.not-here", s.number());
        return s;
    }

    private Page page(Situation s, Form form) {
        var screen = console.screen(s, "reimbursement", Form.empty(), Optional.empty(), Optional.empty());
        var shown = ReimbursementScreen.of(s, console.acts(s), form);
        return Page.of("desk/reimbursement").with("screen", screen).with("shown", shown).faults(form).json(() -> ReimbursementJson.of(shown));
    }
}
