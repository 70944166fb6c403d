package org.auxilia.network;

/** How far around the place one looks; widening goes from one to the next (AS-4). */
public enum Reach {
    /** Those who cover the place itself. */
    PLACE,
    /** Also those who cover another part of its zone. */
    ZONE,
    PROVINCE,
    COUNTRY
}
