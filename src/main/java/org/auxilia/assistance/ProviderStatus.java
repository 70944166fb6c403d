package org.auxilia.assistance;

/** How far the provider has come (CA-7), in that order. */
public enum ProviderStatus {
    UNASSIGNED(Stage.ASSIGNMENT), CANCELLED(Stage.ASSIGNMENT), ASSIGNED(Stage.ASSIGNMENT),
    CONFIRMED(Stage.MONITORING), ON_THE_WAY(Stage.MONITORING), AT_PLACE(Stage.MONITORING),
    IN_CONTACT(Stage.SERVICE), DIAGNOSED(Stage.SERVICE), AUTHORISED(Stage.SERVICE), IN_SERVICE(Stage.SERVICE),
    WORK_DONE(Stage.CLOSING);

    private final Stage stage;

    ProviderStatus(Stage stage) { this.stage = stage; }

    /** The stage in which an assistance is when its provider has come this far. */
    public Stage stage() { return stage; }
}
