package org.auxilia.staff;

import java.io.Serializable;

/** Whom the OpenID provider means, whatever it calls them. @param subject never given to somebody else there, as a name may be */
record Identity(String issuer, String subject) implements Serializable {

    /** Of who comes with a password. */
    static final Identity NONE = new Identity("", "");
    /** As the trail has it where it is not the one that the user was. */
    static final String ANOTHER = "another subject";
}
