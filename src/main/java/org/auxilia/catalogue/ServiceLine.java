package org.auxilia.catalogue;

/** The kind of service that the screens call <em>Tipo</em>. */
public enum ServiceLine { VIAL, HOGAR, SALUD, LEGAL, MASCOTAS, VIAJE }
