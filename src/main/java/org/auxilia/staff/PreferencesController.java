package org.auxilia.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Programs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Language, theme and density of the person who is signed in. */
@Controller
@Needs.Open
class PreferencesController {

    private final Users users;
    private final Entrance entrance;

    PreferencesController(Users users, Entrance entrance) {
        this.users = users;
        this.entrance = entrance;
    }

    @PostMapping("/preferences/language")
    Page language(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
        var language = oneOf(form.typed("language"), "es", "en");
        users.prefer(who.id(), "language", language);
        keep(who.speaking(language), request, response);
        return Page.redirect(Doorkeeper.safe(form.typed("back")));
    }

    @PostMapping("/preferences/theme")
    Page theme(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
        var theme = oneOf(form.typed("theme"), "light", "dark");
        users.prefer(who.id(), "theme", theme);
        keep(who.in(theme), request, response);
        return Page.done();
    }

    @PostMapping("/preferences/density")
    Page density(SignedIn who, Form form, HttpServletRequest request, HttpServletResponse response) {
        var density = oneOf(form.typed("density"), "compact", "normal", "roomy");
        users.prefer(who.id(), "density", density);
        keep(who.spaced(density), request, response);
        return Page.redirect(Doorkeeper.safe(form.typed("back")));
    }

    private static String oneOf(String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new Failure.NotFound();
        }
        return value;
    }

    private void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        if (!Programs.isBearer(request)) {
            entrance.keep(who, request, response);
        }
    }
}
