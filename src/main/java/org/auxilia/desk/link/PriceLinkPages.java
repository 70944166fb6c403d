package org.auxilia.desk.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.Offer;
import org.auxilia.desk.WayBack;
import org.auxilia.desk.opening.CaseMain;
import org.auxilia.desk.opening.CaseScreens;
import org.auxilia.link.LinkSecret;
import org.auxilia.link.PriceLinks;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Failure;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes a link for the member, shows once what opens it, and what became of it since (BY-12). */
@Controller
@Needs(Right.WORK_CASES)
class PriceLinkPages {

    private final CaseScreens screens;
    private final CaseMain main;
    private final PriceLinks links;

    PriceLinkPages(CaseScreens screens, CaseMain main, PriceLinks links) {
        this.screens = screens;
        this.main = main;
        this.links = links;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/price-link")
    @Answers(value = PriceLinkJson.class, asks = "back")
    Page link(@PathVariable long number, @PathVariable int n, Form form, SignedIn who, Shell shell) { return page(screen(number, n, form, who, shell), List.of()); }

    /** The one time that address and code are shown: no answer of an act that a form's key would keep. */
    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/price-link")
    @Answers(PriceLinkJson.class)
    Page make(@PathVariable long number, @PathVariable int n, Form form, SignedIn who, Shell shell, HttpServletRequest request) {
        try {
            var secret = links.make(screen(number, n, form, who, shell).assistance(), who.actor(), shell.now());
            var address = ServletUriComponentsBuilder.fromContextPath(request).path("/price/").path(secret.token()).toUriString();
            return page(screen(number, n, form, who, shell, Optional.of(secret), Optional.of(address)), List.of());
        } catch (Failure.Refused refused) {
            return page(screen(number, n, form, who, shell), refused.reasons());
        }
    }

    @PostMapping("/cases/{number:\\d+}/{n:\\d+}/price-link/withdrawal")
    @Answers(PriceLinkJson.class)
    Page withdraw(@PathVariable long number, @PathVariable int n, Form form, SignedIn who, Shell shell) {
        links.withdraw(screen(number, n, form, who, shell).assistance(), who.actor(), shell.now());
        return Page.redirect(WayBack.of(form, number, n)).say("link.withdrawn").json(() -> PriceLinkJson.of(screen(number, n, form, who, shell)));
    }

    private PriceLinkScreen screen(long number, int n, Form form, SignedIn who, Shell shell) { return screen(number, n, form, who, shell, Optional.empty(), Optional.empty()); }

    /** @throws Failure.NotFound where there is none, or it is outside of what one may find (ID-2, ID-4) */
    private PriceLinkScreen screen(long number, int n, Form form, SignedIn who, Shell shell, Optional<LinkSecret> secret, Optional<String> address) {
        var screen = screens.of(number, who, shell);
        if (n < 1 || n > screen.file().count()) throw new Failure.NotFound("casefile.none", number + "/" + n);
        var a = screen.file().assistance(n);
        return new PriceLinkScreen(screen, a, Offer.of(a), links.last(number, n), secret, address, WayBack.of(form, number, n));
    }

    private Page page(PriceLinkScreen it, List<Message> refused) {
        return main.framed("desk/price-link", it.screen()).with("link", it).with("refused", refused).status(refused.isEmpty() ? 200 : 409).refused(refused).json(() -> PriceLinkJson.of(it));
    }
}
