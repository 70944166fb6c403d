package org.auxilia.quality;

import java.time.Instant;

/**
 * A member's dissatisfaction that expects an answer.
 *
 * @param number     its own number, from the entry of the log that opened it
 * @param words      what the member said
 * @param receivedAt when he said it
 */
public record Complaint(String number, long caseNumber, int assistance, String account, String member, String service, String provider, String words, String heardBy, Instant receivedAt) {

    public String assistanceLabel() { return assistance == 0 ? Long.toString(caseNumber) : caseNumber + "/" + assistance; }
}
