package org.auxilia.staff;

import java.util.Optional;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What an administrator does about somebody's access. */
@Controller
@Needs(Right.MANAGE_USERS)
class AccessController {

    private final Users users;
    private final UserPage page;

    AccessController(Users users, UserPage page) {
        this.users = users;
        this.page = page;
    }

    @PostMapping("/admin/users/{id}/password")
    Page password(@PathVariable int id, Form form, Actor actor) {
        var user = users.get(id);
        var password = form.text("password", 72).required();
        try {
            if (!form.isBad()) {
                users.resetPassword(actor, id, password);
                return Page.redirect("/admin/users/" + id).say("staff.users.password-reset", user.name());
            }
        } catch (Failure.Invalid invalid) {
            form.add(invalid);
        }
        var shown = UserForm.of(users.kept(id));
        form.errors().forEach((field, sentence) -> shown.error(field, sentence.key(), sentence.args().toArray()));
        return page.of(shown, Optional.of(user));
    }

    @PostMapping("/admin/users/{id}/deactivation")
    Page deactivate(@PathVariable int id, Actor actor) {
        users.activate(actor, users.get(id).id(), false);
        return Page.redirect("/admin/users/" + id).say("staff.users.deactivated", users.get(id).name());
    }

    @PostMapping("/admin/users/{id}/activation")
    Page activate(@PathVariable int id, Actor actor) {
        users.activate(actor, users.get(id).id(), true);
        return Page.redirect("/admin/users/" + id).say("staff.users.activated", users.get(id).name());
    }

    @PostMapping("/admin/users/{id}/unlocking")
    Page unlock(@PathVariable int id, Actor actor) {
        users.unlock(actor, users.get(id).id());
        return Page.redirect("/admin/users/" + id).say("staff.users.unlocked", users.get(id).name());
    }
}
