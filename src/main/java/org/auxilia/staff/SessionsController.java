package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ends sessions: one's own on another device, or as an administrator anybody's. Ending what has ended is no fault. */
@Controller
@Needs(Right.MANAGE_USERS)
class SessionsController {

    private final Users users;
    private final Sessions<?> sessions;
    private final Trail trail;

    SessionsController(Users users, Sessions<?> sessions, Trail trail) {
        this.users = users;
        this.sessions = sessions;
        this.trail = trail;
    }

    @PostMapping("/access/sessions/{session}/end")
    @Needs.Open
    Page endOwn(@PathVariable String session, Actor actor) {
        return end(actor, actor.id(), session::equals, "/access");
    }

    /** All but the one at hand. */
    @PostMapping("/access/sessions/end")
    @Needs.Open
    Page endOthers(Actor actor, HttpServletRequest request) {
        return end(actor, actor.id(), Predicate.not(OwnAccessPage.handle(request)::equals), "/access");
    }

    @PostMapping("/admin/users/{id}/sessions/{session}/end")
    Page end(@PathVariable int id, @PathVariable String session, Actor actor) {
        return end(actor, users.get(id).id(), session::equals, "/admin/users/" + id);
    }

    @PostMapping("/admin/users/{id}/sessions/end")
    Page endAll(@PathVariable int id, Actor actor) {
        return end(actor, users.get(id).id(), _ -> true, "/admin/users/" + id);
    }

    private Page end(Actor by, int user, Predicate<String> which, String back) {
        var ending = sessions.of(user).stream().filter(it -> which.test(it.handle())).toList();
        sessions.end(user, which);
        ending.forEach(it -> trail.changed(by, Trail.Kind.SESSION_ENDED, user, it.device() + " " + it.address()));
        return Page.redirect(back).say("staff.session.ended", ending.size());
    }
}
