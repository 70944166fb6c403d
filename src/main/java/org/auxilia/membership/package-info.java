/** Who pays, what was sold and to whom: accounts, their rules by date, plans with limits, members; and the words to say. */
package org.auxilia.membership;
