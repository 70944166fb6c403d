package org.auxilia.desk.opening;

import java.util.List;
import org.auxilia.agenda.Colleagues;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.catalogue.Causes;
import org.auxilia.desk.PlaceFields;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Right;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Tab;
import org.springframework.stereotype.Component;

/** The tab Principal, with what was typed and why it was refused, and the frame that all tabs share. */
@Component
public class CaseMain {

    private final Guides guides;
    private final CoverageCards cards;
    private final Members members;
    private final Plans plans;
    private final Causes causes;
    private final Colleagues colleagues;

    CaseMain(Guides guides, CoverageCards cards, Members members, Plans plans, Causes causes, Colleagues colleagues) {
        this.guides = guides;
        this.cards = cards;
        this.members = members;
        this.plans = plans;
        this.causes = causes;
        this.colleagues = colleagues;
    }

    /** @param refused why the last act was not possible, a sentence each */
    Page page(CaseScreen screen, Form form, List<Message> refused) {
        fill(screen, form);
        var card = screen.member().map(it -> new MemberCard(it, screen.account(), plans.get(it.plan()), others(it, screen)));
        return framed("desk/case-main", screen).with("card", card).with("plans", plans.of(screen.account().id())).with("coverage", cards.of(screen))
            .with("causes", causes.of("CANCELLED_AT_ONCE")).with("colleagues", others(screen)).with("refused", refused).with(form).status(refused.isEmpty() ? form.isBad() ? 422 : 200 : 409).refused(refused)
            .json(() -> CaseJson.of(screen));
    }

    /** The opening is done: one goes on to the assistance, where there is one to go on to. */
    String afterConsent(CaseScreen screen) {
        var settled = cards.of(screen).stream().filter(CoverageCard::isSettled).toList();
        return settled.size() == 1 ? screen.path() + "/" + settled.getFirst().number() : screen.path();
    }

    public Page framed(String template, CaseScreen screen) { return Page.of(template).with("screen", screen).with("guide", guides.of(screen)); }

    /** What stands, where nothing else has been typed. */
    private static void fill(CaseScreen screen, Form form) {
        var shown = Form.empty();
        CallerFields.show(shown, screen.caller());
        shown.put("phone", screen.formats().phone(screen.caller().phone()));
        shown.put("description", screen.description());
        screen.location().ifPresent(place -> PlaceFields.OF_CASE.show(shown, place));
        screen.identified().map(MemberIdentified::person).ifPresent(person -> shown.put("person", person));
        List.of("givenName", "familyName", "phone", "relation", "description", "place", "placeText", "point", "address", "references", "person").stream()
            .filter(name -> !form.has(name)).forEach(name -> form.put(name, shown.typed(name)));
    }

    /** People of an account don't learn where else their members are insured (ID-2). */
    private List<FoundMember> others(Member member, CaseScreen screen) { return screen.who().account().isPresent() ? List.of() : members.othersOf(member, screen.who().sight()); }

    /** To whom else the case may pass (SR-2). */
    private List<Colleagues.Colleague> others(CaseScreen screen) {
        if (!screen.who().may(Right.WORK_CASES)) return List.of(); // what all are told isn't read in the name of an account
        return colleagues.towards(screen.file(), screen.who().actor()).stream().filter(it -> it.id() != screen.who().id()).toList();
    }
}
