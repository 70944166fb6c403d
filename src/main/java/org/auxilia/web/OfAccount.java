package org.auxilia.web;

/** What is shown of one account: on paper it bears that account's label (OP-9). */
public interface OfAccount {

    String accountName();
}
