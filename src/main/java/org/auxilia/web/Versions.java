package org.auxilia.web;

/** Knows the versions of what can be written to, for {@code If-Match}. */
public interface Versions {

    /**
     * Called in the act's transaction, and holds the version until its end.
     *
     * @param path of the act
     * @param version that the writer saw
     * @return whether this path has versions
     * @throws Failure.Stale when it is another by now
     */
    boolean demand(String path, int version, Shell shell);
}
