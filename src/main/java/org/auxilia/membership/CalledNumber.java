package org.auxilia.membership;

import java.util.OptionalInt;

/**
 * A number that members call (DID).
 *
 * @param digits in international form, for instance "541152780001"
 * @param plan the plan that it stands for; empty when it is the whole account's
 */
public record CalledNumber(String digits, OptionalInt plan) {}
