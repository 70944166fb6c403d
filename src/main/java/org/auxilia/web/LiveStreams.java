package org.auxilia.web;

/** The streams that are open to the browsers of this instance. */
public interface LiveStreams {

    /** Ends those of this session, which has ended itself; what other instances hold of it ends within five minutes. */
    void end(String session);
}
