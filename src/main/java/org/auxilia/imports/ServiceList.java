package org.auxilia.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.auxilia.catalogue.Code;
import org.auxilia.catalogue.Delivery;
import org.auxilia.catalogue.ExtraField;
import org.auxilia.catalogue.Service;
import org.auxilia.catalogue.ServiceLine;
import org.auxilia.catalogue.Services;
import org.auxilia.catalogue.ServicesKept;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.staff.Actor;
import org.auxilia.web.Failure;
import org.springframework.stereotype.Component;

/** The services with what each asks for (CA-6). What isn't in the file stays; none is taken away, for it stands in cases: it is offered no more. */
@Component
class ServiceList extends Catalogue<ServiceColumn, Services.Kept, ServiceList.Kept> {

    /** Of the page, where nothing is said of a new one. */
    private static final int USUAL = 60, LONGEST = 10_080, GUARANTEE = 30, LONGEST_GUARANTEE = 3_650;
    private static final String ICON = "tool";

    private final Services services;
    private final ServicesKept kept;

    ServiceList(Services services, ServicesKept kept) {
        super(ServiceColumn.class);
        this.services = services;
        this.kept = kept;
    }

    /**
     * One that would be added or changed.
     *
     * @param seen its version; 0 of a new one
     */
    record Kept(Services.Kept becomes, int seen) {}

    @Override Kind kind() { return Kind.SERVICES; }

    @Override ServiceColumn key() { return ServiceColumn.CODE; }

    @Override Reading<ServiceColumn, Kept> reading(Whose whose, Actor who, Instant now) { return new Run(values(whose)); }

    @Override void hold(Whose whose) { kept.hold(); }

    @Override int take(DryRun<Kept> run, Whose whose, Actor who, Instant now) {
        for (var it : run.rows()) if (!kept.keep(it.becomes().service(), it.becomes().offered(), Optional.of(it.seen()), who, now)) throw new Failure.Refused("imports.stale");
        return run.count();
    }

    @Override List<Services.Kept> entries(Whose whose, int limit) { return services.kept().stream().limit(limit).toList(); }

    @Override BiFunction<Services.Kept, ServiceColumn, Object> value(Whose whose) { return ServiceList::value; }

    private static Object value(Services.Kept it, ServiceColumn column) {
        var service = it.service();
        return switch (column) {
            case CODE -> service.code();
            case NAME_ES -> service.nameEs();
            case NAME_EN -> service.nameEn();
            case LINE -> service.line();
            case DELIVERY -> service.delivery();
            case USUAL -> service.usual().toMinutes();
            case GUARANTEE -> service.guaranteeDays();
            case SURVEY -> Cells.word(service.survey());
            case ICON -> service.icon();
            case OFFERED -> Cells.word(it.offered());
            case FIELDS -> AskedFields.written(service.fields());
        };
    }

    private final class Run implements Reading<ServiceColumn, Kept> {

        private final Values<Services.Kept, ServiceColumn> values;
        private final Map<String, Services.Kept> known = services.kept().stream().collect(Collectors.toMap(it -> it.service().code(), Function.identity()));
        private final Map<String, Long> written = new HashMap<>();
        private final List<Kept> rows = new ArrayList<>();

        Run(Values<Services.Kept, ServiceColumn> values) { this.values = values; }

        @Override public void expect(List<Cells<ServiceColumn>> lines) {}

        @Override public List<Kept> rows() { return rows; }

        @Override public Verdict read(Cells<ServiceColumn> line) {
            var code = line.text(ServiceColumn.CODE);
            var above = written.putIfAbsent(code, line.number());
            if (above != null) throw new Refused(ServiceColumn.CODE, "imports.line.service-twice", above);
            var before = Optional.ofNullable(known.get(code));
            if (before.isEmpty() && !Code.is(code)) throw new Refused(ServiceColumn.CODE, "catalogue.service.code-shape");
            boolean offered = line.yesOrNo(ServiceColumn.OFFERED).or(() -> before.map(Services.Kept::offered)).orElse(true);
            var becomes = new Services.Kept(service(line, code, before.map(Services.Kept::service)), offered, before.map(Services.Kept::version).orElse(1));
            if (!before.equals(Optional.of(becomes))) rows.add(new Kept(becomes, before.map(Services.Kept::version).orElse(0)));
            var changes = values.changes(before, becomes);
            return Verdict.of(line.line(), before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED, code, becomes.service().nameEs(), changes);
        }

        private static Service service(Cells<ServiceColumn> line, String code, Optional<Service> before) {
            var nameEs = line.name(ServiceColumn.NAME_ES, before.map(Service::nameEs));
            var nameEn = line.name(ServiceColumn.NAME_EN, before.map(Service::nameEn));
            var kind = line.choice(ServiceColumn.LINE, ServiceLine.class).or(() -> before.map(Service::line)).orElseThrow(() -> line.missing(ServiceColumn.LINE));
            var delivery = line.choice(ServiceColumn.DELIVERY, Delivery.class).or(() -> before.map(Service::delivery)).orElseThrow(() -> line.missing(ServiceColumn.DELIVERY));
            var usual = line.counted(ServiceColumn.USUAL, LONGEST);
            int guarantee = line.whole(ServiceColumn.GUARANTEE, LONGEST_GUARANTEE, "imports.line.number").orElseGet(() -> before.map(Service::guaranteeDays).orElse(GUARANTEE));
            boolean survey = line.yesOrNo(ServiceColumn.SURVEY).or(() -> before.map(Service::survey)).orElse(true);
            return new Service(code, kind, nameEs, nameEn, delivery, usual.isPresent() ? Duration.ofMinutes(usual.getAsInt()) : before.map(Service::usual).orElse(Duration.ofMinutes(USUAL)),
                survey, icon(line, before), guarantee, fields(line, before));
        }

        private static String icon(Cells<ServiceColumn> line, Optional<Service> before) {
            var typed = line.text(ServiceColumn.ICON);
            var known = before.map(Service::icon).orElse(ICON);
            if (!typed.isEmpty() && !typed.equals(known) && !Service.ICONS.contains(typed)) throw new Refused(ServiceColumn.ICON, "imports.line.choice", typed, String.join(", ", Service.ICONS));
            return typed.isEmpty() ? known : typed;
        }

        /** All that it asks for: what the cell doesn't have is asked for no more. */
        private static List<ExtraField> fields(Cells<ServiceColumn> line, Optional<Service> before) {
            var known = before.map(Service::fields).orElse(List.of());
            return line.has(ServiceColumn.FIELDS) ? new AskedFields(ServiceColumn.FIELDS, known).read(line.text(ServiceColumn.FIELDS)) : known;
        }
    }
}
