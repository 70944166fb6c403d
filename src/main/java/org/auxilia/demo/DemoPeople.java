package org.auxilia.demo;

import java.util.List;
import java.util.Optional;
import org.auxilia.staff.Actor;
import org.auxilia.staff.Role;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.springframework.stereotype.Component;

/** Who may sign in to the demo world: one of each role, and a few coordinators more. */
@Component
class DemoPeople {

    /** The password of all of them; the demo world is nobody's secret. */
    static final String PASSWORD = "auxilia-demo";

    private record Person(String username, String name, Role role) {}

    private static final List<Person> PEOPLE = List.of(
        new Person("ana", "Ana Pereyra", Role.COORDINATOR), new Person("lucas", "Lucas Mora", Role.COORDINATOR), new Person("teresa", "Teresa Gallo", Role.COORDINATOR),
        new Person("victor", "Víctor Campos", Role.COORDINATOR), new Person("raul", "Raúl Ibáñez", Role.SUPERVISOR), new Person("olga", "Olga Ferrari", Role.OPERATIONS_MANAGER),
        new Person("gerardo", "Gerardo Paz", Role.GENERAL_MANAGEMENT), new Person("carmen", "Carmen Ruiz", Role.QUALITY_MANAGER), new Person("admin", "Alicia Duarte", Role.ADMINISTRATOR));

    private final Users users;

    DemoPeople(Users users) { this.users = users; }

    void make(int firstAccount) {
        PEOPLE.forEach(it -> users.add(Actor.SYSTEM, new User.Details(it.username(), it.name(), it.role(), Optional.empty(), "es", "AR", "America/Argentina/Buenos_Aires"), PASSWORD));
        users.add(Actor.SYSTEM, new User.Details("meridiano", "Mariana Solís", Role.ACCOUNT, Optional.of(firstAccount), "es", "AR", "America/Argentina/Buenos_Aires"), PASSWORD);
    }

    List<Actor> coordinators() { return PEOPLE.stream().filter(it -> it.role() == Role.COORDINATOR).map(this::actor).toList(); }

    Actor supervisor() { return actor(PEOPLE.stream().filter(it -> it.role() == Role.SUPERVISOR).findFirst().orElseThrow()); }

    private Actor actor(Person person) { return users.findByName(person.username()).map(User::actor).orElseThrow(); }
}
