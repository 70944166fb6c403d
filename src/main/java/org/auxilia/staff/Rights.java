package org.auxilia.staff;

import static org.auxilia.staff.Right.AUTHORISE;
import static org.auxilia.staff.Right.MANAGE_CATALOGUES;
import static org.auxilia.staff.Right.MANAGE_USERS;
import static org.auxilia.staff.Right.SEE_AUDIT;
import static org.auxilia.staff.Right.SEE_CASES;
import static org.auxilia.staff.Right.SEE_COMPLAINTS;
import static org.auxilia.staff.Right.SEE_MEMBERS;
import static org.auxilia.staff.Right.SEE_PROVIDERS;
import static org.auxilia.staff.Right.SEE_TASKS;
import static org.auxilia.staff.Right.SEE_UNMASKED;
import static org.auxilia.staff.Right.SUPERVISE;
import static org.auxilia.staff.Right.TREAT_COMPLAINTS;
import static org.auxilia.staff.Right.WORK_CASES;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.web.Failure;

/** Which role may do what: one table, asked by controllers and templates alike (ID-2). */
public final class Rights {

    /** A board asks some hundred times. */
    private static final Map<Role, Set<Right>> OF = Arrays.stream(Role.values())
            .collect(Collectors.toUnmodifiableMap(it -> it, it -> Collections.unmodifiableSet(table(it))));

    private Rights() {
    }

    /** What this role may do. An administrator keeps users and catalogues, and works on no case. */
    public static Set<Right> of(Role role) {
        return OF.get(role);
    }

    private static Set<Right> table(Role role) {
        return switch (role) {
            case COORDINATOR -> EnumSet.of(SEE_CASES, WORK_CASES, SEE_TASKS, SEE_PROVIDERS, SEE_MEMBERS, SEE_UNMASKED);
            case SUPERVISOR -> EnumSet.of(SEE_CASES, WORK_CASES, SUPERVISE, AUTHORISE, SEE_TASKS, SEE_PROVIDERS, SEE_MEMBERS,
                    SEE_UNMASKED, SEE_COMPLAINTS);
            case OPERATIONS_MANAGER -> EnumSet.of(SEE_CASES, WORK_CASES, SUPERVISE, AUTHORISE, SEE_TASKS, SEE_PROVIDERS,
                    SEE_MEMBERS, SEE_UNMASKED, SEE_COMPLAINTS, MANAGE_CATALOGUES, SEE_AUDIT);
            case GENERAL_MANAGEMENT -> EnumSet.of(SEE_CASES, AUTHORISE, SEE_TASKS, SEE_PROVIDERS, SEE_MEMBERS, SEE_COMPLAINTS,
                    SEE_AUDIT);
            case QUALITY_MANAGER -> EnumSet.of(SEE_CASES, SEE_PROVIDERS, SEE_MEMBERS, SEE_COMPLAINTS, TREAT_COMPLAINTS);
            case ACCOUNT -> EnumSet.of(SEE_CASES, SEE_MEMBERS);
            case ADMINISTRATOR -> EnumSet.of(MANAGE_CATALOGUES, MANAGE_USERS, SEE_PROVIDERS, SEE_MEMBERS, SEE_AUDIT);
        };
    }

    public static boolean may(Role role, Right right) {
        return of(role).contains(right);
    }

    /** Whether this person may do it; the system itself may do everything. */
    public static boolean may(Actor actor, Right right) {
        return actor.isSystem() || may(actor.role(), right);
    }

    /** @throws Failure.Forbidden unless this person may do it */
    public static void demand(Actor actor, Right right) {
        if (!may(actor, right)) {
            throw new Failure.Forbidden();
        }
    }
}
