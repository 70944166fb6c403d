package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;

/** Up to how much each superior may grant, by what it is about (AU-1, Out of coverage I). Where no limit is set there is none; general management has none ever. */
public record Authority(List<Limit> limits) {

    /** Where nobody has set any. */
    public static final Authority UNLIMITED = new Authority(List.of());

    /** @param most the highest amount; one unit above it is another's to grant */
    public record Limit(Subject subject, Role role, Money most) {}

    public Authority { limits = List.copyOf(limits); }

    /** @param amount what is to be granted; empty where nobody has named one, which only he may grant who has no limit */
    public boolean allows(Role role, Subject subject, Optional<Money> amount) {
        if (!role.isSuperior()) return false;
        if (role == Role.GENERAL_MANAGEMENT) return true;
        return limit(role, subject).map(most -> amount.filter(it -> it.compareTo(most) <= 0).isPresent()).orElse(true);
    }

    /** The lowest who may grant it: to him it goes by itself. */
    public Role level(Subject subject, Optional<Money> amount) {
        return Stream.of(Role.SUPERVISOR, Role.OPERATIONS_MANAGER).filter(role -> allows(role, subject, amount)).findFirst().orElse(Role.GENERAL_MANAGEMENT);
    }

    public Optional<Money> limit(Role role, Subject subject) { return limits.stream().filter(it -> it.role() == role && it.subject() == subject).map(Limit::most).findFirst(); }
}
