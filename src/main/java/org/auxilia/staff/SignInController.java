package org.auxilia.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.auxilia.web.Form;
import org.auxilia.web.Languages;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where one signs in, and the way home. */
@Controller
@Needs.Open
class SignInController {

    private final SignInPage page;

    SignInController(SignInPage page) {
        this.page = page;
    }

    @GetMapping("/sign-in")
    Page show(Form form, Shell shell, HttpServletResponse response) {
        if (Languages.keep(form.typed("lang"), response)) {
            return Page.redirect(form.typed("to").isEmpty() ? "/sign-in"
                    : "/sign-in?to=" + java.net.URLEncoder.encode(form.typed("to"), java.nio.charset.StandardCharsets.UTF_8));
        }
        return page.of(form, form.typed("to"), shell, Optional.empty());
    }

    @PostMapping("/sign-in/refused")
    Page refused(Form form, Shell shell) {
        return page.of(form, form.typed("to"), shell, Optional.of(Message.of("staff.sign-in.refused"))).status(422);
    }

    /** The board of the role; who works on no case comes to the users. */
    @GetMapping("/")
    Page home(SignedIn who) {
        return Page.redirect(switch (who.role()) {
            case COORDINATOR -> "/boards/mine";
            case SUPERVISOR, OPERATIONS_MANAGER, GENERAL_MANAGEMENT, ACCOUNT -> "/boards/open";
            case QUALITY_MANAGER -> "/complaints";
            case ADMINISTRATOR -> "/admin/users";
        });
    }
}
