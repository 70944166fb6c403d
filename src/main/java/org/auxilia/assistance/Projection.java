package org.auxilia.assistance;

import java.util.List;

/**
 * Rows that another module keeps from the log. A bean. It must depend on nothing but its arguments, and one step from the empty case to
 * the whole log must give the same rows as many steps, because that is how they are made anew.
 */
public interface Projection {

    /**
     * Within the transaction that appends: what fails here undoes the act.
     *
     * @param before  the case without the entries; empty if it is new
     * @param entries what was appended
     */
    void update(CaseFile before, CaseFile after, List<Entry> entries);

    /** Removes all rows, before they are made anew. */
    void clear();
}
