package org.auxilia.membership.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.FoundMember;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Members.Kept;
import org.auxilia.membership.PlanChoices;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Reveals;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Option;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where an administrator adds and changes a member (MB-3). */
@Controller
@Needs(Right.MANAGE_CATALOGUES)
class MemberController {

    private final Members members;
    private final Accounts accounts;
    private final Plans plans;
    private final Services services;
    private final Meanwhile meanwhile;
    private final Reveals reveals;
    private final Clock clock;

    MemberController(Members members, Accounts accounts, Plans plans, Services services, Meanwhile meanwhile, Reveals reveals, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.plans = plans;
        this.services = services;
        this.meanwhile = meanwhile;
        this.reveals = reveals;
        this.clock = clock;
    }

    @GetMapping("/admin/members/new")
    Page fresh() {
        return shown(MemberForm.fresh(clock.instant()), Optional.empty());
    }

    @PostMapping("/admin/members")
    Page add(Form form, SignedIn who, Shell shell) {
        return kept(form, Optional.empty(), who, shell);
    }

    /** For whoever speaks with nobody with the ends of documents and telephones alone (ID-3), programs too: sent back as it came, each stays what it is. */
    @GetMapping("/admin/members/{id}")
    Page edit(@PathVariable long id, SignedIn who) {
        var it = get(id);
        return shown(seen(filled(it), who), Optional.of(it.member()));
    }

    /** Where the page stands without scripts after one was shown: whoever loads it again sees them hidden. */
    @GetMapping("/admin/members/{id}/reveal")
    Page hiddenAgain(@PathVariable long id) {
        return Page.redirect("/admin/members/" + get(id).member().id());
    }

    /** The form as it came, or as it stands, with one of those that were hidden, {@code show}, or all: that they are shown stands in the trail (ID-3). */
    @PostMapping("/admin/members/{id}/reveal")
    @Answers(FoundMember.class)
    Page reveal(@PathVariable long id, Form form, SignedIn who, HttpServletRequest request) {
        var it = get(id);
        var show = form.typed("show");
        var came = form.has("version") ? form : seen(filled(it), who).put("show", show);
        var revealed = new HiddenFields(Optional.of(it.member()), false).reveal(came, show, filled(it));
        reveals.ofMember(who, id, request);
        return shown(revealed, Optional.of(it.member())).status(200).json(() -> members.found(id, Sight.WHOLE).orElseThrow());
    }

    @PostMapping("/admin/members/{id}")
    Page change(@PathVariable long id, Form form, SignedIn who, Shell shell) {
        return kept(form, Optional.of(get(id)), who, shell);
    }

    private Kept get(long id) {
        return members.kept(id).orElseThrow(Failure.NotFound::new);
    }

    private Page kept(Form form, Optional<Kept> stands, SignedIn who, Shell shell) {
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var was = stands.map(Kept::member);
        boolean isStale = seen.filter(version -> stands.filter(it -> it.version() != version).isPresent()).isPresent();
        var read = new MemberForm(form, new HiddenFields(was, isStale), accounts, plans, services).read(was, clock.instant());
        if (read.isPresent() && members.isTwice(read.get())) {
            form.error("document", "membership.member.twice");
        }
        if (form.isBad()) {
            return shown(form, was);
        }
        var member = read.orElseThrow();
        if (was.isEmpty()) {
            return saved(members.add(member, who.actor(), clock.instant()));
        }
        var stale = members.change(member, seen, who.actor(), clock.instant());
        return stale.map(it -> shown(told(form, member, it, who, shell), Optional.of(it.member()))).orElseGet(() -> saved(member));
    }

    private static Page saved(Member member) {
        return Page.redirect("/admin/members/" + member.id()).say("membership.member.saved", member.name());
    }

    /** Vehicles and beneficiaries are compared in one line each; what is hidden, by what is seen of it. */
    private Form told(Form form, Member typed, Kept stands, SignedIn who, Shell shell) {
        var lines = new MemberLines(accounts, services, shell);
        boolean whole = who.may(Right.SEE_UNMASKED);
        var beside = whole ? filled(stands) : HiddenFields.beside(form, filled(stands));
        return meanwhile.told(lines.put(form, whole ? typed : typed.masked()), lines.put(beside, whole ? stands.member() : stands.member().masked()), "member", stands.member().id(),
                MemberForm.fields(choices(), shell), shell);
    }

    private static Form seen(Form whole, SignedIn who) {
        return who.may(Right.SEE_UNMASKED) ? whole : HiddenFields.mask(whole);
    }

    private Form filled(Kept it) {
        return MemberForm.of(it.member(), accounts.get(it.member().account())).put("version", it.version());
    }

    private List<Option> choices() {
        return PlanChoices.of(accounts.all(), plans.all());
    }

    private Page shown(Form form, Optional<Member> member) {
        return Page.of("membership/member").with(form).with("member", member)
                .with("others", member.map(it -> members.othersOf(it, Sight.WHOLE)).orElse(List.of()))
                .with("hides", member.isPresent() && HiddenFields.isAny(form)).with("plans", choices()).with("services", services.all())
                .with("vehicles", MemberForm.rows(form, MemberForm.PLATE)).with("people", MemberForm.rows(form, MemberForm.NAMES));
    }
}
