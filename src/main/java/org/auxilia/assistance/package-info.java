/**
 * The kernel: what happened to a case and its assistances, and everything that follows from it. The log is the truth
 * ({@link org.auxilia.assistance.Fact}, {@link org.auxilia.assistance.Entry}); {@link org.auxilia.assistance.Kind} is the procedure as a table;
 * {@link org.auxilia.assistance.Assistance} is folded from the log; {@link org.auxilia.assistance.Task} says what is owed.
 * Nothing in the pure part knows a database, a framework or the time of day.
 */
package org.auxilia.assistance;
