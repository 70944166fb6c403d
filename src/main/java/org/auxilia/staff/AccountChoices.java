package org.auxilia.staff;

import java.util.List;
import org.auxilia.web.Option;

/** The accounts to which a user may belong, and what one may be bound to (ID-4); membership brings them. */
public interface AccountChoices {

    /** Value is the account's id. */
    List<Option> all();

    /** The service lines, named by the bundles. */
    List<? extends Enum<?>> lines();
}
