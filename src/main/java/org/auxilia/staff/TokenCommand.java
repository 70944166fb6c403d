package org.auxilia.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.auxilia.data.Command;
import org.auxilia.web.Failure;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/**
 * {@code auxilia token NAME [--role ROLE] [--account NUMBER]}: of a user that exists, a personal token; with a role, a service of that
 * name is added first, which signs the log as itself and can't sign in with a password.
 */
@Component
class TokenCommand implements Command {

    private static final String USAGE = "auxilia token NAME [--role COORDINATOR|SUPERVISOR|…] [--account NUMBER]";

    private final Users users;
    private final Tokens tokens;

    TokenCommand(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String purpose() {
        return "NAME [--role ROLE] [--account NUMBER]: makes a token for a user, or for a new service with that role; prints it once";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            var options = options(arguments);
            var user = user(arguments.getFirst(), options);
            System.out.println(tokens.make(Actor.SYSTEM, user));
            System.err.println("A token for " + user.name() + ", " + Texts.of(Texts.ENGLISH).of(user.role()) + ". It isn't shown again; auxilia tokens lists and revokes.");
            return 0;
        } catch (Failure.Invalid invalid) {
            invalid.fields().values().forEach(sentence -> System.err.println(Texts.of(Texts.ENGLISH).of(sentence)));
            return 2;
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            System.err.println(e.getMessage() == null ? USAGE : e.getMessage() + "\n" + USAGE);
            return 2;
        }
    }

    private User user(String name, Map<String, String> options) {
        var role = Optional.ofNullable(options.get("--role")).map(it -> Role.valueOf(it.toUpperCase(Locale.ROOT).replace('-', '_')));
        var known = users.findByName(name);
        if (known.isPresent()) {
            if (role.filter(it -> it != known.get().role()).isPresent()) {
                throw new IllegalArgumentException(name + " is " + known.get().role() + " already; a token has the rights of its user.");
            }
            if (account(options).filter(it -> !known.get().account().equals(Optional.of(it))).isPresent()) {
                throw new IllegalArgumentException(name + " is " + known.get().account().map(it -> "of account " + it).orElse("of no account") + "; a token has the rights of its user.");
            }
            return known.filter(User::active).orElseThrow(() -> new IllegalArgumentException(name + " has no access."));
        }
        if (!Users.plain(name).matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException("No name for a service: " + name);
        }
        var wanted = role.orElseThrow(() -> new IllegalArgumentException("There is no user " + name + "; with --role a service of that name is added."));
        return users.get(users.addService(Actor.SYSTEM, new User.Details(name, name, wanted, account(options), "es", "AR", "America/Argentina/Buenos_Aires")));
    }

    private static Optional<Integer> account(Map<String, String> options) {
        return Optional.ofNullable(options.get("--account")).map(Integer::valueOf);
    }

    private static Map<String, String> options(List<String> arguments) {
        if (arguments.isEmpty() || arguments.size() % 2 == 0) {
            throw new IllegalArgumentException();
        }
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.size(); i += 2) {
            if (!List.of("--role", "--account").contains(arguments.get(i))) {
                throw new IllegalArgumentException("Unknown: " + arguments.get(i));
            }
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }
}
