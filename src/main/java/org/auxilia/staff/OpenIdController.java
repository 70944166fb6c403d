package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in by the organisation's OpenID provider (ID-1). It says who somebody is; whether they may come in is ours to say, and nobody is added. */
@Controller
@Needs.Open
class OpenIdController {

    /** As the trail has it. */
    private static final String HOW = "OpenID Connect";

    private final OpenId openId;
    private final Admission admission;
    private final Entrance entrance;
    private final Doorkeeper doorkeeper;
    private final SignInPage page;
    private final Trail trail;
    private final Clock clock;

    OpenIdController(OpenId openId, Admission admission, Entrance entrance, Doorkeeper doorkeeper, SignInPage page, Trail trail, Clock clock) {
        this.openId = openId;
        this.admission = admission;
        this.entrance = entrance;
        this.doorkeeper = doorkeeper;
        this.page = page;
        this.trail = trail;
        this.clock = clock;
    }

    /** The one at hand. */
    private record Call(Shell shell, String to, HttpServletRequest request, HttpServletResponse response) {
    }

    @GetMapping(OpenId.AT)
    Page ask(Form form, Shell shell, HttpServletRequest request, HttpServletResponse response) {
        demandOne();
        var call = new Call(shell, Doorkeeper.safe(form.typed("to")), request, response);
        return openId.ask(call.to(), request, response).map(Page::redirect).orElseGet(() -> away(call));
    }

    @GetMapping(OpenId.BACK)
    Page answer(Shell shell, HttpServletRequest request, HttpServletResponse response) {
        demandOne();
        var call = new Call(shell, Doorkeeper.safe(openId.question(request).map(OpenIdQuestion::to).orElse("/")), request, response);
        return switch (openId.answered(request, response)) {
            case OpenId.Named it -> named(it, call);
            case OpenId.Nameless _ -> refused(call, null, "", "no name", Message.of("staff.open-id.nameless", openId.name(shell))).status(403);
            case OpenId.Unverified _ -> refused(call, null, "", "email_verified", Message.of("staff.open-id.unverified", openId.name(shell))).status(403);
            case OpenId.Undated _ -> refused(call, null, "", "no auth_time", Message.of("staff.open-id.undated", openId.name(shell))).status(403);
            case OpenId.Stale _ -> refused(call, null, "", "auth_time", Message.of("staff.open-id.stale", openId.name(shell))).status(403);
            case OpenId.Declined it -> refused(call, null, "", it.why(), Message.of("staff.open-id.declined", openId.name(shell))).status(403);
            case OpenId.Unfitting it -> unfitting(it, call);
            case OpenId.Unproven it -> unproven(it.why(), call);
            case OpenId.Away _ -> away(call);
        };
    }

    /** Perhaps they are in already, and came by the answer again. Of what nobody asked here there is no trace: anybody could fill it. */
    private Page unfitting(OpenId.Unfitting it, Call call) {
        return SignedIn.current().isPresent() ? Page.redirect("/") : it.asked() ? unproven("state", call) : shown(call, Message.of("staff.open-id.unproven", openId.name(call.shell()))).status(400);
    }

    private Page unproven(String why, Call call) {
        return refused(call, null, "", why, Message.of("staff.open-id.unproven", openId.name(call.shell()))).status(400);
    }

    /** Who comes is judged as nobody yet, whoever is in in this browser: behind an account's wall one writes of oneself alone. */
    private Page named(OpenId.Named it, Call call) {
        var before = SignedIn.current();
        SecurityContextHolder.clearContext();
        var known = Optional.of(it.username()).filter(Users::isName).map(Users::plain).flatMap(admission::find).filter(who -> !who.isService());
        var obstacle = known.isEmpty() ? "staff.open-id.unknown" : !known.get().active() ? "staff.open-id.inactive"
                : known.get().isShut(clock.instant()) ? "staff.open-id.locked" : "";
        if (!obstacle.isEmpty()) {
            return refused(call, known.map(who -> who.who().id()).orElse(null), it.username(), "", Message.of(obstacle, it.username())).status(403);
        }
        var who = known.get().who();
        if (!admission.isSame(who.id(), it.identity())) {
            return refused(call, who.id(), who.username(), Identity.ANOTHER, Message.of("staff.open-id.another", who.username(), openId.name(call.shell()))).status(403);
        }
        if (before.stream().anyMatch(in -> in.id() == who.id())) {
            return Page.redirect(call.to());
        }
        var address = call.request().getRemoteAddr();
        var principal = it.several() ? admission.allTheWay(who, HOW + ", mfa", it.identity(), address) : admission.upTo(who, HOW, it.identity(), address);
        entrance.firstStep(principal, call.request(), call.response());
        return doorkeeper.welcomed(principal, call.to(), call.request());
    }

    private Page refused(Call call, Integer user, String username, String why, Message sentence) {
        trail.signIn(Trail.Kind.SIGN_IN_REFUSED, user, username, call.request().getRemoteAddr(), why.isEmpty() ? HOW : HOW + ": " + why);
        return shown(call, sentence);
    }

    private Page away(Call call) {
        return shown(call, Message.of("staff.open-id.away", openId.name(call.shell()))).status(503);
    }

    private Page shown(Call call, Message sentence) {
        return page.of(Form.empty(), call.to(), call.shell(), Optional.of(sentence));
    }

    private void demandOne() {
        if (openId.settings().isEmpty()) {
            throw new Failure.NotFound();
        }
    }
}
