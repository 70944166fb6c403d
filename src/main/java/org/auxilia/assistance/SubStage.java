package org.auxilia.assistance;

import java.util.Optional;
import org.auxilia.assistance.ClosingFact.CostsLoaded;

/** Where within its stage an assistance is: the sub-stages of the procedure's flow (Procedure 5, LG-5). The opening has none. */
public enum SubStage {
    ASSIGNMENT(Stage.ASSIGNMENT), CONFIRMATION(Stage.ASSIGNMENT),
    PROVIDER_MONITORING(Stage.MONITORING), MEMBER_MONITORING(Stage.MONITORING), ARRIVAL(Stage.MONITORING), CONTACT(Stage.MONITORING),
    DIAGNOSIS(Stage.SERVICE), AUTHORISATION(Stage.SERVICE), WORK(Stage.SERVICE),
    COSTS(Stage.CLOSING), CONFORMITY(Stage.CLOSING);

    private final Stage stage;

    SubStage(Stage stage) { this.stage = stage; }

    public Stage stage() { return stage; }

    /** Empty during the opening and once it is closed. */
    public static Optional<SubStage> of(Assistance a) {
        if (a.isFinal() || a.stage() == Stage.OPENING) return Optional.empty();
        return Optional.of(switch (a.providerStatus()) {
            case UNASSIGNED, CANCELLED -> ASSIGNMENT;
            case ASSIGNED -> CONFIRMATION;
            case CONFIRMED -> owes(a, Task.CHECK_EARLY) || owes(a, Task.CHECK_DEPARTURE) ? PROVIDER_MONITORING : owes(a, Task.REASSURE_MEMBER) ? MEMBER_MONITORING : ARRIVAL;
            case ON_THE_WAY -> owes(a, Task.REASSURE_MEMBER) ? MEMBER_MONITORING : ARRIVAL;
            case AT_PLACE -> CONTACT;
            case IN_CONTACT -> DIAGNOSIS;
            case DIAGNOSED -> AUTHORISATION;
            case AUTHORISED, IN_SERVICE -> a.isAuthorised() ? WORK : AUTHORISATION;
            case WORK_DONE -> a.isCosted() ? CONFORMITY : COSTS;
        });
    }

    private static boolean owes(Assistance a, Task task) { return a.promises().stream().anyMatch(it -> it.task() == task); }
}
