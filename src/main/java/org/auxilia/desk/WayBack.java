package org.auxilia.desk;

import org.auxilia.web.Form;

/** Where somebody goes on once an act is done: where he came from. */
public final class WayBack {

    private WayBack() {}

    /** By the form's field {@code back}; the assistance where it names no page. */
    public static String of(Form form, long number, int assistance) {
        var path = "/cases/" + number + "/" + assistance;
        return switch (form.typed("back")) {
            case "uncovered" -> path + "/uncovered";
            case "uncovered-console" -> path + "/uncovered?from=console";
            case "uncovered-price" -> path + "/uncovered#r-connection";
            case "uncovered-price-console" -> path + "/uncovered?from=console#r-connection";
            case "costs" -> path + "/costs";
            case "reimbursement" -> path + "/reimbursement";
            case "case" -> "/cases/" + number;
            default -> path;
        };
    }
}
