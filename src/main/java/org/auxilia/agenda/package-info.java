/**
 * Boards and pendientes: what is open, what is owed, to whom it is shown and when it fires. Reads the projections of
 * {@code assistance}; decides nothing about cases.
 */
package org.auxilia.agenda;
