package org.auxilia.network;

/**
 * A service in an area.
 *
 * @param service  code of the catalogue
 * @param place    subzone, zone, province or country; the finest that holds the place of an assistance counts
 * @param position in the calling order of that service there, from 1
 */
public record Coverage(String service, int place, int position) {

    /** Whether it is the same service in the same area, in whatever position. */
    public boolean isThere(Coverage other) { return service.equals(other.service) && place == other.place; }
}
