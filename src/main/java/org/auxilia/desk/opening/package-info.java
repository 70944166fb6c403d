/** Stage 1 on the screen: the new case, the case file with its tabs, the new assistance with its coverage, the script of the call. */
package org.auxilia.desk.opening;
