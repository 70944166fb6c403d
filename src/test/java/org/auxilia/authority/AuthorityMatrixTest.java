package org.auxilia.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.auxilia.assistance.AnytimeFact.Subject;
import org.auxilia.assistance.Authority;
import org.auxilia.assistance.Authority.Limit;
import org.auxilia.catalogue.Money;
import org.auxilia.staff.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may grant what, up to how much: kind by role by amount. A dash: nobody has limited it. */
@Tag("AU-1")
class AuthorityMatrixTest {

    /** At the limit it is still one's own; one unit above it is the next one's. The last column: the lowest who may grant it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        COURTESY      | 50 | 80 |   0.00 | su om gm | SUPERVISOR
        COURTESY      | 50 | 80 |  50.00 | su om gm | SUPERVISOR
        COURTESY      | 50 | 80 |  50.01 | om gm    | OPERATIONS_MANAGER
        COURTESY      | 50 | 80 |  80.00 | om gm    | OPERATIONS_MANAGER
        COURTESY      | 50 | 80 |  80.01 | gm       | GENERAL_MANAGEMENT
        COURTESY      | 50 | 80 |        | gm       | GENERAL_MANAGEMENT
        EXCEPTION     | 0  | -  |   0.01 | om gm    | OPERATIONS_MANAGER
        EXCEPTION     | 0  | 0  |   0.00 | su om gm | SUPERVISOR
        EXCEPTION     | 0  | 0  |   0.01 | gm       | GENERAL_MANAGEMENT
        EXCESS        | 50 | -  |  50.00 | su om gm | SUPERVISOR
        EXCESS        | 50 | -  |  50.01 | om gm    | OPERATIONS_MANAGER
        EXCESS        | 50 | -  |        | om gm    | OPERATIONS_MANAGER
        COSTS         | -  | -  | 999999 | su om gm | SUPERVISOR
        COSTS         | -  | 80 |  80.01 | su gm    | SUPERVISOR
        REIMBURSEMENT | 50 | 80 |  50.01 | om gm    | OPERATIONS_MANAGER
        REIMBURSEMENT | 50 | 80 |  80.01 | gm       | GENERAL_MANAGEMENT
        MEMBER        | -  | -  |        | su om gm | SUPERVISOR
        LIFE_RISK     | -  | -  |        | su om gm | SUPERVISOR
        """)
    void whoMayGrantHowMuchOfWhat(Subject subject, String supervisor, String manager, String amount, String may, Role level) {
        var limits = new ArrayList<Limit>();
        if (!supervisor.equals("-")) limits.add(new Limit(subject, Role.SUPERVISOR, pesos(supervisor)));
        if (!manager.equals("-")) limits.add(new Limit(subject, Role.OPERATIONS_MANAGER, pesos(manager)));
        var authority = new Authority(limits);
        var asked = Optional.ofNullable(amount).map(AuthorityMatrixTest::pesos);
        assertThat(authority.level(subject, asked)).isEqualTo(level);
        for (var role : Role.values()) assertThat(authority.allows(role, subject, asked)).as(role.name()).isEqualTo(List.of(may.split(" ")).contains(shortly(role)));
    }

    private static String shortly(Role role) {
        return switch (role) {
            case SUPERVISOR -> "su";
            case OPERATIONS_MANAGER -> "om";
            case GENERAL_MANAGEMENT -> "gm";
            default -> "nobody else";
        };
    }

    private static Money pesos(String amount) { return Money.of(new java.math.BigDecimal(amount), "ARS"); }
}
