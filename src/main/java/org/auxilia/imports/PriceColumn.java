package org.auxilia.imports;

/** The columns of what services usually cost. */
public enum PriceColumn implements Column {

    SERVICE(80, "servicio", "service"),
    PLACE(250, "lugar", "zona", "place"),
    CURRENCY(3, "moneda", "currency"),
    AMOUNT(20, "importe", "precio", "amount"),
    FROM(10, "desde", "from");

    private final Head head;

    PriceColumn(int longest, String... names) { head = new Head(longest, names); }

    @Override public Head head() { return head; }

    @Override public boolean isRequired() { return true; }
}
