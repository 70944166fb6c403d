/** The member's own answer to a price, on a page that a link and a code open (BY-12). What he says becomes a fact like any other; all else about the link is here. */
package org.auxilia.link;
