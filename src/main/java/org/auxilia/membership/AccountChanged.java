package org.auxilia.membership;

/** Published with the change of an account: whoever remembers it forgets it once the change is certain. */
public record AccountChanged(int account) {
}
