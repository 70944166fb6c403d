package org.auxilia.desk.opening;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.data.Sight;
import org.auxilia.desk.Pinned;
import org.auxilia.geography.Places;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the fields of a case offer while one types: members, places, the member who was chosen. */
@Controller
@Needs(Right.WORK_CASES)
class MemberPages {

    private static final int OFFERED = 8;

    private final Members members;
    private final Accounts accounts;
    private final Plans plans;
    private final Places places;

    MemberPages(Members members, Accounts accounts, Plans plans, Places places) {
        this.members = members;
        this.accounts = accounts;
        this.plans = plans;
        this.places = places;
    }

    /** MB-4: by document, validator, plate, telephone or name; those of the account whose number was called come first. */
    @GetMapping("/cases/members")
    @Answers(value = FoundMember.class, rows = true, asks = {"q", "account", "only"})
    Page found(Form form, SignedIn who) {
        var called = Optional.of(form.typed("account")).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf);
        var sight = called.filter(_ -> form.checked("only")).filter(who.sight()::hasAccount).map(Sight::ofAccount).orElse(who.sight());
        var found = members.search(form.text("q", 200).or(""), sight, called, OFFERED);
        return Page.of("desk/case-member-options").with("found", found).json(() -> Rows.of(found));
    }

    /** The member who was chosen, as the sheet shows him: status, plan, vehicles, beneficiaries, further plans (MB-3). */
    @GetMapping("/cases/members/card")
    @Answers(value = MemberCard.class, asks = "member")
    Page card(Form form, SignedIn who) {
        var id = Stream.of("pick", "found", "member").map(form::typed).filter(it -> !it.isBlank()).findFirst().orElse("");
        if (!id.matches("\\d{1,18}")) return Page.of("desk/case-member-none");
        var member = members.find(Long.parseLong(id), who.sight()).orElseThrow(Failure.NotFound::new);
        var card = new MemberCard(member, accounts.get(member.account()), plans.get(member.plan()), members.othersOf(member, who.sight()));
        return Page.of("desk/case-member-card").with("card", card).with(form).json(() -> card);
    }

    /** The subzone, zone and province in one line; of a pin, "lat,lon" or a pasted link of a map, the locality that it lies in. */
    @GetMapping("/cases/places")
    @Answers(value = Spot.class, rows = true, asks = {"q", "country"})
    Page places(Form form) {
        var country = Optional.of(form.typed("country")).filter(it -> it.matches("[A-Z]{2}")).orElse(null);
        var typed = form.text("q", 500).or("");
        var pinned = Pinned.of(typed, places);
        var found = pinned.map(it -> List.of(it.place())).orElseGet(() -> places.search(typed, country, OFFERED));
        return Page.of("desk/case-place-options").with("places", found).with("pinned", pinned)
            .json(() -> Rows.of(found.stream().map(it -> new Spot(it.id(), it.label(), it.country(), pinned.map(Pinned::text))).toList()));
    }

    /** What a program names by its number in {@code place}; of a pin, with what it sends in {@code point}. */
    record Spot(int id, String label, String country, Optional<String> point) {}
}
