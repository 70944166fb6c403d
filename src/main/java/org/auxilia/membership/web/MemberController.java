package org.auxilia.membership.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Meanwhile;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.Members.Kept;
import org.auxilia.membership.PlanChoices;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
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
    private final Clock clock;

    MemberController(Members members, Accounts accounts, Plans plans, Services services, Meanwhile meanwhile, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.plans = plans;
        this.services = services;
        this.meanwhile = meanwhile;
        this.clock = clock;
    }

    @GetMapping("/admin/members/new")
    Page fresh() {
        return shown(MemberForm.fresh(clock.instant()), Optional.empty());
    }

    @PostMapping("/admin/members")
    Page add(Form form, Actor actor, Shell shell) {
        return kept(form, Optional.empty(), actor, shell);
    }

    @GetMapping("/admin/members/{id}")
    Page edit(@PathVariable long id) {
        var it = get(id);
        return shown(filled(it), Optional.of(it.member()));
    }

    @PostMapping("/admin/members/{id}")
    Page change(@PathVariable long id, Form form, Actor actor, Shell shell) {
        return kept(form, Optional.of(get(id).member()), actor, shell);
    }

    private Kept get(long id) {
        return members.kept(id).orElseThrow(Failure.NotFound::new);
    }

    private Page kept(Form form, Optional<Member> was, Actor actor, Shell shell) {
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        var read = new MemberForm(form, accounts, plans, services).read(was, clock.instant());
        if (read.isPresent() && members.isTwice(read.get())) {
            form.error("document", "membership.member.twice");
        }
        if (form.isBad()) {
            return shown(form, was);
        }
        var member = read.orElseThrow();
        if (was.isEmpty()) {
            return saved(members.add(member, actor, clock.instant()));
        }
        var stale = members.change(member, seen, actor, clock.instant());
        return stale.map(it -> shown(told(form, member, it, shell), Optional.of(it.member()))).orElseGet(() -> saved(member));
    }

    private static Page saved(Member member) {
        return Page.redirect("/admin/members/" + member.id()).say("membership.member.saved", member.name());
    }

    /** Vehicles and beneficiaries are compared in one line each. */
    private Form told(Form form, Member typed, Kept stands, Shell shell) {
        var lines = new MemberLines(accounts, services, shell);
        return meanwhile.told(lines.put(form, typed), lines.put(filled(stands), stands.member()), "member", stands.member().id(), MemberForm.fields(choices(), shell), shell);
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
                .with("plans", choices()).with("services", services.all())
                .with("vehicles", MemberForm.rows(form, MemberForm.PLATE)).with("people", MemberForm.rows(form, MemberForm.NAMES));
    }
}
