package org.auxilia.network;

/** What hangs on a provider, and on which. */
record Owned<T>(int provider, T part) { }
