package org.auxilia.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Of which roles a second factor is demanded, and the release of who lost theirs. */
@Controller
@Needs(Right.MANAGE_USERS)
class SecondFactorDemandController {

    /** @param roles who has one of these sets a second factor at the next sign-in */
    record Demand(Set<Role> roles) {
    }

    private final SecondFactors factors;
    private final Users users;

    SecondFactorDemandController(SecondFactors factors, Users users) {
        this.factors = factors;
        this.users = users;
    }

    @GetMapping("/admin/second-factor")
    @Answers(Demand.class)
    Page show() {
        var demanded = factors.demanded();
        return Page.of("staff/second-factor-demand").with("demanded", demanded).json(() -> new Demand(demanded));
    }

    @PostMapping("/admin/second-factor")
    Page demand(Form form, Actor actor) {
        var roles = Arrays.stream(Role.values()).filter(role -> form.all("roles").contains(role.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        factors.demand(actor, roles);
        return Page.redirect("/admin/second-factor").say("staff.factor.demand-saved");
    }

    @PostMapping("/admin/users/{id}/second-factor-reset")
    Page reset(@PathVariable int id, Actor actor) {
        if (id == actor.id()) {
            throw new Failure.Refused("staff.factor.not-yourself");
        }
        var user = users.get(id);
        factors.reset(actor, user.id());
        users.shutOut(user.id());
        return Page.redirect("/admin/users/" + id).say("staff.factor.reset-of", user.name());
    }
}
