package org.auxilia.membership;

/**
 * Something of which one may be warned.
 *
 * @param number the member's or the place's, else 0
 * @param text   plate, telephone, or address within the place
 * @param about  as people read it
 */
public record Alerted(AlertSubject subject, long number, String text, String about) {

    public static Alerted member(long id, String name) { return new Alerted(AlertSubject.MEMBER, id, "", name); }
    public static Alerted plate(String plate) { return new Alerted(AlertSubject.PLATE, 0, plate.strip(), plate.strip()); }
    public static Alerted telephone(String phone) { return new Alerted(AlertSubject.TELEPHONE, 0, phone.strip(), phone.strip()); }
    public static Alerted place(int id, String address, String label) { return new Alerted(AlertSubject.PLACE, id, address.strip(), address.isBlank() ? label : address.strip() + ", " + label); }

    /** As a form names it. */
    public String code() { return subject + ":" + number + ":" + text; }
}
