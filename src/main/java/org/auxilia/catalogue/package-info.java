/** What the house offers and in which words: service lines, services with their fields, causes of a cancelling; and money. */
package org.auxilia.catalogue;
