/** The manual for those who answer, decide and administer, read in the program: {@code docs/manual}. */
package org.auxilia.manual;
