package org.auxilia.membership;

/** Of what one is warned. */
public enum AlertSubject { MEMBER, PLATE, TELEPHONE, PLACE }
