package org.auxilia.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.catalogue.PutsBack;
import org.auxilia.catalogue.Removals;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.Places;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what services usually cost, and who changed what of it (CX-2, OC-4). */
@Service
@Transactional
public class ReferencePricesKept implements PutsBack {

    /** What the changes of the catalogues call one. */
    public static final String KIND = "reference_price";

    private final JdbcClient database;
    private final ReferencePrices prices;
    private final Places places;
    private final CatalogueChanges changes;
    private final Removals removals;

    ReferencePricesKept(JdbcClient database, ReferencePrices prices, Places places, CatalogueChanges changes, Removals removals) {
        this.database = database;
        this.prices = prices;
        this.places = places;
        this.changes = changes;
        this.removals = removals;
    }

    /**
     * @return with its number
     * @throws Failure.Invalid where there is one of that service, place and currency from that day on
     */
    public ReferencePrice add(ReferencePrice it, Actor who, Instant at) {
        hold();
        demandFree(it);
        int id = database.sql("insert into reference_price (service, place, currency, amount, valid_from) values (?, ?, ?, ?, ?) returning id")
            .params(it.service(), it.place(), it.amount().currency(), it.amount().minor(), it.from()).query(Integer.class).single();
        changes.note(who, at, KIND, id, Map.of(), fields(it));
        return prices.find(id).orElseThrow();
    }

    /**
     * @param it with the version that was seen
     * @return what somebody else has written since; nothing is changed then
     * @throws Failure.NotFound where somebody has removed it
     * @throws Failure.Invalid where there is another of that service, place and currency from that day on
     */
    public Optional<ReferencePrice> change(ReferencePrice it, Actor who, Instant at) {
        hold();
        var was = prices.find(it.id()).orElseThrow(Failure.NotFound::new);
        if (was.version() != it.version()) return Optional.of(was);
        demandFree(it);
        database.sql("update reference_price set service = ?, place = ?, currency = ?, amount = ?, valid_from = ?, version = version + 1 where id = ?")
            .params(it.service(), it.place(), it.amount().currency(), it.amount().minor(), it.from(), it.id()).update();
        changes.note(who, at, KIND, it.id(), fields(was), fields(it));
        return Optional.empty();
    }

    /** @return the address where that is taken back */
    public String remove(int id, Actor who, Instant at) {
        hold();
        var was = prices.find(id).orElseThrow(Failure.NotFound::new);
        var row = database.sql("delete from reference_price r where id = ? returning to_jsonb(r)::text").param(id).query(String.class).single();
        changes.note(who, at, KIND, id, fields(was), Map.of());
        return removals.keep(who, at, new Removals.Removed(KIND, row));
    }

    @Override
    public Optional<String> putBack(Removals.Removed it, Actor who, Instant at) {
        if (!it.kind().equals(KIND)) return Optional.empty();
        hold();
        var again = database.sql("select * from jsonb_populate_record(null::reference_price, ?::jsonb)").param(it.row()).query((row, _) -> ReferencePrices.read(row)).single();
        if (places.find(again.place()).isEmpty()) throw new Failure.Refused("geography.place.gone");
        if (prices.find(again.key()).isPresent()) throw new Failure.Refused("network.price.there");
        database.sql("insert into reference_price overriding system value select * from jsonb_populate_record(null::reference_price, ?::jsonb)").param(it.row()).update();
        changes.note(who, at, KIND, again.id(), Map.of(), fields(again));
        return Optional.of("/admin/reference-prices?service=" + again.service() + "&place=" + again.place());
    }

    /** Until the transaction at hand ends nobody else changes one, on the page or by a file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() { database.sql("select pg_advisory_xact_lock(hashtext('reference prices'))").query((_, _) -> true).single(); }

    private void demandFree(ReferencePrice it) {
        if (prices.find(it.key()).filter(other -> other.id() != it.id()).isPresent()) throw new Failure.Invalid("from", Message.of("network.price.twice"));
    }

    private Map<String, Object> fields(ReferencePrice it) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("service", it.service());
        fields.put("within", places.find(it.place()).map(ReferencePricesKept::label).orElse(""));
        fields.put("currency", it.amount().currency());
        fields.put("amount", it.amount().amount());
        fields.put("validFrom", it.from());
        return fields;
    }

    private static String label(Place it) { return it.level() == Place.Level.COUNTRY ? Countries.name(it.country()) : it.label(); }
}
