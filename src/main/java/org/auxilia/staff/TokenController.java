package org.auxilia.staff;

import org.auxilia.web.Failure;
import org.auxilia.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An administrator ends a token; they are made from the shell, where nobody else sees the secret. */
@Controller
@Needs(Right.MANAGE_USERS)
class TokenController {

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping("/admin/users/{id}/tokens/{token}/revocation")
    Page revoke(@PathVariable int id, @PathVariable int token, Actor actor) {
        var known = tokens.get(token);
        if (known.user() != id) {
            throw new Failure.NotFound("staff.token.missing");
        }
        tokens.revoke(actor, known);
        return Page.redirect("/admin/users/" + id).say("staff.token.revoked-now");
    }
}
