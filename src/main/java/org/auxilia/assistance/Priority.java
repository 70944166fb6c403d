package org.auxilia.assistance;

/** Drives the clocks (5.2.2): RIESGO DE VIDA, EMERGENCIA, PROGRAMADO. In the order in which they are served. */
public enum Priority { LIFE_RISK, EMERGENCY, SCHEDULED }
