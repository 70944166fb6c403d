package org.auxilia.desk.console;

import java.util.List;
import org.auxilia.assistance.Kind;
import org.auxilia.desk.OfferCard;
import org.auxilia.web.OfAccount;
import org.auxilia.web.Tab;

/**
 * The console: queue, assistance, log.
 *
 * @param next   null where nothing is owed, or the viewer only reads
 * @param opened an act that was picked from the menu or came back; null for none
 * @param ladder null while nobody is sought
 * @param checklist null before the end of the service
 * @param offer  what waits for the member's word; null where nothing does
 * @param hold   the words for whoever must wait on the line
 * @param may    whether the viewer works on cases
 */
public record Screen(Situation situation, Head head, List<QueueRow> queue, StageBar stages, NextStep next, List<TaskView> rest, OtherActs more, ActView opened, List<Tab> tabs, Sheet sheet,
                     LadderView ladder, Checklist checklist, List<LogLine> log, Composer composer, String hold, OfferCard offer, boolean may) implements OfAccount {

    @Override public String accountName() { return situation.account().name(); }

    public String path() { return situation.path(); }
    public long number() { return situation.file().number(); }
    public int assistance() { return situation.assistance().number(); }
    public int version() { return situation.file().version(); }
    public org.auxilia.web.Formats formats() { return situation.formats(); }

    public boolean mayAsk() { return situation.isPossible(Kind.AUTHORISATION); }

    /** Address of the assistance after this one in the queue; null at its end. */
    public String following() { return neighbour(1); }
    public String preceding() { return neighbour(-1); }

    public boolean isHere(QueueRow row) { return row.number() == number() && row.assistance() == assistance(); }

    private String neighbour(int step) {
        for (int i = 0; i < queue.size(); i++)
            if (isHere(queue.get(i)) && i + step >= 0 && i + step < queue.size()) return queue.get(i + step).href();
        return null;
    }
}
