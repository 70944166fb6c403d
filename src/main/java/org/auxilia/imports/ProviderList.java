package org.auxilia.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.catalogue.Services;
import org.auxilia.geography.Countries;
import org.auxilia.geography.Place;
import org.auxilia.geography.PlaceNames;
import org.auxilia.geography.Places;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.network.Coverage;
import org.auxilia.network.Coverages;
import org.auxilia.network.Provider;
import org.auxilia.network.ProviderRegister;
import org.auxilia.network.Providers;
import org.auxilia.network.WeeklyHours;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.auxilia.web.Formats;
import org.auxilia.web.Table;
import org.auxilia.web.Texts;
import org.springframework.stereotype.Component;

/** The providers with the areas that they serve (AS-1). Whoever, and whichever area, isn't in the file stays as it is. */
@Component
class ProviderList extends Catalogue<ProviderColumn, ProviderList.Kept> {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

    /** As many as a provider's form has. */
    private static final int PHONES = 3;

    /** So many of those that a name may mean are told. */
    private static final int PLACES = 5;

    private final Providers providers;
    private final Coverages coverages;
    private final ProviderRegister register;
    private final Places places;
    private final PlaceNames placeNames;
    private final Services services;

    ProviderList(Providers providers, Coverages coverages, ProviderRegister register, Places places, PlaceNames placeNames, Services services) {
        super(ProviderColumn.class);
        this.providers = providers;
        this.coverages = coverages;
        this.register = register;
        this.places = places;
        this.placeNames = placeNames;
        this.services = services;
    }

    /**
     * A provider that would be added or changed.
     *
     * @param was   empty for a new one
     * @param areas those that would be added, or get another position
     * @param seen  those of them that are there, as they are
     */
    record Kept(Optional<Provider> was, Provider becomes, List<Coverage> areas, List<Coverage> seen) {}

    /** What a line says: a provider, with the area that has the line. */
    private record Entry(Provider provider, Optional<Coverage> area) {}

    @Override Kind kind() { return Kind.PROVIDERS; }

    @Override ProviderColumn key() { return ProviderColumn.NUMBER; }

    @Override void demand(Map<ProviderColumn, Integer> at) {
        if (!at.containsKey(ProviderColumn.NUMBER) && !at.containsKey(ProviderColumn.NAME)) throw CsvSheet.refused("imports.file.no-provider");
    }

    @Override Reading<ProviderColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(); }

    @Override void hold(Whose whose) { register.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        for (var it : run.rows().stream().sorted(Comparator.comparing(it -> it.becomes().id())).toList()) {
            int id = it.was().isEmpty() ? register.add(who, it.becomes()).id() : it.becomes().id();
            if (it.was().filter(was -> !was.equals(it.becomes())).isPresent() && register.change(who, it.becomes()).isEmpty()) throw new Failure.Refused("imports.stale");
            if (!it.areas().isEmpty() && !register.cover(who, id, it.areas(), it.seen())) throw new Failure.Refused("imports.stale");
        }
        return run.count();
    }

    @Override Table<?> out(Whose whose, int limit) {
        var names = ServiceNames.of(services);
        var all = providers.first(limit);
        var areas = coverages.of(all.stream().map(Provider::id).toList());
        var rows = all.stream().flatMap(it -> areas.containsKey(it.id()) ? areas.get(it.id()).stream().map(area -> new Entry(it, Optional.of(area))) : Stream.of(new Entry(it, Optional.empty()))).toList();
        var table = Table.of("imports.kind.providers", rows);
        for (var column : columns()) table.named(column.shown(), it -> value(it, column, names));
        return table;
    }

    /** What stands in the column. */
    private Object value(Entry entry, ProviderColumn column, ServiceNames names) {
        var it = entry.provider;
        return switch (column) {
            case NUMBER -> it.id() == 0 ? null : it.id();
            case NAME -> it.tradeName();
            case LEGAL_NAME -> it.legalName().orElse("");
            case TAX_ID -> it.taxId().orElse("");
            case STATUS -> it.status();
            case CONDITION -> it.condition();
            case PHONES -> String.join(", ", it.phones());
            case EMAIL -> it.email().orElse("");
            case WEB -> it.web().orElse("");
            case COUNTRY -> it.country();
            case BASE -> it.place().flatMap(places::find).map(place -> placeNames.of(place, it.country())).orElse("");
            case CAPACITY -> it.capacity();
            case NOTE -> it.note().orElse("");
            case SERVICE -> entry.area.map(area -> names.name(area.service())).orElse("");
            case ZONE -> entry.area.map(area -> placeNames.of(places.get(area.place()), it.country())).orElse("");
            case POSITION -> entry.area.map(Coverage::position).orElse(null);
        };
    }

    private final class Run implements Reading<ProviderColumn, Kept> {

        private final ServiceNames names = ServiceNames.of(services);
        /** Whom the file named further up, by number or folded name. */
        private final Map<Object, Written> written = new HashMap<>();
        private final List<Written> inOrder = new ArrayList<>();
        private Map<Integer, Provider> byNumber = Map.of();
        private Map<String, List<Provider>> byName = Map.of();
        private Map<Integer, List<Coverage>> areas = Map.of();

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
            var numbers = lines.stream().map(it -> it.text(ProviderColumn.NUMBER)).filter(it -> it.matches("\\d{1,9}")).map(Integer::valueOf).distinct().toList();
            var meant = providers.meant(numbers, lines.stream().map(it -> it.text(ProviderColumn.NAME)).filter(it -> !it.isEmpty()).distinct().toList());
            byNumber = meant.stream().collect(Collectors.toMap(Provider::id, Function.identity()));
            byName = meant.stream().collect(Collectors.groupingBy(it -> CsvSheet.folded(it.tradeName())));
            areas = coverages.of(byNumber.keySet());
        }

        @Override public Verdict read(Cells<ProviderColumn> line) {
            var known = known(line);
            var above = Optional.ofNullable(written.get(known.<Object>map(Provider::id).orElseGet(() -> CsvSheet.folded(line.text(ProviderColumn.NAME)))));
            var before = above.map(it -> it.becomes).or(() -> known);
            var becomes = provider(line, before);
            var served = served(known, above);
            var area = area(line, becomes);
            var earlier = area.flatMap(own -> served.stream().filter(own::isThere).findFirst());
            var changes = changes(before.map(it -> new Entry(it, earlier)), new Entry(becomes, area), (it, column) -> value(it, column, names));
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

        /** By his number; else by his name. */
        private Optional<Provider> known(Cells<ProviderColumn> line) {
            var number = line.text(ProviderColumn.NUMBER);
            if (!number.isEmpty()) return Optional.of(Optional.ofNullable(number.matches("\\d{1,9}") ? byNumber.get(Integer.valueOf(number)) : null).orElseThrow(() -> new Refused(ProviderColumn.NUMBER, "imports.line.no-provider", number)));
            if (line.text(ProviderColumn.NAME).isEmpty()) throw line.missing(ProviderColumn.NAME);
            var fitting = byName.getOrDefault(CsvSheet.folded(line.text(ProviderColumn.NAME)), List.of());
            if (fitting.size() > 1) throw new Refused(ProviderColumn.NAME, "imports.line.several-providers", fitting.size());
            return fitting.stream().findFirst();
        }

        private Provider provider(Cells<ProviderColumn> line, Optional<Provider> before) {
            var name = line.text(ProviderColumn.NAME, before.map(Provider::tradeName).orElse(""));
            if (name.isEmpty()) throw line.missing(ProviderColumn.NAME);
            var country = country(line, before);
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

        private static String country(Cells<ProviderColumn> line, Optional<Provider> before) {
            var typed = line.text(ProviderColumn.COUNTRY);
            if (typed.isEmpty()) return before.map(Provider::country).orElseThrow(() -> line.missing(ProviderColumn.COUNTRY));
            return Countries.codes().stream().filter(it -> it.equalsIgnoreCase(typed) || CsvSheet.folded(Countries.name(it)).equals(CsvSheet.folded(typed))).findFirst()
                .orElseThrow(() -> new Refused(ProviderColumn.COUNTRY, "imports.line.country", typed));
        }

        /** Where he sets out from: nobody is called to come from nowhere. */
        private Optional<Place> base(Cells<ProviderColumn> line, Optional<Provider> before, String country) {
            var known = before.flatMap(Provider::place).flatMap(places::find);
            var own = known.map(it -> placeNames.of(it, before.orElseThrow().country())).orElse("");
            var typed = line.text(ProviderColumn.BASE, own);
            if (known.isPresent() && typed.equals(own) && before.filter(it -> it.country().equals(country)).isPresent()) return known;
            if (typed.isEmpty() && before.isPresent() && known.isEmpty()) return Optional.empty();
            if (typed.isEmpty()) throw line.missing(ProviderColumn.BASE);
            var base = called(typed, country, ProviderColumn.BASE);
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
        private Optional<Coverage> area(Cells<ProviderColumn> line, Provider provider) {
            if (Stream.of(ProviderColumn.SERVICE, ProviderColumn.ZONE, ProviderColumn.POSITION).allMatch(it -> line.text(it).isEmpty())) return Optional.empty();
            if (line.text(ProviderColumn.SERVICE).isEmpty()) throw line.missing(ProviderColumn.SERVICE);
            var service = names.called(line, ProviderColumn.SERVICE);
            int place = place(line, provider);
            int position = line.whole(ProviderColumn.POSITION, 999, "imports.line.number").orElseThrow(() -> line.missing(ProviderColumn.POSITION));
            if (position < 1) throw new Refused(ProviderColumn.POSITION, "imports.line.number", position, 999);
            return Optional.of(new Coverage(service.code(), place, position));
        }

        /** Exactly as it is called: no slip is forgiven where nobody chooses from a list. */
        private Place called(String typed, String country, ProviderColumn column) {
            var fitting = placeNames.called(typed, country);
            if (fitting.isEmpty()) throw new Refused(column, "imports.line.place", typed);
            if (fitting.size() > 1) throw new Refused(column, "imports.line.several-places", typed, fitting.stream().sorted(Comparator.comparing(Place::level)).limit(PLACES).map(it -> placeNames.of(it, country)).collect(Collectors.joining("; ")));
            return fitting.getFirst();
        }

        private int place(Cells<ProviderColumn> line, Provider provider) {
            if (line.text(ProviderColumn.ZONE).isEmpty()) throw line.missing(ProviderColumn.ZONE);
            return called(line.text(ProviderColumn.ZONE), provider.country(), ProviderColumn.ZONE).id();
        }
    }
}
