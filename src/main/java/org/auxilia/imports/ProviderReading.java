package org.auxilia.imports;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.ProviderList.Entry;
import org.auxilia.imports.ProviderList.Kept;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.Providers;
import org.auxilia.network.WeeklyHours;
import org.auxilia.web.Formats;
import org.auxilia.web.Texts;

/** The lines of a file of providers, over those that there are. */
final class ProviderReading implements Sheet.Reading<ProviderColumn, Kept> {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** As many as a provider's form has. */
    private static final int PHONES = 3;

    private final Providers providers;
    private final Coverages coverages;
    private final Places places;
    private final PlaceNames placeNames;
    private final NamedPlaces named;
    private final ServiceNames names;
    private final Values<Entry, ProviderColumn> values;
    /** Whom the file named further up, by number or folded name. */
    private final Map<Object, Written> written = new HashMap<>();
    private final List<Written> inOrder = new ArrayList<>();
    private KnownProviders<ProviderColumn> meant;
    private Map<Integer, List<Coverage>> areas = Map.of();

    ProviderReading(Providers providers, Coverages coverages, Places places, PlaceNames placeNames, ServiceNames names, Values<Entry, ProviderColumn> values) {
        this.providers = providers;
        this.coverages = coverages;
        this.places = places;
        this.placeNames = placeNames;
        this.named = new NamedPlaces(places, placeNames);
        this.names = names;
        this.values = values;
    }

    private static final class Written {
        private final long line;
        private final Optional<Provider> was;
        private final Provider becomes;
        private final List<Coverage> areas = new ArrayList<>();
        private final List<Coverage> seen = new ArrayList<>();

        Written(long line, Optional<Provider> was, Provider becomes) {
            this.line = line;
            this.was = was;
            this.becomes = becomes;
        }
    }

    @Override public List<Kept> rows() {
        return inOrder.stream().filter(it -> !it.areas.isEmpty() || !it.was.equals(Optional.of(it.becomes))).map(it -> new Kept(it.was, it.becomes, it.areas, it.seen)).toList();
    }

    @Override public void expect(List<Cells<ProviderColumn>> lines) {
        meant = new KnownProviders<>(providers, lines, ProviderColumn.NUMBER, ProviderColumn.NAME);
        areas = coverages.of(meant.numbers());
    }

    @Override public Verdict read(Cells<ProviderColumn> line) {
        var known = meant.find(line);
        var above = Optional.ofNullable(written.get(known.<Object>map(Provider::id).orElseGet(() -> CsvSheet.folded(line.text(ProviderColumn.NAME)))));
        var before = above.map(it -> it.becomes).or(() -> known);
        var becomes = provider(line, before);
        var served = served(known, above);
        var area = area(line, becomes, served);
        var earlier = area.flatMap(own -> served.stream().filter(own::isThere).findFirst());
        var changes = values.changes(before.map(it -> new Entry(it, earlier)), new Entry(becomes, area));
        above.ifPresent(it -> changes.stream().filter(change -> change.column() != ProviderColumn.SERVICE && change.column() != ProviderColumn.ZONE && (change.column() != ProviderColumn.POSITION || earlier.filter(it.areas::contains).isPresent()))
            .findFirst().ifPresent(change -> { throw new Refused(change.column(), "imports.line.contradicts-provider", it.line); }));
        var one = above.orElseGet(() -> new Written(line.number(), known, becomes));
        if (above.isEmpty()) {
            inOrder.add(one);
            written.put(known.<Object>map(Provider::id).orElseGet(() -> CsvSheet.folded(becomes.tradeName())), one);
        }
        area.filter(it -> !Optional.of(it).equals(earlier)).ifPresent(it -> {
            earlier.filter(seen -> !one.areas.remove(seen)).ifPresent(one.seen::add);
            one.areas.add(it);
        });
        return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, known.map(it -> String.valueOf(it.id())).orElse(""), becomes.tradeName(), changes);
    }

    /** The areas that he serves, those of the lines above too. */
    private List<Coverage> served(Optional<Provider> known, Optional<Written> above) {
        var added = above.map(it -> it.areas).orElse(List.of());
        var kept = known.map(it -> areas.getOrDefault(it.id(), List.of())).orElse(List.of());
        return Stream.concat(added.stream(), kept.stream()).toList();
    }

    private Provider provider(Cells<ProviderColumn> line, Optional<Provider> before) {
        var name = line.text(ProviderColumn.NAME, before.map(Provider::tradeName).orElse(""));
        if (name.isEmpty()) throw line.missing(ProviderColumn.NAME);
        var country = line.country(ProviderColumn.COUNTRY).or(() -> before.map(Provider::country)).orElseThrow(() -> line.missing(ProviderColumn.COUNTRY));
        var base = base(line, before, country);
        boolean moved = base.isPresent() && !base.map(Place::id).equals(before.flatMap(Provider::place));
        boolean stays = before.filter(it -> it.country().equals(country)).isPresent();
        var zone = stays ? before.get().zone() : Countries.zone(country);
        return new Provider(before.map(Provider::id).orElse(0), name, text(line, ProviderColumn.LEGAL_NAME, before.flatMap(Provider::legalName)), text(line, ProviderColumn.TAX_ID, before.flatMap(Provider::taxId)),
            line.choice(ProviderColumn.STATUS, Provider.Status.class).or(() -> before.map(Provider::status)).orElse(Provider.Status.ACTIVE),
            line.choice(ProviderColumn.CONDITION, Provider.Condition.class).or(() -> before.map(Provider::condition)).orElse(Provider.Condition.EXTERNAL), before.flatMap(Provider::special),
            phones(line, before, country, zone), email(line, before.flatMap(Provider::email)), text(line, ProviderColumn.WEB, before.flatMap(Provider::web)), country, zone,
            before.map(Provider::hours).orElse(WeeklyHours.ALWAYS), capacity(line, before), base.map(Place::id), moved ? base.flatMap(Place::point) : before.flatMap(Provider::point),
            text(line, ProviderColumn.NOTE, before.flatMap(Provider::note)), before.map(Provider::version).orElse(1));
    }

    private static Optional<String> text(Cells<ProviderColumn> line, ProviderColumn column, Optional<String> before) { return Optional.of(line.text(column, before.orElse(""))).filter(it -> !it.isEmpty()); }

    /** Where he sets out from: nobody is called to come from nowhere. */
    private Optional<Place> base(Cells<ProviderColumn> line, Optional<Provider> before, String country) {
        var known = before.flatMap(Provider::place).flatMap(places::find);
        var own = known.map(it -> placeNames.of(it, before.orElseThrow().country())).orElse("");
        var typed = line.text(ProviderColumn.BASE, own);
        if (known.isPresent() && typed.equals(own) && before.filter(it -> it.country().equals(country)).isPresent()) return known;
        if (typed.isEmpty() && before.isPresent() && known.isEmpty()) return Optional.empty();
        if (typed.isEmpty()) throw line.missing(ProviderColumn.BASE);
        var base = named.called(typed, country, ProviderColumn.BASE, it -> known.filter(one -> one.id() == it.id()).isPresent());
        if (!base.country().equals(country)) throw new Refused(ProviderColumn.BASE, "imports.line.place", typed);
        return Optional.of(base);
    }

    private static List<String> phones(Cells<ProviderColumn> line, Optional<Provider> before, String country, ZoneId zone) {
        var known = before.map(Provider::phones).orElse(List.of());
        var all = String.join(", ", known);
        var text = line.text(ProviderColumn.PHONES, all);
        if (text.equals(all)) return known;
        var typedOnes = Stream.of(text.split("[,;/]")).map(String::strip).filter(it -> !it.isEmpty()).toList();
        if (typedOnes.size() > PHONES) throw new Refused(ProviderColumn.PHONES, "imports.line.many-phones", PHONES);
        return typedOnes.stream().map(typed -> {
            var phone = known.contains(typed) ? typed : Formats.of(Texts.SPANISH, zone, country).phone(typed);
            if (!known.contains(typed) && !phone.startsWith("+")) throw new Refused(ProviderColumn.PHONES, "imports.line.phone-of", typed);
            return phone;
        }).toList();
    }

    private static Optional<String> email(Cells<ProviderColumn> line, Optional<String> before) {
        var typed = text(line, ProviderColumn.EMAIL, before);
        if (typed.filter(it -> !typed.equals(before) && !EMAIL.matcher(it).matches()).isPresent()) throw new Refused(ProviderColumn.EMAIL, "imports.line.email", typed.orElseThrow());
        return typed;
    }

    private static int capacity(Cells<ProviderColumn> line, Optional<Provider> before) {
        int typed = line.whole(ProviderColumn.CAPACITY, 10_000, "imports.line.number").orElse(before.map(Provider::capacity).orElse(1));
        if (typed < 1) throw new Refused(ProviderColumn.CAPACITY, "imports.line.number", typed, 10_000);
        return typed;
    }

    /** The area of the line; service, zone and position come together. */
    private Optional<Coverage> area(Cells<ProviderColumn> line, Provider provider, List<Coverage> served) {
        if (Stream.of(ProviderColumn.SERVICE, ProviderColumn.ZONE, ProviderColumn.POSITION).allMatch(it -> line.text(it).isEmpty())) return Optional.empty();
        if (line.text(ProviderColumn.SERVICE).isEmpty()) throw line.missing(ProviderColumn.SERVICE);
        var service = names.called(line, ProviderColumn.SERVICE);
        if (line.text(ProviderColumn.ZONE).isEmpty()) throw line.missing(ProviderColumn.ZONE);
        var place = named.called(line.text(ProviderColumn.ZONE), provider.country(), ProviderColumn.ZONE, it -> served.stream().anyMatch(own -> own.place() == it.id()));
        int position = line.whole(ProviderColumn.POSITION, 999, "imports.line.number").orElseThrow(() -> line.missing(ProviderColumn.POSITION));
        if (position < 1) throw new Refused(ProviderColumn.POSITION, "imports.line.number", position, 999);
        return Optional.of(new Coverage(service.code(), place.id(), position));
    }
}
