package org.auxilia.agenda;

import java.util.Locale;
import org.auxilia.agenda.BoardQuery.Tab;

/**
 * A board as somebody keeps it.
 *
 * @param query search, filters and columns as they stand in the address, empty or from the question mark on
 * @param team  whether everybody of the house sees it
 * @param mine  whether it is the viewer's, who may drop it
 */
public record SavedView(int id, Tab tab, String name, String query, boolean team, boolean mine) {

    public String href() { return "/boards/" + tab.name().toLowerCase(Locale.ROOT) + query; }
}
