/** The ladder of "no": why a service is improper, and in order what can be offered instead (Out of coverage A to J). */
package org.auxilia.desk.uncovered;
