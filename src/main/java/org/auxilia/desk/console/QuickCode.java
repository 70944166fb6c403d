package org.auxilia.desk.console;

import java.util.List;
import java.util.stream.Stream;
import org.auxilia.assistance.ProcedureCode;
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

    static List<QuickCode> all(Shell shell, List<LogSubtype> own) {
        var procedure = ProcedureCode.ALL.stream().map(it -> new QuickCode(it.letters(), it.entry(), words(it.letters(), shell)));
        return Stream.concat(procedure, own.stream().flatMap(it -> it.letters().map(letters -> new QuickCode(letters, Composer.OWN + it.code(), "")).stream())).toList();
    }

    private static String words(String code, Shell shell) {
        var key = "desk.code." + code;
        return shell.texts().has(key) ? shell.t(key) : "";
    }
}
