package org.auxilia.membership;

/** What kind of vehicle a service of a plan is for, and a member has. */
public enum VehicleKind { CAR, MOTORCYCLE, VAN, TRUCK, BICYCLE }
