package org.auxilia.desk.alerts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.auxilia.membership.Alert;
import org.auxilia.membership.AlertKind;
import org.auxilia.membership.AlertSubject;
import org.auxilia.membership.Alerted;
import org.auxilia.membership.Alerts;
import org.auxilia.web.Option;
import org.auxilia.web.Shell;

/**
 * The alerts, and the form of a new one.
 *
 * @param shown  a page of them
 * @param things of which one may be warned here, empty where nobody is at hand: then a plate or a telephone is typed
 * @param from   what the page is about: {@code case=153567}, {@code member=12}, or empty
 * @param back   where one came from
 */
public record AlertScreen(Alerts.Slice shown, List<Alerted> things, String from, String back) {

    public List<Alert> alerts() { return shown.alerts(); }

    public List<Option> about(Shell shell) { return things.stream().map(it -> new Option(it.code(), shell.t(it.subject()) + ": " + (it.subject() == AlertSubject.TELEPHONE ? shell.formats().phone(it.about()) : it.about()))).toList(); }

    /** What one may type where nothing is at hand. */
    public List<Option> typed(Shell shell) { return Stream.of(AlertSubject.TELEPHONE, AlertSubject.PLATE).map(it -> new Option(it.name(), shell.t(it))).toList(); }

    /** Those that this person may make. */
    public List<Option> kinds(Shell shell) { return Arrays.stream(AlertKind.values()).filter(it -> shell.may(it.asks())).map(it -> new Option(it.name(), shell.t(it))).toList(); }

    public boolean mayEnd(Alert it, Shell shell) { return it.kind().filter(kind -> shell.may(kind.asks())).isPresent() && it.stands(shell.now()); }

    Optional<Alerted> thing(String code) { return things.stream().filter(it -> it.code().equals(code)).findFirst(); }
}
