package org.auxilia.desk.console;

import java.util.Locale;
import org.auxilia.assistance.Kind;
import org.auxilia.catalogue.Service;
import org.auxilia.web.Shell;

/** Names of acts and fields. */
final class Labels {

    private Labels() {}

    /** What the button of an act says: a verb. */
    static String act(Kind kind, Shell shell) { return shell.t("desk.act." + kind.slug()); }

    /** A field of the Principal sheet; fields of a service have their own names in the catalogue. */
    static String field(String code, Shell shell) {
        var key = "desk.sheet." + code.replace('_', '-');
        return shell.texts().has(key) ? shell.t(key) : code;
    }

    static String field(String code, Service service, Shell shell) {
        return service.fields().stream().filter(it -> it.code().equals(code)).findFirst().map(it -> it.label(shell.lang())).orElseGet(() -> field(code, shell));
    }

    static String kebab(Enum<?> constant) { return constant.name().toLowerCase(Locale.ROOT).replace('_', '-'); }
}
