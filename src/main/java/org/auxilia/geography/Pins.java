package org.auxilia.geography;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A point as people paste it: "-40.8135, -62.9967", what a map's address bar or its share button gives, a geo: link. */
public final class Pins {

    private static final String DEGREES = "(-?\\d{1,3}(?:\\.\\d{1,15})?)";
    private static final String PAIR = DEGREES + "(?:\\s*[,;]\\s*|%2C|/|\\s+)" + DEGREES;

    /** The place that was picked says more than the middle of the map, so the last pair of a link's kind that comes first here counts. */
    private static final List<Pattern> WAYS = List.of(
        Pattern.compile("!3d" + DEGREES + "!4d" + DEGREES), // the mark on a map of Google
        Pattern.compile("[?&](?:q|query|ll|sll|daddr|destination|center)=(?:loc:)?" + PAIR),
        Pattern.compile("[?&]mlat=" + DEGREES + "&mlon=" + DEGREES), // OpenStreetMap, with a mark
        Pattern.compile("^geo:" + PAIR),
        Pattern.compile("#map=\\d+/" + PAIR),
        Pattern.compile("[/@]" + PAIR + "(?:,[\\d.]+[zm]|/?$)"),
        Pattern.compile("^\\(?\\s*" + PAIR + "\\s*\\)?$"));

    private Pins() {}

    /** Empty where the text names no point: a name of a place, or a short link that only its own server can read. */
    public static Optional<Point> read(String text) {
        var plain = text.strip();
        return WAYS.stream().map(way -> way.matcher(plain).results().reduce((_, last) -> last)).flatMap(Optional::stream).findFirst().flatMap(Pins::point);
    }

    /** As it is written into a field: five decimals are a metre. */
    public static String text(Point point) { return String.format(java.util.Locale.ROOT, "%.5f, %.5f", point.lat(), point.lon()); }

    /** A link that says where only to its own server. */
    public static boolean isLink(String text) { return text.strip().matches("(?i)https?://\\S+"); }

    private static Optional<Point> point(MatchResult found) {
        double lat = Double.parseDouble(found.group(1)), lon = Double.parseDouble(found.group(2));
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? Optional.of(new Point(lat, lon)) : Optional.empty();
    }
}
