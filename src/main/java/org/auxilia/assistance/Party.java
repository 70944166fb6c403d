package org.auxilia.assistance;

/** Whom one calls, who owns a minute, who asked for a change. {@link #THIRD} is who saw it, a neighbour, the police. */
public enum Party { COORDINATOR, PROVIDER, MEMBER, ACCOUNT, SUPERVISOR, THIRD }
