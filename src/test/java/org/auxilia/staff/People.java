package org.auxilia.staff;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** One user per role, all with the same password. */
public final class People {

    public static final String PASSWORD = "una clave larga";

    private People() {
    }

    /** Makes sure that there is somebody with this role, called like it: "coordinator". */
    public static User with(Users users, Role role) {
        var username = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return users.findByName(username).orElseGet(() -> users.get(users.add(Actor.SYSTEM, details(username, role), PASSWORD)));
    }

    /** Somebody with this name and role. */
    public static User called(Users users, String username, String name, Role role) {
        return users.findByName(username).orElseGet(() -> users.get(users.add(Actor.SYSTEM,
                new User.Details(username, name, role, Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires"), PASSWORD)));
    }

    private static User.Details details(String username, Role role) {
        return new User.Details(username, switch (role) {
            case COORDINATOR -> "Ana Pereyra";
            case SUPERVISOR -> "Tomás Godoy";
            case OPERATIONS_MANAGER -> "Lucía Méndez";
            case GENERAL_MANAGEMENT -> "Rosa Iturbe";
            case QUALITY_MANAGER -> "Julio Díaz";
            case ACCOUNT -> "Marta Ruiz";
            case ADMINISTRATOR -> "Víctor Cano";
        }, role, role == Role.ACCOUNT ? Optional.of(1) : Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires");
    }

    /** The secret of a new token of this user. */
    public static String token(BeanFactory beans, User user) {
        return beans.getBean(Tokens.class).make(Actor.SYSTEM, user);
    }
}
