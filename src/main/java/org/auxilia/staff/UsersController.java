package org.auxilia.staff;

import java.util.List;
import java.util.Optional;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the administrator keeps the users. */
@Controller
@Needs(Right.MANAGE_USERS)
class UsersController {

    private final Users users;
    private final UserPage page;

    UsersController(Users users, UserPage page) {
        this.users = users;
        this.page = page;
    }

    @GetMapping("/admin/users")
    @Answers(value = User.class, rows = true, files = true)
    Page list(Shell shell) {
        var all = users.all();
        return Page.of("staff/users").with("users", all).json(() -> Rows.of(all)).table(() -> table(all, shell));
    }

    private static Table<User> table(List<User> all, Shell shell) {
        return Table.of("staff.users.title", all).column("staff.users.column.name", User::name).column("staff.users.column.username", User::username).column("staff.users.column.role", User::role)
                .column("staff.users.column.state", it -> !it.active() ? Message.of("staff.user.inactive")
                        : it.isLocked(shell.now()) ? Message.of("staff.user.locked", shell.formats().time(it.lockedUntil().get())) : Message.of("staff.user.active"));
    }

    @GetMapping("/admin/users/new")
    Page fresh() {
        return page.of(UserForm.fresh(), Optional.empty());
    }

    @PostMapping("/admin/users")
    Page add(Form form, Actor actor) {
        var details = UserForm.read(form);
        var password = form.text("password", 72).required();
        return done(form, Optional.empty(), () -> {
            users.add(actor, details.orElseThrow(), password);
            return Page.redirect("/admin/users").say("staff.users.added", details.get().name());
        });
    }

    @GetMapping("/admin/users/{id}")
    Page edit(@PathVariable int id) {
        var it = users.kept(id);
        return page.of(UserForm.of(it), Optional.of(it.user()));
    }

    @PostMapping("/admin/users/{id}")
    Page change(@PathVariable int id, Form form, Actor actor, Shell shell) {
        var user = users.get(id);
        var details = UserForm.read(form);
        var seen = form.integer("version", 1, Integer.MAX_VALUE).optional();
        return done(form, Optional.of(user), () -> users.change(actor, id, details.orElseThrow(), seen).map(stale -> page.told(form, stale, shell))
                .orElseGet(() -> Page.redirect("/admin/users").say("staff.users.saved", details.get().name())));
    }

    private Page done(Form form, Optional<User> user, java.util.function.Supplier<Page> act) {
        try {
            return form.isBad() ? page.of(form, user) : act.get();
        } catch (Failure.Invalid invalid) {
            return page.of(form.add(invalid), user);
        }
    }
}
