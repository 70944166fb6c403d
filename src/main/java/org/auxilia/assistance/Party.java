package org.auxilia.assistance;

/** Whom one calls, who owns a minute, who asked for a change. */
public enum Party { COORDINATOR, PROVIDER, MEMBER, ACCOUNT, SUPERVISOR }
