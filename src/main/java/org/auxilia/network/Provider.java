package org.auxilia.network;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.auxilia.geography.Point;

/**
 * Who renders services (AS-1).
 *
 * @param id        0 until stored
 * @param tradeName as coordinators know it, {@code AUXILIO VIEDMA}
 * @param phones    the one to call first at the head, as written on the screens: {@code +54 2920 41-9090}
 * @param country   ISO 3166-1
 * @param zone      whose clocks its hours are
 * @param capacity  jobs at the same time, at least 1
 * @param place     where it sets out from
 * @param point     the same, exactly
 * @param version   counts the changes; a change names the one that it was made on
 */
public record Provider(int id, String tradeName, Optional<String> legalName, Optional<String> taxId, Status status, Condition condition,
                       Optional<Special> special, List<String> phones, Optional<String> email, Optional<String> web, String country, ZoneId zone,
                       WeeklyHours hours, int capacity, Optional<Integer> place, Optional<Point> point, Optional<String> note, int version) {

    /** Only an active one is called; the others come by the filter alone (AS-8). */
    public enum Status { ACTIVE, INACTIVE, SUSPENDED }

    public enum Condition { INTERNAL, EXTERNAL }

    /** The two that stand in a provider's place: our own people on the telephone, and the member who hires by himself. */
    public enum Special { CABIN, REIMBURSEMENT }

    /** One that has no more than a name, a place to be and round-the-clock hours; the start of every other. */
    public static Provider named(String tradeName, String country, ZoneId zone) {
        return new Provider(0, tradeName, Optional.empty(), Optional.empty(), Status.ACTIVE, Condition.EXTERNAL, Optional.empty(), List.of(),
            Optional.empty(), Optional.empty(), country, zone, WeeklyHours.ALWAYS, 1, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /** The telephone to call first. */
    public Optional<String> phone() { return phones.stream().findFirst(); }

    public Provider withId(int id, int version) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, phones, email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider withStatus(Status status) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, phones, email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider withPhones(String... phones) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, List.of(phones), email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider withLegal(String legalName, String taxId) {
        return new Provider(id, tradeName, Optional.of(legalName), Optional.of(taxId), status, condition, special, phones, email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider withCondition(Condition condition) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, phones, email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider withHours(WeeklyHours hours, int capacity) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, phones, email, web, country, zone, hours, capacity, place, point, note, version);
    }

    public Provider at(int place, Point point) {
        return new Provider(id, tradeName, legalName, taxId, status, condition, special, phones, email, web, country, zone, hours, capacity, Optional.of(place), Optional.of(point), note, version);
    }
}
