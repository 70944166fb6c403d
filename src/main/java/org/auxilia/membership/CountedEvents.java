package org.auxilia.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.auxilia.catalogue.CatalogueChanges;
import org.auxilia.membership.TakenEvents.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of the events that members have taken when the start of a contract, or the period or the service of a line, changes: an event
 * stays in the period in which it was opened (MB-8), so a period that begins on another day is counted from nothing. That is told and noted.
 */
@Component
public class CountedEvents {

    /**
     * A count that is another after a change.
     *
     * @param whose key of the member or of the line
     * @param field "events REMOLQUE_GRUA Moto"
     */
    public record Moved(Object whose, String field, String was, String becomes) {

        CatalogueChanges.Noted noted() { return new CatalogueChanges.Noted(whose, Map.of(field, was), Map.of(field, becomes)); }
    }

    private record Line(int id, int plan, String name, Period period, ZoneId zone) {}

    private final JdbcClient jdbc;
    private final TakenEvents taken;

    CountedEvents(JdbcClient jdbc, TakenEvents taken) {
        this.jdbc = jdbc;
        this.taken = taken;
    }

    /** @param becomes the same members in the same order */
    public List<Moved> ofMembers(List<Member> was, List<Member> becomes, Instant at) {
        List<Integer> moved = IntStream.range(0, was.size()).filter(i -> !was.get(i).starts().equals(becomes.get(i).starts())).boxed().toList();
        if (moved.isEmpty()) {
            return List.of();
        }
        List<Taken> all = taken.ofMembers(moved.stream().map(i -> was.get(i).id()).toList());
        Map<Long, List<Taken>> byMember = all.stream().collect(Collectors.groupingBy(Taken::member));
        Map<Integer, Line> lines = lines(all.stream().map(Taken::line).distinct().toList());
        return moved.stream().flatMap(i -> byMember.getOrDefault(was.get(i).id(), List.of()).stream().map(Taken::line).distinct().sorted().map(lines::get)
                .filter(line -> line != null && line.plan() == was.get(i).plan() && line.plan() == becomes.get(i).plan())
                .flatMap(line -> moved(was.get(i), becomes.get(i), line, byMember.get(was.get(i).id()), at))).toList();
    }

    private static Stream<Moved> moved(Member was, Member becomes, Line line, List<Taken> taken, Instant at) {
        List<Taken> ofLine = taken.stream().filter(it -> it.line() == line.id()).toList();
        int before = count(ofLine, line.period().startOf(was.starts(), at, line.zone()));
        int after = count(ofLine, line.period().startOf(becomes.starts(), at, line.zone()));
        return before == after ? Stream.of() : Stream.of(new Moved(was.id(), "events " + line.name(), String.valueOf(before), String.valueOf(after)));
    }

    /**
     * Of all members who have the line.
     *
     * @param was     lines of one plan as they are
     * @param becomes those that stay among them with the same id, in any order
     */
    public List<Moved> ofLines(List<PlanService> was, List<PlanService> becomes, Instant at) {
        Map<Integer, PlanService> now = becomes.stream().filter(it -> it.id() != 0).collect(Collectors.toMap(PlanService::id, it -> it));
        List<PlanService> changed = was.stream().filter(it -> now.containsKey(it.id()) && (it.period() != now.get(it.id()).period() || !it.service().equals(now.get(it.id()).service()))).toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Map<Integer, List<Taken>> byLine = taken.ofLines(changed.stream().map(PlanService::id).toList()).stream().collect(Collectors.groupingBy(Taken::line));
        Map<Long, LocalDate> starts = starts(byLine.values().stream().flatMap(List::stream).map(Taken::member).distinct().toList());
        Map<Integer, Line> lines = lines(byLine.keySet());
        return changed.stream().filter(it -> byLine.containsKey(it.id())).flatMap(it -> moved(it, now.get(it.id()), lines.get(it.id()).zone(), byLine.get(it.id()), starts, at)).toList();
    }

    private static Stream<Moved> moved(PlanService was, PlanService becomes, ZoneId zone, List<Taken> taken, Map<Long, LocalDate> starts, Instant at) {
        int before = taken.stream().filter(it -> isNow(it, was.period(), zone, starts, at)).mapToInt(Taken::events).sum();
        int after = taken.stream().filter(it -> isNow(it, becomes.period(), zone, starts, at)).mapToInt(Taken::events).sum();
        var moved = new Moved(was.id(), "events", before + " " + was.service(), after + " " + becomes.service());
        return before == 0 && after == 0 || moved.was().equals(moved.becomes()) ? Stream.of() : Stream.of(moved);
    }

    private static boolean isNow(Taken it, Period period, ZoneId zone, Map<Long, LocalDate> starts, Instant at) {
        return starts.containsKey(it.member()) && it.period().equals(period.startOf(starts.get(it.member()), at, zone));
    }

    private static int count(List<Taken> taken, Instant period) { return taken.stream().filter(it -> it.period().equals(period)).mapToInt(Taken::events).sum(); }

    private Map<Integer, Line> lines(Collection<Integer> ids) {
        return jdbc.sql("select s.id, s.plan, btrim(s.service || ' ' || s.label), s.period, a.zone from plan_service s join plan p on p.id = s.plan join account a on a.id = p.account where s.id = any(?)")
                .param(ids.toArray(Integer[]::new)).query((row, n) -> new Line(row.getInt(1), row.getInt(2), row.getString(3), Period.valueOf(row.getString(4)), ZoneId.of(row.getString(5))))
                .list().stream().collect(Collectors.toMap(Line::id, it -> it));
    }

    private Map<Long, LocalDate> starts(List<Long> members) {
        Map<Long, LocalDate> starts = new HashMap<>();
        jdbc.sql("select id, starts from member where id = any(?)").param(members.toArray(Long[]::new)).query(row -> { starts.put(row.getLong(1), row.getObject(2, LocalDate.class)); });
        return starts;
    }
}
