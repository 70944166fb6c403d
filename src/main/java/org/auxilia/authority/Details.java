package org.auxilia.authority;

import java.util.List;
import org.auxilia.assistance.AnytimeFact.AuthorisationDecided;
import org.auxilia.assistance.Assistance;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.FileFact.MemberIdentified;
import org.auxilia.assistance.GoodwillUses;
import org.auxilia.assistance.Obstacle;
import org.auxilia.assistance.Procedure;
import org.auxilia.assistance.Stamp;
import org.auxilia.catalogue.Money;
import org.auxilia.catalogue.Services;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.Decisions;
import org.auxilia.desk.Decisions.Acting;
import org.auxilia.membership.Accounts;
import org.auxilia.membership.Members;
import org.auxilia.membership.Plan;
import org.auxilia.membership.Plans;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** Brings together what one sees of a request. */
@Component
class Details {

    private static final int SOME = 5;

    private final Requests requests;
    private final Cases cases;
    private final Accounts accounts;
    private final Members members;
    private final Plans plans;
    private final Services services;
    private final GoodwillUses goodwill;
    private final Decisions decisions;

    Details(Requests requests, Cases cases, Accounts accounts, Members members, Plans plans, Services services, GoodwillUses goodwill, Decisions decisions) {
        this.requests = requests;
        this.cases = cases;
        this.accounts = accounts;
        this.members = members;
        this.plans = plans;
        this.services = services;
        this.goodwill = goodwill;
        this.decisions = decisions;
    }

    /** @throws Failure.NotFound where it is outside of what one may find (ID-4) */
    Detail of(Request it, SignedIn who, Shell shell) {
        var file = cases.find(it.number(), who.sight()).orElseThrow(() -> new Failure.NotFound("desk.no-case", Long.toString(it.number())));
        var a = file.assistance(it.assistance());
        var account = accounts.get(file.opening().account());
        var identified = a.last(MemberIdentified.class);
        var acting = decisions.acting(who.actor(), a, it.subject(), shell.now());
        return new Detail(it, a, account, services.get(it.service()), identified.map(MemberIdentified::member).filter(id -> id > 0).flatMap(members::find),
            identified.flatMap(member -> plans.find(member.plan())).map(Plan::name).orElse(""), identified.map(member -> requests.past(it, member.member(), who.sight(), SOME)).orElse(List.of()),
            requests.alike(it.subject(), it.service(), who.sight(), SOME), goodwill.budget(account.id(), shell.now()), a.policy().authority().limit(acting.who().role(), it.subject()), acting,
            obstacles(it, a, acting, shell), shell.formats(account.zone(), account.country()), who.may(Right.SEE_UNMASKED));
    }

    /** Whose it is not, and what would be refused whatever he says. */
    private static List<Message> obstacles(Request it, Assistance a, Acting acting, Shell shell) {
        var role = acting.who().role();
        var no = AuthorisationDecided.asIf(it.subject(), false, acting.insteadOf());
        var against = Procedure.obstaclesTo(no, a, Stamp.now(acting.who(), shell.now()));
        boolean hasPart = !against.contains(Obstacle.ABOVE_AUTHORITY) && Answer.isDivisible(it) && a.policy().authority().limit(role, it.subject()).filter(Money::isPositive).isPresent();
        if (role.compareTo(a.level(it.subject())) < 0 && !hasPart) return List.of(Message.of("authority.above", shell.t(a.level(it.subject()))));
        return against.stream().map(ActJson::message).toList();
    }
}
