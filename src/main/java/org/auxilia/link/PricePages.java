package org.auxilia.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.auxilia.staff.Needs;
import org.auxilia.web.Form;
import org.auxilia.web.Languages;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The member's page (BY-12). Before the code is right it is the same for every address, whether there is such a link or not. */
@Controller
@Needs.Open
class PricePages {

    private final LinkDoor door;
    private final MemberAnswers answers;
    private final PriceScreens screens;

    PricePages(LinkDoor door, MemberAnswers answers, PriceScreens screens) {
        this.door = door;
        this.answers = answers;
        this.screens = screens;
    }

    @GetMapping("/price/{token:[\\w-]{1,64}}")
    Page ask(@PathVariable String token, Form form, HttpServletResponse response) {
        if (Languages.keep(form.typed("lang"), response)) return Page.redirect("/price/" + token);
        return code(token, form);
    }

    @PostMapping("/price/{token:[\\w-]{1,64}}")
    Page open(@PathVariable String token, Form form, Shell shell, HttpServletRequest request) {
        return opened(token, form, request).map(it -> shown(it, secret(token, form), shell, Optional.empty())).orElseGet(() -> refused(token, form));
    }

    /** Both buttons; who accepts says how he will pay. */
    @PostMapping("/price/{token:[\\w-]{1,64}}/answer")
    Page answer(@PathVariable String token, Form form, Shell shell, HttpServletRequest request) {
        var opened = opened(token, form, request);
        if (opened.isEmpty()) return refused(token, form);
        var page = screens.of(opened.get(), secret(token, form), shell, Optional.empty());
        if (page.isAnswered() || page.over().isPresent()) return shown(page);
        boolean yes = form.typed("answer").equals("yes");
        var method = Optional.of(form.typed("method")).filter(it -> yes && page.methods().contains(it));
        if (yes ? method.isEmpty() : !form.typed("answer").equals("no")) return shown(page, form, yes ? "link.choose-method" : page.mayDecline() ? "link.choose-answer" : "link.over.no-by-call").status(422);
        var answered = answers.answer(opened.get(), method, page.offered());
        if (answered.mayStillAccept()) return shown(screens.of(answered.link(), secret(token, form), shell, Optional.empty()), form, "link.over.no-by-call").status(409);
        return shown(answered.link(), secret(token, form), shell, answered.over());
    }

    /** Whoever is signed in in this browser: here he is nobody. */
    private Optional<PriceLink> opened(String token, Form form, HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        return door.open(secret(token, form), request.getRemoteAddr());
    }

    private static LinkSecret secret(String token, Form form) { return LinkSecret.typed(token, form.typed("code")); }

    private static Page code(String token, Form form) { return Page.of("link/code").with("token", token).with(form); }

    private static Page refused(String token, Form form) {
        form.error("code", "link.refused");
        return code(token, form);
    }

    private Page shown(PriceLink link, LinkSecret secret, Shell shell, Optional<MemberAnswers.Over> over) { return shown(screens.of(link, secret, shell, over)); }

    private static Page shown(PriceScreen page) { return shown(page, Form.empty(), "").status(page.over().isPresent() && !page.isAnswered() ? 409 : 200); }

    private static Page shown(PriceScreen page, Form form, String wrong) { return Page.of("link/price").with("page", page).with("form", form).with("wrong", wrong); }
}
