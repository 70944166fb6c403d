package org.auxilia.network.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.network.CallingOrder;
import org.auxilia.network.LadderCriteria;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderFilter;
import org.auxilia.network.Reach;
import org.auxilia.web.Form;

/**
 * What the address of the list asks for; what can't be read is left out.
 *
 * @param after the last provider of the page before
 */
public record Asked(ProviderFilter filter, Reach reach, CallingOrder order, Optional<Integer> after, Map<String, String> query) {

    /** In place of a status: whatever it is. */
    static final String ANY_STATUS = "ANY";

    /** Inactive ones come by the filter alone (AS-8): without a word about it, the active ones. */
    static Asked of(Form form, Places places) {
        if (form.typed("status").isBlank()) form.put("status", Provider.Status.ACTIVE);
        var filter = new ProviderFilter(text(form, "name"), constant(form, "line", ServiceLine.class), text(form, "service"),
            constant(form, "condition", Provider.Condition.class), constant(form, "status", Provider.Status.class), place(form, places));
        var query = new LinkedHashMap<String, String>();
        for (var name : List.of("name", "line", "service", "condition", "status")) text(form, name).ifPresent(it -> query.put(name, it));
        filter.place().ifPresent(it -> query.put("place", it.toString()));
        return new Asked(filter, constant(form, "reach", Reach.class).orElse(Reach.PLACE), constant(form, "order", CallingOrder.class).orElse(CallingOrder.BY_POSITION),
            number(form, "after"), query);
    }

    /** Service and place make a calling order. */
    boolean isLadder() { return filter.service().isPresent() && filter.place().isPresent(); }

    LadderCriteria ladder(Instant now, int limit) {
        var statuses = filter.status().map(Set::of).orElse(Set.of(Provider.Status.values()));
        return LadderCriteria.now(filter.service().orElseThrow(), filter.place().orElseThrow(), now).wide(reach).ordered(order).first(limit)
            .only(filter.name(), filter.condition(), statuses);
    }

    /** Address of the same list with one thing more or other. */
    public String with(String name, Object value) {
        var changed = new LinkedHashMap<>(query);
        changed.put(name, value.toString());
        return "/providers?" + changed.entrySet().stream().map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    }

    /** The place chosen; without script, the best match of what was typed. */
    private static Optional<Integer> place(Form form, Places places) {
        return number(form, "place").flatMap(places::find).or(() -> text(form, "placeText").flatMap(it -> places.search(it, null, 1).stream().findFirst())).map(Place::id);
    }

    private static Optional<String> text(Form form, String name) {
        return Optional.of(form.typed(name).strip()).filter(it -> !it.isEmpty() && it.length() <= 200);
    }

    private static Optional<Integer> number(Form form, String name) {
        return text(form, name).filter(it -> it.matches("\\d{1,10}")).map(Long::parseLong).filter(it -> it <= Integer.MAX_VALUE).map(Long::intValue);
    }

    private static <E extends Enum<E>> Optional<E> constant(Form form, String name, Class<E> type) {
        return text(form, name).flatMap(it -> Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(it)).findFirst());
    }
}
