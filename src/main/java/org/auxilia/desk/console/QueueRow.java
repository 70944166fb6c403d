package org.auxilia.desk.console;

import org.auxilia.web.TimeChip;

/**
 * One line of the coordinator's queue.
 *
 * @param assistance 0 for a case that has none yet
 * @param chip       null where nothing is owed
 */
public record QueueRow(long number, int assistance, String service, String icon, String member, String place, String next, TimeChip chip) {

    public String code() { return assistance == 0 ? Long.toString(number) : number + "/" + assistance; }
    public String href() { return "/cases/" + number + (assistance == 0 ? "" : "/" + assistance); }
}
