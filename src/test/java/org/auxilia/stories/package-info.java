/**
 * The procedure told as it is worked, in a real browser. A story is a class that extends {@link org.auxilia.stories.Story}: its people
 * ({@code ana.does("Asignar", "Llega en", "35 min")}, {@code ana.sees("Próximo paso", "…")}), the {@code clock}, what is owed
 * ({@code agenda.owes("Asignar proveedor 08:05")}), the {@code log}, and {@code given}, which sets the stage by playing facts.
 */
package org.auxilia.stories;
