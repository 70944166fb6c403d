package org.auxilia.assistance;

import java.time.Instant;
import java.util.Optional;

/** What one may ask the log for: a kind of fact, or, below, something that several kinds have in common. */
public interface Aspect {
    interface DecidesCoverage extends Aspect {}
    /** Fixes how urgent it is, from that moment on (PR-5). */
    interface SetsPriority extends Aspect { Priority priority(); }
    /** Turns to a provider of the calling order. */
    interface Dials extends Aspect { Candidate candidate(); }
    interface EndsDispatch extends Aspect { Candidate candidate(); }
    /** Says when the provider will be there. */
    interface GivesEta extends Aspect { Optional<Instant> eta(); }
    /** May agree on DESDE and HASTA; arrival is then expected in the middle (5.3.3.1). */
    interface SetsWindow extends GivesEta {
        Optional<Window> agreed();
        @Override default Optional<Instant> eta() { return agreed().map(Window::middle); }
    }
    interface EstimatesEnd extends Aspect { Optional<Instant> end(); }
    /** The member hears how things stand. */
    interface TellsMember extends Aspect {}
    /** The provider hears how things stand. */
    interface TellsProvider extends Aspect {}
    /** Says what a trip costs on which there is nothing to do, where somebody knows (CL-6). */
    interface PricesVainTrip extends Aspect { Optional<VainTrip> inVain(); }
    interface SettlesExcess extends Aspect {}
    interface Verdict extends Aspect {}
    /** Window, place or the provider's data are others now (TK-30). */
    interface ChangesPlan extends Aspect { Party askedBy(); }
    /** A call with somebody, or the attempt at one, that settles nothing by itself (TK-4). */
    interface Talk extends Aspect { Party party(); Optional<Task> about(); }
    /** They spoke. Who rang up about a case says what is wanted and by whom it was decided (CA-13). */
    interface Conversation extends Talk {
        MonitoringFact.Direction direction();
        String text();
        Optional<MonitoringFact.Wish> wants();
        Optional<MonitoringFact.Voice> voice();
        default boolean isComplaint() { return wants().filter(MonitoringFact.Wish.COMPLAINT::equals).isPresent(); }
    }
}
