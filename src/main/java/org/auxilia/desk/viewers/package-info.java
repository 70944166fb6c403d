/** Who else has a case open and who types there (CA-9). */
package org.auxilia.desk.viewers;
