package org.auxilia.assistance;

import java.util.Optional;

/**
 * Where help is wanted (CA-1).
 *
 * @param place     number of the subzone in the geography, where known
 * @param label     subzone, zone, province as read to the caller
 * @param latitude  degrees WGS84, with {@code longitude} or not at all
 */
public record Location(Optional<Integer> place, String label, String address, String references, Optional<Double> latitude, Optional<Double> longitude) {}
