package org.auxilia.web;

import java.util.Optional;
import java.util.Set;

/** Who knows under which label the documents of an account leave the house (OP-9). */
public interface Classification {

    /**
     * @param accounts names of those whose data it is; the empty name stands for nobody's
     * @return the account's own label where all is of one that has one; else the usual one stands
     */
    Optional<String> of(Set<String> accounts, Optional<Viewer> viewer);
}
