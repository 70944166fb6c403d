package org.auxilia.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One service that the house arranges.
 *
 * @param code for instance "REMOLQUE_GRUA"; never changes
 * @param usual how long the work usually takes; stands in for an end that nobody told (SV-1)
 * @param survey whether a satisfied member is asked to answer the survey (CL-2)
 * @param icon the name of its Tabler icon
 * @param guaranteeDays how long its guarantee holds, in days; 0 for none (CX-4)
 * @param fields what <em>Otros datos</em> asks for, in order (CA-6)
 */
public record Service(String code, ServiceLine line, String nameEs, String nameEn, Delivery delivery, Duration usual,
                      boolean survey, String icon, int guaranteeDays, List<ExtraField> fields) {

    /** Those of the sprite that fit a service. */
    public static final List<String> ICONS = List.of("ambulance", "bed", "bike", "bolt", "brush", "car", "car-crane", "car-crash", "car-garage", "droplet",
            "first-aid-kit", "flame", "gas-station", "gavel", "heartbeat", "home", "key", "motorbike", "paint", "parking", "paw", "phone-call",
            "pill", "route", "scale", "steering-wheel", "stethoscope", "tool", "tools", "truck", "wheel", "window");
    /** What the house does not have is asked for too, and has its file (OC-2). */
    public static final String OUTSIDE_MATRIX = "FUERA_DE_MATRIZ";
    /** So many things at most one asks for. */
    public static final int MOST_FIELDS = 30;

    public Service {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(usual, "usual");
        fields = List.copyOf(fields);
    }

    /** Something or somebody is brought from one place to another (CA-14). */
    public boolean goes() {
        return fields.stream().anyMatch(it -> it.code().equals(ExtraField.DESTINATION));
    }

    public boolean isOutsideMatrix() {
        return code.equals(OUTSIDE_MATRIX);
    }

    /** @param language "es" or "en" */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameEs;
    }
}
