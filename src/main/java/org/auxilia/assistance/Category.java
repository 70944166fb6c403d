package org.auxilia.assistance;

/** Who pays, and why: EN COBERTURA, CONEXIÓN, CORTESÍA, GARANTÍA (CA-5). Only a covered service uses an event of the plan (MB-8). */
public enum Category { COVERED, CONNECTION, COURTESY, WARRANTY }
