package org.auxilia.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.auxilia.imports.DryRun.Fate;
import org.auxilia.imports.DryRun.Verdict;
import org.auxilia.imports.Roster.Entry;
import org.auxilia.membership.Member;
import org.auxilia.membership.MemberStatus;
import org.auxilia.membership.Members;
import org.auxilia.membership.Vehicle;

/** The lines of a roster: whose each is, among the members of the account and those of the lines above. */
final class RosterReading implements Sheet.Reading<MemberColumn, Members.Change> {

    private final Members members;
    private final MemberLine lines;
    private final Values<Entry, MemberColumn> values;
    /** Whom the file named further up, by number or key, and as what he stands there. */
    private final Map<Object, Written> written = new HashMap<>();
    private final List<Written> inOrder = new ArrayList<>();
    private Map<Long, Member> byNumber = Map.of();
    private Map<String, List<Member>> byDocument = Map.of();

    RosterReading(Members members, MemberLine lines, Values<Entry, MemberColumn> values) {
        this.members = members;
        this.lines = lines;
        this.values = values;
    }

    private static final class Written {
        private final long line;
        private final Optional<Member> was;
        private Member becomes;

        Written(long line, Optional<Member> was, Member becomes) {
            this.line = line;
            this.was = was;
            this.becomes = becomes;
        }
    }

    @Override public List<Members.Change> rows() {
        return inOrder.stream().filter(it -> !it.was.equals(Optional.of(it.becomes))).map(it -> new Members.Change(it.was, it.becomes)).toList();
    }

    @Override public void expect(List<Cells<MemberColumn>> some) {
        var numbers = some.stream().map(it -> it.text(MemberColumn.NUMBER)).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf).toList();
        var documents = some.stream().map(it -> it.text(MemberColumn.DOCUMENT)).filter(it -> !it.isEmpty()).distinct().toList();
        var meant = members.meant(lines.account(), numbers, documents);
        byNumber = meant.stream().collect(Collectors.toMap(Member::id, Function.identity()));
        byDocument = Stream.concat(meant.stream(), namesakes(meant).stream()).distinct().collect(Collectors.groupingBy(it -> Member.documentKey(it.document())));
    }

    /** Whoever has the document of somebody whom the file names by number alone: he may not become the same twice. */
    private List<Member> namesakes(List<Member> meant) { return members.meant(lines.account(), List.of(), meant.stream().map(Member::document).distinct().toList()); }

    @Override public Verdict read(Cells<MemberColumn> line) {
        var known = known(line);
        var above = Optional.ofNullable(written.get(known.<Object>map(Member::id).orElseGet(() -> key(line))));
        var before = above.map(it -> it.becomes).or(() -> known);
        var person = lines.person(line, before);
        var vehicle = lines.vehicle(line, before);
        var becomes = vehicle.map(it -> person.with(MemberLine.with(person.vehicles(), it))).orElse(person);
        var changes = values.changes(before.map(it -> new Entry(it, vehicle.flatMap(own -> MemberLine.same(it.vehicles(), own.plate())))), new Entry(becomes, vehicle));
        above.ifPresent(it -> demandSame(before.orElseThrow(), person, it.line));
        demandOnce(becomes, above);
        keep(line, above, known, becomes);
        var fate = before.isEmpty() ? Fate.TAKEN : changes.isEmpty() ? Fate.KNOWN : Fate.CHANGED;
        return Verdict.of(line.line(), fate, becomes.document(), becomes.name(), changes);
    }

    private void keep(Cells<MemberColumn> line, Optional<Written> above, Optional<Member> known, Member becomes) {
        var one = above.orElseGet(() -> new Written(line.number(), known, becomes));
        one.becomes = becomes;
        if (above.isEmpty()) inOrder.add(one);
        known.ifPresent(it -> written.put(it.id(), one));
        if (becomes.id() == 0 || becomes.status() != MemberStatus.TO_VERIFY) written.put(key(becomes), one);
    }

    /** By his number; else by document, and by plan and validator as far as the line names them. */
    private Optional<Member> known(Cells<MemberColumn> line) {
        var number = line.text(MemberColumn.NUMBER);
        if (!number.isEmpty()) return Optional.of(Optional.ofNullable(number.matches("\\d{1,18}") ? byNumber.get(Long.valueOf(number)) : null).orElseThrow(() -> new Refused(MemberColumn.NUMBER, "imports.line.no-number", number)));
        var document = Member.documentKey(line.text(MemberColumn.DOCUMENT));
        if (document.isEmpty()) throw line.missing(MemberColumn.DOCUMENT);
        var some = byDocument.getOrDefault(document, List.of());
        if (!line.text(MemberColumn.PLAN).isEmpty()) some = some.stream().filter(it -> current(it).plan() == lines.plan(line, Optional.empty())).toList();
        if (!line.text(MemberColumn.VALIDATOR).isEmpty()) some = ofValidator(some, Vehicle.plateKey(line.text(MemberColumn.VALIDATOR)));
        var sure = some.stream().filter(it -> current(it).status() != MemberStatus.TO_VERIFY).toList();
        var fitting = sure.isEmpty() ? ofName(some, line) : sure;
        if (fitting.size() > 1) throw new Refused(MemberColumn.DOCUMENT, "imports.line.several-members", fitting.size(), numbers(fitting));
        return fitting.stream().findFirst();
    }

    /** A document that a caller said isn't enough to tell who he is (MB-6). */
    private List<Member> ofName(List<Member> toVerify, Cells<MemberColumn> line) {
        var named = (line.text(MemberColumn.FIRST_NAMES) + " " + line.text(MemberColumn.LAST_NAMES)).strip();
        var fitting = toVerify.stream().filter(it -> current(it).sharesName(named)).toList();
        if (!toVerify.isEmpty() && named.isEmpty()) throw line.missing(MemberColumn.LAST_NAMES);
        if (!toVerify.isEmpty() && fitting.isEmpty()) throw new Refused(MemberColumn.LAST_NAMES, "imports.line.other-to-verify", toVerify.size(), numbers(toVerify));
        return fitting;
    }

    private static String numbers(List<Member> some) { return some.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(", ")); }

    /** Who has none yet gets it. */
    private List<Member> ofValidator(List<Member> some, String validator) {
        var exactly = some.stream().filter(it -> Vehicle.plateKey(current(it).validator()).equals(validator)).toList();
        return exactly.isEmpty() ? some.stream().filter(it -> current(it).validator().isEmpty()).toList() : exactly;
    }

    /** As the lines above leave him. */
    private Member current(Member member) { return Optional.ofNullable(written.get(member.id())).map(it -> it.becomes).orElse(member); }

    private String key(Cells<MemberColumn> line) { return key(lines.plan(line, Optional.empty()), line.text(MemberColumn.DOCUMENT), line.text(MemberColumn.VALIDATOR)); }

    private static String key(Member member) { return key(member.plan(), member.document(), member.validator()); }

    private static String key(int plan, String document, String validator) { return plan + " " + Member.documentKey(document) + " " + Vehicle.plateKey(validator); }

    /** Several lines may tell of one person's vehicles, but not of two different persons. */
    private void demandSame(Member before, Member person, long above) {
        values.changes(Optional.of(new Entry(before, Optional.empty())), new Entry(person, Optional.empty())).stream().findFirst().ifPresent(it -> { throw new Refused(it.column(), "imports.line.contradicts", above); });
    }

    /** A plan has a person with one policy once. */
    private void demandOnce(Member becomes, Optional<Written> above) {
        if (becomes.status() == MemberStatus.TO_VERIFY || Member.documentKey(becomes.document()).isEmpty()) return;
        boolean elsewhere = byDocument.getOrDefault(Member.documentKey(becomes.document()), List.of()).stream()
            .anyMatch(it -> it.id() != becomes.id() && it.status() != MemberStatus.TO_VERIFY && key(it).equals(key(becomes)));
        var other = Optional.ofNullable(written.get(key(becomes))).filter(it -> !Optional.of(it).equals(above));
        if (elsewhere || other.isPresent()) throw new Refused(MemberColumn.DOCUMENT, "imports.line.member-twice");
    }
}
