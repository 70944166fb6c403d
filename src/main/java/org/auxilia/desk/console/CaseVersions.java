package org.auxilia.desk.console;

import java.util.List;
import java.util.regex.Pattern;
import org.auxilia.assistance.CaseFile;
import org.auxilia.assistance.Cases;
import org.auxilia.assistance.Entry;
import org.auxilia.data.Sight;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Failure;
import org.auxilia.web.Message;
import org.auxilia.web.Shell;
import org.auxilia.web.Versions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** CA-9 for programs: who names the version that he saw writes on that one or not at all, and is told what others wrote. */
@Component
class CaseVersions implements Versions {

    private static final Pattern OF_CASE = Pattern.compile("/cases/(\\d{1,12})/.+");

    private final JdbcClient jdbc;
    private final Cases cases;

    CaseVersions(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** The case stays as it is until the act's transaction ends. */
    @Override
    public boolean demand(String path, int version, Shell shell) {
        var of = OF_CASE.matcher(path);
        if (!of.matches()) return false;
        long number = Long.parseLong(of.group(1));
        if (SignedIn.current().flatMap(SignedIn::account).isEmpty()) jdbc.sql("select version from case_file where number = :number for update").param("number", number).query(Integer.class).optional();
        var sight = SignedIn.current().map(SignedIn::sight).orElse(Sight.WHOLE);
        cases.find(number, sight).filter(file -> file.version() != version).ifPresent(file -> { throw stale(file, version, shell); });
        return true;
    }

    private static Failure.Stale stale(CaseFile file, int version, Shell shell) {
        var news = version < 0 || version > file.version() ? List.<Entry>of() : file.log().subList(version, file.version());
        return new Failure.Stale(Message.of("desk.stale", Integer.toString(file.version())), news.stream().map(it -> line(it, shell)).toList());
    }

    private static String line(Entry it, Shell shell) {
        return shell.t("desk.meanwhile-line", shell.formats().time(it.happenedAt()), LogLine.subtype(it.fact(), shell), it.stamp().who().name());
    }
}
