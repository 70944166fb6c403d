package org.auxilia.membership;

/**
 * A caller whom no roster knows, as registered by hand during the call (MB-6, Procedure 5.1.4). What isn't known is empty; a name
 * is needed.
 *
 * @param plan under which the caller says to be entitled
 */
public record Newcomer(int account, int plan, String document, String firstNames, String lastNames, String phone, String email,
                       String address, String validator, String plate) {}
