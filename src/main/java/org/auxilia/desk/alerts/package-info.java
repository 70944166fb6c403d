/** Alerts on a member, a plate, a telephone or a place: shown at the first match, made and ended by hand (MB-9). */
package org.auxilia.desk.alerts;
