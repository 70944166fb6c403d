package org.auxilia.desk.console;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.MonitoringFact.Direction;
import org.auxilia.assistance.MonitoringFact.Outsider;
import org.auxilia.assistance.Party;
import org.auxilia.assistance.ProcedureCode;
import org.auxilia.assistance.Stage;
import org.auxilia.assistance.Wording;
import org.auxilia.catalogue.LogSubtypes.Kept;
import org.auxilia.web.Texts;

/**
 * A subtype of the log as the administrator's list has it.
 *
 * @param stage    the type to which it belongs: 1 to 5
 * @param letters  what stands for it after ";" in a note
 * @param position of the company's own, the smaller first
 * @param own      the company's; else the procedure's, which nobody changes
 */
public record LogSubtypeRow(int stage, String code, String nameEs, String nameEn, List<String> letters, Optional<Integer> position, boolean offered, boolean used, boolean own) {

    public String name(String language) { return "en".equals(language) ? nameEn : nameEs; }

    /** By type, first the company's own in their order. */
    static List<LogSubtypeRow> all(List<Kept> own) {
        return Stream.concat(own.stream().map(LogSubtypeRow::of), procedure()).sorted(Comparator.comparing(LogSubtypeRow::stage).thenComparing(it -> !it.own())).toList();
    }

    private static LogSubtypeRow of(Kept it) {
        var subtype = it.subtype();
        return new LogSubtypeRow(subtype.stage(), subtype.code(), subtype.nameEs(), subtype.nameEn(), subtype.letters().stream().toList(), Optional.of(it.position()), it.offered(), it.used(), true);
    }

    /** In the order of the procedure; a remark may be of any type. */
    private static Stream<LogSubtypeRow> procedure() {
        var remark = Stream.of(Stage.values()).map(stage -> procedure(stage, Kind.REMARK.name(), Kind.REMARK + "." + stage));
        return Stream.concat(Stream.of(Kind.values()).filter(it -> it != Kind.REMARK).flatMap(kind -> codes(kind).map(code -> procedure(kind.stage(), code, code))), remark);
    }

    private static Stream<String> codes(Kind kind) {
        return switch (kind) {
            case PROVIDER_TALK, MEMBER_TALK -> with(kind.name(), Direction.values());
            case OTHER_TALK -> with(kind.name(), Outsider.values()).flatMap(it -> with(it, Direction.values()));
            case CALL_ATTEMPT -> with(kind.name(), Party.values());
            default -> Stream.of(kind.name());
        };
    }

    private static Stream<String> with(String code, Enum<?>... which) { return Arrays.stream(which).map(it -> code + "." + it.name()); }

    private static LogSubtypeRow procedure(Stage stage, String subtype, String entry) {
        var key = Wording.subtype(subtype);
        return new LogSubtypeRow(stage.number(), subtype, Texts.of(Texts.SPANISH).of(key), Texts.of(Locale.ENGLISH).of(key), ProcedureCode.of(entry), Optional.empty(), true, true, false);
    }
}
