package org.auxilia.assistance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of {@link Kind}. Written while the table is built, only read afterwards. */
final class Row {

    final Stage stage;
    Scope holds;
    boolean ofFile;
    private boolean evenOfFile;
    boolean ofProcedure = true;
    Optional<Scope> begins = Optional.empty();
    Optional<Party> sign = Optional.empty();
    Optional<ProviderStatus> makes = Optional.empty();
    Optional<FinalStatus> closes = Optional.empty();
    private boolean evenClosed;
    private List<Obstacle> obstacles = List.of();

    private Row(Stage stage, Scope holds) {
        this.stage = stage;
        this.holds = holds;
    }

    static Row opening()    { return new Row(Stage.OPENING, Scope.ASSISTANCE); }
    static Row assigning()  { return new Row(Stage.ASSIGNMENT, Scope.DISPATCH); }
    static Row monitoring() { return new Row(Stage.MONITORING, Scope.VISIT); }
    static Row serving()    { return new Row(Stage.SERVICE, Scope.DISPATCH); }
    static Row closing()    { return new Row(Stage.CLOSING, Scope.ASSISTANCE); }

    /** Listed with the opening in the log, belongs to no stage; a free remark chooses its own. */
    static Row anytime() { return opening().loose(); }

    /** Belongs to the case file, so it is part of the log of each of its assistances. */
    static Row file() { return anytime().asFile(); }

    /** The same at its end: listed with the closing (5.5.2.3). */
    static Row fileEnd() { return closing().loose().asFile(); }

    private Row loose() { ofProcedure = false; return this; }
    private Row asFile() { ofFile = true; return evenOfFile(); }

    /** May also concern the case file as a whole; any other kind is of one assistance. */
    Row evenOfFile() { evenOfFile = true; return this; }

    /** Stays true as long as this lasts. */
    Row during(Scope scope) { holds = scope; return this; }

    /** Starts a new one: what was true only during the previous one is laid aside. */
    Row begins(Scope scope) { begins = Optional.of(scope); return this; }

    /** Proves that somebody is there, so it makes a call to ask needless (BY-5). */
    Row signOf(Party party) { sign = Optional.of(party); return this; }

    Row makes(ProviderStatus status) { makes = Optional.of(status); return this; }

    /** Ends the assistance by itself. */
    Row closes(FinalStatus status) { closes = Optional.of(status); return this; }

    /** May also be recorded once it is closed; any other kind may not. */
    Row evenClosed() { evenClosed = true; return this; }

    Row unless(Obstacle... these) { obstacles = List.of(these); return this; }

    List<Obstacle> obstacles() {
        var general = Stream.of(Obstacle.NOT_YOUR_PART, Obstacle.TIME_IN_FUTURE, Obstacle.TIME_BEFORE_CONTACT);
        var level = evenOfFile ? Stream.<Obstacle>of() : Stream.of(Obstacle.NO_SUCH_ASSISTANCE);
        var closed = evenClosed ? Stream.<Obstacle>of() : Stream.of(Obstacle.CLOSED);
        return Stream.of(general, level, closed, obstacles.stream()).flatMap(it -> it).toList();
    }
}
