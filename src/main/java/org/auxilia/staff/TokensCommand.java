package org.auxilia.staff;

import java.util.List;
import org.auxilia.data.Command;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** {@code auxilia tokens}: which there are and when each last came; {@code auxilia tokens revoke 7} ends one. */
@Component
class TokensCommand implements Command {

    private final Tokens tokens;

    TokensCommand(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public String purpose() {
        return "[revoke NUMBER]: lists the tokens with their last use, or ends one";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            tokens.all().forEach(it -> System.out.printf("%4d  %-24s %-18s made %s by %s, used %s%s%n", it.id(), it.username(), it.role(), it.madeAt(), it.madeBy(),
                    it.usedAt().map(Object::toString).orElse("never"), it.revokedAt().map(at -> ", revoked " + at).orElse("")));
            return 0;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("revoke") || !arguments.getLast().matches("\\d{1,9}")) {
            System.err.println("auxilia tokens [revoke NUMBER]");
            return 2;
        }
        try {
            tokens.revoke(Actor.SYSTEM, tokens.get(Integer.parseInt(arguments.getLast())));
            System.out.println("Token " + arguments.getLast() + " is revoked.");
            return 0;
        } catch (Failure.NotFound none) {
            System.err.println("There is no token " + arguments.getLast() + ".");
            return 2;
        }
    }
}
