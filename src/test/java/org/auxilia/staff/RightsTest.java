package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.auxilia.AuxiliaTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AuxiliaTest
@Tag("ID-2")
class RightsTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyHandlerSaysWhichRightItNeeds() {
        assertThat(handlers.getHandlerMethods().values())
                .allMatch(method -> RightsGate.isOpen(method) || !RightsGate.needed(method).isEmpty());
    }

    @Test
    void anAdministratorWorksOnNoCase() {
        assertThat(Rights.of(Role.ADMINISTRATOR)).doesNotContain(Right.WORK_CASES, Right.SEE_CASES, Right.AUTHORISE, Right.SUPERVISE);
    }

    @Test
    void onlyAdministratorsKeepUsers() {
        for (var role : Role.values()) {
            assertThat(Rights.may(role, Right.MANAGE_USERS)).isEqualTo(role == Role.ADMINISTRATOR);
        }
    }

    @Test
    void exactlySuperiorsAuthorise() {
        for (var role : Role.values()) {
            assertThat(Rights.may(role, Right.AUTHORISE)).isEqualTo(role.isSuperior());
        }
    }

    @Test
    void everybodyMaySomethingAndEachRightIsSomebodys() {
        for (var role : Role.values()) {
            assertThat(Rights.of(role)).isNotEmpty();
        }
        for (var right : Right.values()) {
            assertThat(java.util.Arrays.stream(Role.values()).anyMatch(role -> Rights.may(role, right))).as(right.name()).isTrue();
        }
    }
}
