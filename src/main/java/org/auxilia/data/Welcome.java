package org.auxilia.data;

import java.util.List;

/** What is said to the person who started the application, below its address. A bean. */
public interface Welcome {

    /** Lines of text, none if there is nothing to say. */
    List<String> lines();
}
