/** A later call about a case: found, logged in one act, and on to the act that fits (CA-13). */
package org.auxilia.desk.calls;
