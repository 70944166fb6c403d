/** The coordinator's side of the link by which a member answers a price: making it, what became of it, withdrawing it (BY-12). */
package org.auxilia.desk.link;
