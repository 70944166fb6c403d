package org.auxilia.membership.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.auxilia.catalogue.Services;
import org.auxilia.data.Sight;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Member;
import org.auxilia.membership.Members;
import org.auxilia.membership.PlanChoices;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
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
    private final Clock clock;

    MemberController(Members members, Accounts accounts, Plans plans, Services services, Clock clock) {
        this.members = members;
        this.accounts = accounts;
        this.plans = plans;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/admin/members/new")
    Page fresh() {
        return shown(MemberForm.fresh(clock.instant()), Optional.empty());
    }

    @PostMapping("/admin/members")
    Page add(Form form, Actor actor) {
        return kept(form, Optional.empty(), actor);
    }

    @GetMapping("/admin/members/{id}")
    Page edit(@PathVariable long id) {
        Member member = members.find(id).orElseThrow(Failure.NotFound::new);
        return shown(MemberForm.of(member, accounts.get(member.account())), Optional.of(member));
    }

    @PostMapping("/admin/members/{id}")
    Page change(@PathVariable long id, Form form, Actor actor) {
        return kept(form, Optional.of(members.find(id).orElseThrow(Failure.NotFound::new)), actor);
    }

    private Page kept(Form form, Optional<Member> was, Actor actor) {
        var read = new MemberForm(form, accounts, plans, services).read(was, clock.instant());
        if (read.isPresent() && members.isTwice(read.get())) {
            form.error("document", "membership.member.twice");
        }
        if (form.isBad()) {
            return shown(form, was);
        }
        Supplier<Member> act = () -> was.isPresent() ? members.change(read.orElseThrow(), actor, clock.instant())
                : members.add(read.orElseThrow(), actor, clock.instant());
        return Page.redirect("/admin/members/" + act.get().id()).say("membership.member.saved", read.orElseThrow().name());
    }

    private Page shown(Form form, Optional<Member> member) {
        return Page.of("membership/member").with(form).with("member", member)
                .with("others", member.map(it -> members.othersOf(it, Sight.WHOLE)).orElse(java.util.List.of()))
                .with("plans", PlanChoices.of(accounts.all(), plans.all())).with("services", services.all())
                .with("vehicles", MemberForm.rows(form, MemberForm.PLATE)).with("people", MemberForm.rows(form, MemberForm.NAMES));
    }
}
