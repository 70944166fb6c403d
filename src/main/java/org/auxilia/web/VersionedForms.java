package org.auxilia.web;

/** Knows the forms that carry the version that was seen of what they change: there {@code If-Match} says it in place of the field (CA-9). */
@FunctionalInterface
public interface VersionedForms {

    /** Of an item that is there; what adds one has none to match. @param path of the act */
    boolean has(String path);
}
