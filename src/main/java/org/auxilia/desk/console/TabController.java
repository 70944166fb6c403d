package org.auxilia.desk.console;

import java.util.List;
import java.util.Optional;
import org.auxilia.catalogue.Causes;
import org.auxilia.staff.Needs;
import org.auxilia.staff.Right;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Answers;
import org.auxilia.web.Form;
import org.auxilia.web.Page;
import org.auxilia.web.Rows;
import org.auxilia.web.Shell;
import org.auxilia.web.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tabs that one reads: Bitácora, Encuesta, Eventos y tiempos, Auditoría/Histórico. */
@Controller
@Needs(Right.SEE_CASES)
class TabController {

    private final Situations situations;
    private final Console console;
    private final AssistanceForPrograms programs;
    private final Causes causes;

    TabController(Situations situations, Console console, AssistanceForPrograms programs, Causes causes) {
        this.causes = causes;
        this.situations = situations;
        this.console = console;
        this.programs = programs;
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/log")
    @Answers(value = AssistanceJson.EntryJson.class, rows = true, files = true)
    Page log(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        return page("log", s).json(() -> Rows.of(programs.log(s))).table(() -> log(s));
    }

    private Table<LogLine> log(Situation s) {
        return Table.of("desk.tab.log", LogLine.of(s, causes)).in(s.account().zone()).account(_ -> s.account().name()).column("desk.log.happened", LogLine::happened).column("desk.log.recorded", LogLine::recorded)
            .column("desk.log.type-only", LogLine::type).column("desk.log.subtype", LogLine::subtype).column("desk.log.words", LogLine::words).column("desk.log.author", LogLine::author)
            .column("desk.log.evidence", LogLine::evidence).column("desk.log.call-reference", LogLine::call);
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/survey")
    @Answers(Verdict.class)
    Page survey(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var verdict = Verdict.of(s);
        return page("survey", s).with("verdict", verdict).json(() -> verdict);
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/times")
    @Answers(value = TimesJson.class, files = true)
    Page times(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var times = Times.of(s);
        return page("times", s).with("times", times).json(() -> TimesJson.of(times)).table(() -> spans(times, s));
    }

    /** Each span against what was allowed; minutes, so that they can be reckoned with. */
    private static Table<Times.Span> spans(Times times, Situation s) {
        return Table.of("desk.tab.times", times.spans()).in(s.account().zone()).account(_ -> s.account().name()).column("desk.times.span", Times.Span::task).column("desk.times.due", Times.Span::due)
            .column("desk.times.planned-minutes", it -> it.planned().toMinutes()).column("desk.times.real-minutes", it -> it.took() == null ? null : it.took().toMinutes())
            .column("desk.times.difference-minutes", it -> it.took() == null ? null : it.difference().toMinutes()).column("desk.times.fate", Times.Span::fate).column("desk.times.evidence", Times.Span::evidence);
    }

    @GetMapping("/cases/{number:\\d+}/{n:\\d+}/audit")
    @Answers(value = Change.class, rows = true, files = true)
    Page audit(@PathVariable long number, @PathVariable int n, Shell shell, SignedIn who) {
        var s = situations.of(number, n, who, shell);
        var changes = Change.of(s);
        return page("audit", s).with("changes", changes).json(() -> Rows.of(changes)).table(() -> audit(changes, s));
    }

    private static Table<Change> audit(List<Change> changes, Situation s) {
        return Table.of("desk.audit", changes).in(s.account().zone()).account(_ -> s.account().name()).column("desk.audit.when", Change::at).column("desk.audit.who", Change::who)
            .column("desk.audit.field", Change::field).column("desk.audit.from", Change::from).column("desk.audit.to", Change::to);
    }

    private Page page(String tab, Situation s) {
        return Page.of("desk/" + tab).with("screen", console.screen(s, tab, Form.empty(), Optional.empty(), Optional.empty()));
    }
}
