package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.auxilia.agenda.Agenda;
import org.auxilia.agenda.AgendaRow;
import org.auxilia.data.Sight;
import org.auxilia.staff.User;
import org.auxilia.staff.Users;
import org.auxilia.web.Texts;
import org.springframework.beans.factory.BeanFactory;

/** What is owed in the case of the story, as the agendas have it: {@code "Asignar proveedor 08:05"}, of all who owe something, in the order of the agenda. */
final class Owed {

    private final BeanFactory beans;
    private final StoryClock clock;
    private final OneCase the;

    Owed(BeanFactory beans, StoryClock clock, OneCase the) {
        this.beans = beans;
        this.clock = clock;
        this.the = the;
    }

    /** This and nothing else. */
    void owes(String... expected) { assertThat(rows().stream().map(this::text)).as("owed at %s", clock.text(clock.now())).containsExactlyInAnyOrder(expected); }

    void owesAlso(String... expected) { assertThat(rows().stream().map(this::text)).as("owed at %s", clock.text(clock.now())).contains(expected); }

    void owesNo(String task) { assertThat(rows().stream().map(this::text)).as("owed at %s", clock.text(clock.now())).noneMatch(it -> it.startsWith(task)); }

    /** Whom one calls for the task. */
    void calls(String task, String whom) {
        assertThat(rows().stream().filter(it -> text(it).startsWith(task)).map(AgendaRow::whomName)).as("whom to call for %s", task).containsExactly(whom);
    }

    private List<AgendaRow> rows() {
        var agenda = beans.getBean(Agenda.class);
        return beans.getBean(Users.class).all().stream().map(User::id).flatMap(user -> agenda.of(user, true, Sight.WHOLE, clock.now(), 300).stream()).filter(row -> row.number() == the.number).distinct().toList();
    }

    private String text(AgendaRow row) {
        var what = row.words().isEmpty() ? Texts.of(Texts.SPANISH).of(row.task()) : row.words();
        return (row.assistance() > 1 ? "/" + row.assistance() + " " : "") + what + " " + clock.text(row.due());
    }
}
