/** The manual for coordinators and supervisors, read in the program: {@code docs/manual}. */
package org.auxilia.manual;
