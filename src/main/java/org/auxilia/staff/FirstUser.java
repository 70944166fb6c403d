package org.auxilia.staff;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.auxilia.data.Welcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** On an empty database without a demo world: makes one administrator and tells the password, once. */
@Component
class FirstUser implements Welcome {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Users users;
    private final boolean wanted;

    FirstUser(Users users, @Value("${auxilia.serving:true}") boolean serving,
              @Value("${auxilia.demo:true}") boolean demo) {
        this.users = users;
        wanted = serving && !demo;
    }

    @Override
    public List<String> lines() {
        if (!wanted || !users.all().isEmpty()) {
            return List.of();
        }
        var password = password();
        users.add(Actor.SYSTEM, new User.Details("admin", "Administrador", Role.ADMINISTRATOR, Optional.empty(), "es", "AR",
                "America/Argentina/Buenos_Aires"), password);
        return List.of("Sign in as admin with the password " + password + " (it isn't shown again)");
    }

    private static String password() {
        return new SecureRandom().ints(16, 0, LETTERS.length()).mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(java.util.stream.Collectors.joining()).replaceAll("(.{4})(?!$)", "$1-");
    }
}
