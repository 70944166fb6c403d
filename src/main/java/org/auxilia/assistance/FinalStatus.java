package org.auxilia.assistance;

/** How an assistance may end (Procedure 4). */
public enum FinalStatus {
    /** ASISTENCIA CONCLUIDA: all of it was done. */
    CONCLUDED,
    /** CANCELADO AL MOMENTO: not covered and the connection declined, or given up before the opening was done. */
    CANCELLED_AT_ONCE,
    /** CANCELADO POSTERIOR: the member cancelled later, or declined the excess. */
    CANCELLED_LATER,
    /** PROVEEDOR CANCELADO: the provider missed the time and the member wants no other, or none is to be had (MO-3). */
    PROVIDER_CANCELLED
}
