package org.auxilia.desk.reimbursement;

/**
 * A receipt as it was sent (RE-1).
 *
 * @param name    as it is called where it came from, without its folders
 * @param type    by what it is, never by what it calls itself
 * @param content at most {@link ReceiptReading#MOST} bytes
 */
public record Receipt(String name, String type, byte[] content) {

    /** SHA-256 of its bytes, in hexadecimal digits: what the log keeps of it. */
    public String digest() { return ReceiptReading.digest(content); }
}
