package org.auxilia.membership;

/** Published with the making or ending of an alert: open screens show it once that is certain. */
public record AlertsChanged() {}
