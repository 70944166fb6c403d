package org.auxilia.staff;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.session.Session;

/**
 * A session that is open, as its owner and the administrator see it.
 *
 * @param handle names it without being the secret that its cookie carries
 * @param device browser and system, as far as the browser says; empty if it doesn't
 * @param address from where the sign-in came
 * @param seen the last sign of life, give or take {@link Sessions#PRECISION}
 */
public record OpenSession(String handle, String device, String address, Instant since, Instant seen) {

    static final String DEVICE = OpenSession.class.getName() + ".device", ADDRESS = OpenSession.class.getName() + ".address";

    /** In this order: each calls itself by the names of those after it, too. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(Map.entry("Edg/", "Edge"), Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"), Map.entry("Chrome/", "Chrome"), Map.entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(Map.entry("Android", "Android"), Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"), Map.entry("Windows", "Windows"), Map.entry("Mac OS", "macOS"), Map.entry("CrOS", "ChromeOS"), Map.entry("Linux", "Linux"));

    static OpenSession of(Session session) {
        return new OpenSession(handle(session.getId()), session.getAttributeOrDefault(DEVICE, ""), session.getAttributeOrDefault(ADDRESS, ""),
                session.getCreationTime(), session.getLastAccessedTime());
    }

    static String handle(String id) {
        return HexFormat.of().formatHex(Tokens.hash(id), 0, 12);
    }

    static String device(String agent) {
        var browser = agent == null ? "" : named(agent, BROWSERS);
        var system = agent == null ? "" : named(agent, SYSTEMS);
        return browser + (browser.isEmpty() || system.isEmpty() ? "" : " · ") + system;
    }

    private static String named(String agent, List<Map.Entry<String, String>> names) {
        return names.stream().filter(it -> agent.contains(it.getKey())).map(Map.Entry::getValue).findFirst().orElse("");
    }
}
