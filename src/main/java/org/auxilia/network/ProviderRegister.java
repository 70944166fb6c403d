package org.auxilia.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.Removals;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.staff.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the providers, and who changed what of them. */
@Service
@Transactional
public class ProviderRegister {

    /** What the changes of the catalogues call a provider. */
    public static final String ENTITY = "provider";
    /** What hangs on one, by the name that changes and removals have for it. */
    static final String COVERAGE = "coverage", TARIFF = "tariff", DOCUMENT = "document", TECHNICIAN = "technician";

    private final Providers providers;
    private final Coverages coverages;
    private final Tariffs tariffs;
    private final Documents documents;
    private final Technicians technicians;
    private final Places places;
    private final PlaceNames placeNames;
    private final CatalogueChanges changes;
    private final Removals removals;
    private final Clock clock;

    ProviderRegister(Providers providers, Coverages coverages, Tariffs tariffs, Documents documents, Technicians technicians, Places places,
                     PlaceNames placeNames, CatalogueChanges changes, Removals removals, Clock clock) {
        this.providers = providers;
        this.coverages = coverages;
        this.tariffs = tariffs;
        this.documents = documents;
        this.technicians = technicians;
        this.places = places;
        this.placeNames = placeNames;
        this.changes = changes;
        this.removals = removals;
        this.clock = clock;
    }

    /** @return the provider with its number */
    public Provider add(Actor actor, Provider provider) {
        var added = providers.add(provider);
        note(actor, added.id(), Map.of(), told(added));
        return added;
    }

    /** @return the changed provider; empty if somebody else changed it since: nothing is stored then */
    public Optional<Provider> change(Actor actor, Provider provider) {
        var before = told(providers.get(provider.id()));
        var changed = providers.change(provider);
        changed.ifPresent(it -> note(actor, it.id(), before, told(it)));
        return changed;
    }

    /** Adds a service in an area, or moves its position. */
    public void cover(Actor actor, int provider, Coverage coverage) { cover(actor, provider, List.of(coverage)); }

    /** The same of several. */
    public void cover(Actor actor, int provider, List<Coverage> some) {
        var before = positions(provider, coverages.of(provider).stream().filter(it -> some.stream().anyMatch(it::isThere)).toList());
        coverages.put(provider, some);
        note(actor, provider, before, positions(provider, some));
    }

    /**
     * The same where those areas are still as they were seen.
     *
     * @param seen those of them that were there
     * @return false if somebody else changed one since: nothing is stored then
     */
    public boolean cover(Actor actor, int provider, List<Coverage> some, List<Coverage> seen) {
        boolean same = coverages.held(provider).stream().filter(it -> some.stream().anyMatch(it::isThere)).collect(Collectors.toSet()).equals(Set.copyOf(seen));
        if (same) cover(actor, provider, some);
        return same;
    }

    /** Until the transaction at hand ends nobody else takes in a file of providers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() { providers.hold(); }

    /** @return the address where that is taken back; empty where it was gone already */
    public Optional<String> uncover(Actor actor, int provider, String service, int place) {
        var gone = coverages.of(provider).stream().filter(it -> it.service().equals(service) && it.place() == place).findFirst();
        return coverages.remove(provider, service, place).map(row -> removed(actor, provider, COVERAGE, row, gone.map(it -> positions(provider, List.of(it)))));
    }

    /** @return false if the provider has another tariff for the service in that time; nothing is stored then */
    public boolean charge(Actor actor, int provider, Tariff tariff) {
        boolean added = tariffs.add(provider, tariff);
        if (added) note(actor, provider, Map.of(), noted(tariff));
        return added;
    }

    /**
     * A tariff gets a last day.
     *
     * @param seen as it was looked at
     * @return false if it isn't like that any more: nothing is stored then
     */
    public boolean end(Actor actor, int provider, Tariff seen, LocalDate last) {
        boolean ended = tariffs.end(provider, seen, last);
        if (ended) note(actor, provider, noted(seen), noted(seen.until(last)));
        return ended;
    }

    /** @return the address where that is taken back; empty where it was gone already */
    public Optional<String> uncharge(Actor actor, int provider, int tariff) {
        var gone = tariffs.of(provider).stream().filter(it -> it.id() == tariff).findFirst();
        return tariffs.remove(provider, tariff).map(row -> removed(actor, provider, TARIFF, row, gone.map(ProviderRegister::noted)));
    }

    public void file(Actor actor, int provider, Document document) {
        documents.add(provider, document);
        note(actor, provider, Map.of(), noted(document));
    }

    /** @return the address where that is taken back; empty where it was gone already */
    public Optional<String> unfile(Actor actor, int provider, int document) {
        var gone = documents.of(provider).stream().filter(it -> it.id() == document).findFirst();
        return documents.remove(provider, document).map(row -> removed(actor, provider, DOCUMENT, row, gone.map(ProviderRegister::noted)));
    }

    public void engage(Actor actor, int provider, Technician technician) {
        technicians.add(provider, technician);
        note(actor, provider, Map.of(), noted(technician));
    }

    /** @return the address where that is taken back; empty where the person was gone already */
    public Optional<String> dismiss(Actor actor, int provider, int technician) {
        var gone = technicians.of(provider).stream().filter(it -> it.id() == technician).findFirst();
        return technicians.remove(provider, technician).map(row -> removed(actor, provider, TECHNICIAN, row, gone.map(ProviderRegister::noted)));
    }

    private String removed(Actor actor, int provider, String kind, String row, Optional<? extends Map<String, ?>> was) {
        was.ifPresent(it -> note(actor, provider, it, Map.of()));
        return removals.keep(actor, clock.instant(), new Removals.Removed(kind, row));
    }

    void note(Actor actor, int provider, Map<String, ?> was, Map<String, ?> became) {
        changes.note(actor, clock.instant(), ENTITY, provider, was, became);
    }

    Map<String, Integer> positions(int provider, List<Coverage> some) {
        var country = providers.get(provider).country();
        return some.stream().collect(Collectors.toMap(it -> "position " + it.service() + " " + placeNames.of(places.get(it.place()), country), Coverage::position));
    }

    static Map<String, String> noted(Technician it) { return Map.of(TECHNICIAN, it.phone().map(phone -> it.name() + " · " + phone).orElse(it.name())); }

    static Map<String, String> noted(Tariff it) { return Map.of(TARIFF + " " + it.service(), told(it)); }

    static Map<String, String> noted(Document it) { return Map.of(DOCUMENT + " " + it.kind(), told(it)); }

    private static String told(Tariff it) {
        return it.from() + ".." + it.to().map(Object::toString).orElse("") + " " + it.visit().amount() + " " + it.hour().amount() + " " + (it.km().nearer().isEmpty() ? "" : it.km().written() + " / ") + it.km().beyond().amount() + " " + it.currency()
            + " +" + it.surcharges().night() + "/" + it.surcharges().sunday() + "/" + it.surcharges().holiday() + "%" + it.vainTrip().map(vain -> " (" + vain.amount() + ")").orElse("");
    }

    private static String told(Document it) {
        return it.number().orElse("") + ".." + it.expires().map(Object::toString).orElse("") + (it.required() ? " required" : "");
    }

    private static Map<String, Object> told(Provider it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("trade_name", it.tradeName());
        fields.put("legal_name", it.legalName());
        fields.put("tax_id", it.taxId());
        fields.put("status", it.status());
        fields.put("condition", it.condition());
        fields.put("phones", String.join(", ", it.phones()));
        fields.put("email", it.email());
        fields.put("web", it.web());
        fields.put("country", it.country());
        fields.put("zone", it.zone());
        fields.put("hours", Columns.multirange(it.hours()));
        fields.put("capacity", it.capacity());
        fields.put("place", it.place());
        fields.put("point", it.point());
        fields.put("note", it.note());
        return fields;
    }
}
