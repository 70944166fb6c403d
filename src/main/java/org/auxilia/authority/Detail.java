package org.auxilia.authority;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Absent;
import org.auxilia.assistance.AnytimeFact.Ground;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Aspect.DecidesCoverage;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.GoodwillUses.Budget;
import org.auxilia.assistance.OpeningFact.CoverageDecided;
import org.auxilia.assistance.OpeningFact.NotCovered;
import org.auxilia.assistance.Quotes.Quote;
import org.auxilia.assistance.Reimbursement;
import org.auxilia.assistance.UncoveredFact.ReceiptAdded;
import org.auxilia.assistance.UncoveredFact.ReimbursementClaimed;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Service;
import org.auxilia.desk.Decisions.Acting;
import org.auxilia.desk.Masked;
import org.auxilia.membership.Account;
import org.auxilia.membership.Member;
import org.auxilia.web.Formats;
import org.auxilia.web.Message;

/**
 * One request with all that whoever decides needs to see.
 *
 * @param plan     name of the member's plan, empty while unknown
 * @param past     what the member was given before
 * @param alike    what superiors decided in like cases
 * @param budget   of what the company gives away for the account, where one is set
 * @param limit    up to how much the one who looks may grant; empty where nothing limits him
 * @param obstacles why he can't decide; empty where he can
 * @param unmasked whether he sees what is known of people as it is (ID-3)
 * @param formats  the account's zone and way of writing
 */
public record Detail(Request request, Assistance assistance, Account account, Service service, Optional<Member> member, String plan, List<Past> past, List<Precedent> alike, Optional<Budget> budget,
                     Optional<Money> limit, Acting acting, List<Message> obstacles, Formats formats, boolean unmasked) {

    public int version() { return assistance.file().version(); }
    public boolean isDecidable() { return obstacles.isEmpty(); }
    public boolean isDivisible() { return Answer.isDivisible(request); }
    public boolean mayName() { return Answer.mayName(request); }
    public boolean isSum() { return Answer.isSum(request); }
    /** All of it is a higher one's to grant; a part, up to his limit, is his (Out of coverage I). */
    public boolean isPartOnly() { return acting.who().role().compareTo(assistance.level(request.subject())) < 0; }
    /** What is asked as it is now, in one word: nobody answers another one than he sees. */
    public String asking() { return assistance.asking(request.subject()).orElse(""); }
    public Optional<Absent> insteadOf() { return acting.insteadOf(); }

    public List<Ground> grounds() { return assistance.asked(request.subject()).map(it -> it.grounds()).orElse(List.of()); }
    public List<Quote> quotes() { return assistance.quotes().all(); }
    /** RE-1: to whom the money is to go, and what it was spent for. */
    public Optional<ReimbursementClaimed> claim() { return Optional.of(assistance.reimbursement()).filter(_ -> request.subject() == Subject.REIMBURSEMENT).flatMap(Reimbursement::claim).map(it -> unmasked ? it : Masked.claim(it)); }
    public List<ReceiptAdded> receipts() { return assistance.reimbursement().receipts(); }
    public String place() { return assistance.place().map(it -> it.label()).orElse(""); }
    public Optional<String> provider() { return assistance.provider().map(it -> it.name()); }

    /** What the plan says, as it was read to the member, and where it stands there. */
    public Optional<String> verdict() {
        return assistance.last(DecidesCoverage.class).map(it -> switch (it) {
            case CoverageDecided covered -> said(covered.sentence(), covered.clause());
            case NotCovered no -> said(no.sentence(), no.clause());
            default -> "";
        }).filter(it -> !it.isBlank());
    }

    private static String said(String sentence, String clause) { return clause.isBlank() ? sentence : sentence + " (" + clause + ")"; }

    /** Up to how much the plan covers it, where it is limited. */
    public Optional<Money> covered() { return assistance.last(CoverageDecided.class).flatMap(CoverageDecided::limit); }

    public Instant askedAt() { return request.askedAt(); }
}
