package org.auxilia.desk.console;

import java.util.List;
import org.auxilia.web.TimeChip;

/**
 * The one thing to do now: the first of what is owed (TK-2).
 *
 * @param title  what to do
 * @param code   TK-10 and so on
 * @param whom   whom to call; empty for nobody
 * @param phone  his number; empty where there is none
 * @param say    the words to say, filled; empty where the step has none (CO-3)
 * @param main   the act that settles it in the usual case; null where this person can't do it
 * @param others what else it may come to
 * @param why    why it is not this person's to do, in sentences
 */
public record NextStep(String title, String code, TimeChip chip, String whom, String phone, String say, ActView main, List<ActView> others, List<String> why) {}
