package org.auxilia.desk.console;

import java.util.List;
import java.util.stream.Stream;
import org.auxilia.catalogue.LogSubtype;
import org.auxilia.web.Shell;

/**
 * What stands so often in a log that three letters are enough: type, subtype and words of the procedure, or a subtype of the company.
 *
 * @param code  the letters typed after ";", the same in every language
 * @param entry of the {@link Composer}
 * @param words empty where type and subtype say it all
 */
public record QuickCode(String code, String entry, String words) {

    private record Row(String code, String entry) {}

    /** Procedure 5.2.3 to 5.5.2: what is said on the calls, and the times that the log asks for. */
    private static final List<Row> ROWS = List.of(
        new Row("psn", "PROVIDER_TALK.OUTGOING"), new Row("pdm", "PROVIDER_TALK.OUTGOING"), new Row("pav", "PROVIDER_TALK.INCOMING"), new Row("pnc", "CALL_ATTEMPT.PROVIDER"),
        new Row("asn", "MEMBER_TALK.OUTGOING"), new Row("adm", "MEMBER_TALK.OUTGOING"), new Row("aes", "MEMBER_TALK.INCOMING"), new Row("anc", "CALL_ATTEMPT.MEMBER"),
        new Row("arr", "ARRIVAL"), new Row("con", "CONTACT"), new Row("ter", "WORK_END"));

    static List<QuickCode> all(Shell shell, List<LogSubtype> own) {
        var procedure = ROWS.stream().map(it -> new QuickCode(it.code(), it.entry(), words(it.code(), shell)));
        return Stream.concat(procedure, own.stream().flatMap(it -> it.letters().map(letters -> new QuickCode(letters, Composer.OWN + it.code(), "")).stream())).toList();
    }

    static boolean isOfProcedure(String code) { return ROWS.stream().anyMatch(it -> it.code().equals(code)); }

    /** Those of the procedure that stand for this entry. */
    static List<String> of(String entry) { return ROWS.stream().filter(it -> it.entry().equals(entry)).map(Row::code).toList(); }

    private static String words(String code, Shell shell) {
        var key = "desk.code." + code;
        return shell.texts().has(key) ? shell.t(key) : "";
    }
}
