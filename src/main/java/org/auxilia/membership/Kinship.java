package org.auxilia.membership;

/** What a beneficiary is to the member. */
public enum Kinship { SPOUSE, CHILD, PARENT, SIBLING, DRIVER, EMPLOYEE, OTHER }
