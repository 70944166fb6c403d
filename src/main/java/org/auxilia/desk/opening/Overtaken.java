package org.auxilia.desk.opening;

/** Between the look and the entry somebody else has written the same (CA-9): nothing stands yet, and one looks once more. */
final class Overtaken extends RuntimeException {

    Overtaken() { super(null, null, false, false); }
}
