package org.auxilia.desk.uncovered;

import java.time.LocalDate;

/**
 * What a member has had of the plan, the assistance at hand aside.
 *
 * @param starts   first day of the contract
 * @param used     assistances that were given, or are being given, under the plan; those of a former system too
 * @param asked    assistances ever asked for, refused ones too
 * @param internal our own technicians who do this service where the member lives
 */
record MemberUse(LocalDate starts, int used, int asked, int internal) {}
