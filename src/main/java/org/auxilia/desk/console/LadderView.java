package org.auxilia.desk.console;

import java.util.List;
import org.auxilia.network.Reach;
import org.auxilia.web.Form;

/**
 * The provider ladder as it stands on the screen (AS-2).
 *
 * @param title  what is sought, where
 * @param count  how many of how many work now
 * @param reach  how far was looked
 * @param wider  address of the next wider search; null where there is none
 * @param filter what stands in the search's fields
 */
public record LadderView(String title, String count, List<Row> rows, Reach reach, String wider, String base, Form filter) {

    /**
     * @param at     whom the next step is about
     * @param state  what the calls to him have come to; empty where there were none
     * @param choose address that makes him the next; null where he is it
     */
    public record Row(int rank, int provider, String name, String phone, String dial, List<Reason> why, String km, String minutes, String onTime, String cost, boolean off, boolean at,
                      String state, String choose) {}

    /** @param against whether it speaks against him */
    public record Reason(String text, boolean against) {}
}
