package org.auxilia.desk.reimbursement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Entry;
import org.auxilia.assistance.Reimbursement;
import org.auxilia.assistance.Reimbursement.State;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.assistance.UncoveredFact.ReimbursementPaid;
import org.auxilia.catalogue.Money;
import org.auxilia.web.Classification;
import org.auxilia.web.Formats;
import org.auxilia.web.Shell;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the member is told in writing of his reimbursement: granted, in part or not, and paid (RE-1). */
@Component
public class Letter {

    /**
     * What it speaks of.
     *
     * @param number  "153567/1"
     * @param service as the member knows it
     * @param account name of who pays for it
     * @param member  to whom it goes
     */
    public record About(String number, String service, String account, String member, Assistance assistance) {}

    private final ObjectProvider<Classification> classification;

    Letter(ObjectProvider<Classification> classification) { this.classification = classification; }

    /** Before somebody has decided there is nothing to write. */
    public static boolean isDue(Reimbursement it) { return it.state() == State.GRANTED || it.state() == State.DENIED || it.state() == State.PAID; }

    /** @return a PDF, in the language of who makes it and by the clock and the way of writing of the account */
    public byte[] of(About about, Shell shell, Formats formats) {
        var label = Optional.ofNullable(classification.getIfAvailable()).flatMap(it -> it.of(Set.of(about.account()), shell.viewer())).orElseGet(() -> shell.t("web.export.label"));
        var title = shell.t("desk.letter.subject", about.number(), about.service());
        try (var paper = new Paper(title, shell.lang(), label + " · " + about.number(), shell.now())) {
            paper.small(about.account()).small(shell.t("desk.letter.day", formats.date(shell.now()))).gap(18).paragraph(about.member()).gap(6).heading(title);
            said(about.assistance(), shell, formats).forEach(paper::paragraph);
            figures(paper.gap(4), about.assistance(), shell, formats);
            return paper.gap(14).paragraph(shell.t("desk.letter.regards")).paragraph(about.account()).finished();
        }
    }

    private static List<String> said(Assistance a, Shell shell, Formats formats) {
        var it = a.reimbursement();
        var claim = it.claim().orElseThrow();
        var asked = money(claim.amount(), formats);
        var when = formats.date(at(a, ReimbursementClaimed.class));
        var why = decision(a).map(AuthorisationDecided::why).orElse("");
        var granted = it.granted().map(some -> money(some, formats)).orElse("");
        return switch (it.state()) {
            case DENIED -> List.of(shell.t("desk.letter.denied", asked, when), shell.t("desk.letter.why", why), shell.t("desk.letter.complain"));
            case PAID -> List.of(shell.t("desk.letter.paid", it.payment().map(paid -> money(paid.amount(), formats)).orElse(""), formats.date(at(a, ReimbursementPaid.class)), claim.payee(),
                it.payment().map(ReimbursementPaid::reference).orElse("")));
            case AWAITED, CLAIMED -> throw new IllegalStateException("Nobody has decided yet: " + it.state());
            case GRANTED -> it.granted().filter(some -> some.compareTo(claim.amount()) < 0).isPresent()
                ? List.of(shell.t("desk.letter.granted-part", asked, when, granted), shell.t("desk.letter.why", why), shell.t("desk.letter.payment", claim.payee(), claim.payment()))
                : List.of(shell.t("desk.letter.granted", granted, when), shell.t("desk.letter.payment", claim.payee(), claim.payment()));
        };
    }

    private static void figures(Paper paper, Assistance a, Shell shell, Formats formats) {
        var it = a.reimbursement();
        it.claim().ifPresent(claim -> paper.pair(shell.t("desk.reimbursement.asked"), money(claim.amount(), formats)));
        it.granted().ifPresent(granted -> paper.pair(shell.t("desk.reimbursement.granted"), money(granted, formats)));
        it.payment().ifPresent(paid -> paper.pair(shell.t("desk.reimbursement.paid"), money(paid.amount(), formats)));
        var names = it.receipts().stream().map(ReceiptAdded::name).toList();
        paper.pair(shell.t("desk.reimbursement.receipts"), names.isEmpty() ? shell.t("desk.letter.no-receipts") : String.join(", ", names));
    }

    private static Optional<AuthorisationDecided> decision(Assistance a) {
        return a.log().stream().map(Entry::fact).filter(AuthorisationDecided.class::isInstance).map(AuthorisationDecided.class::cast)
            .filter(it -> it.subject() == Subject.REIMBURSEMENT).reduce((_, later) -> later);
    }

    private static Instant at(Assistance a, Class<?> kind) {
        return a.log().stream().filter(it -> kind.isInstance(it.fact())).reduce((_, later) -> later).map(Entry::happenedAt).orElseThrow();
    }

    private static String money(Money it, Formats formats) { return formats.money(it.minor(), it.currency()); }
}
