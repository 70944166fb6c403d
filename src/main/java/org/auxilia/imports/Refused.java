package org.auxilia.imports;

import org.auxilia.web.Message;

/** Why a line is not taken, and in which column the reason lies. */
final class Refused extends RuntimeException {

    private final transient Column column;
    private final transient Message reason;

    Refused(Column column, String key, Object... args) {
        super(key, null, false, false);
        this.column = column;
        this.reason = Message.of(key, args);
    }

    Column column() { return column; }
    Message reason() { return reason; }
}
