package org.auxilia.geography;

/**
 * A point on the map.
 *
 * @param lat degrees north, −90 to 90 (WGS84)
 * @param lon degrees east, −180 to 180
 */
public record Point(double lat, double lon) {

    private static final double EARTH_KM = 6371.0088;
    /** Roads are longer than the air line, by this as a rule. */
    private static final double ROAD = 1.3;

    public Point {
        if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new IllegalArgumentException("no point on earth: " + lat + ", " + lon);
    }

    /** Kilometres as the crow flies (haversine). */
    public double kmTo(Point other) {
        double half = Math.pow(Math.sin(Math.toRadians(other.lat - lat) / 2), 2)
            + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(Math.toRadians(other.lon - lon) / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** Kilometres begun that a road is likely to take; a guess until somebody has driven it. */
    public int roadKmTo(Point other) { return (int) Math.ceil(kmTo(other) * ROAD); }
}
