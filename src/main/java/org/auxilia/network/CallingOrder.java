package org.auxilia.network;

/** What the calling order begins with; a setting of the account (AS-2). */
public enum CallingOrder {
    /** Position for that zone and service; among equal ones the computed rank. */
    BY_POSITION,
    /** The computed rank alone: duty, distance, load, punctuality less rework, cost. */
    COMPUTED
}
