package org.auxilia.desk.opening;

import java.util.List;

/**
 * The script of the call (CO-3): what is said at each step, ticked as the facts come in.
 *
 * @param hold the words for whoever must wait on the line, at whichever step (Procedure 5.1.1, 5.1.5)
 */
public record Guide(List<Step> steps, String hold) {

    public enum State { DONE, NOW, TO_COME }

    /**
     * @param key  of the step's title in the bundles
     * @param say  the words, filled; shown in large type while it is this step's turn
     * @param asks whether the step is answered with Sí or No right here: the permission to share data
     */
    public record Step(String key, State state, String say, boolean asks) {
        public boolean isNow() { return state == State.NOW; }
        public boolean isDone() { return state == State.DONE; }
    }
}
