package org.auxilia.staff;

import java.util.List;
import org.auxilia.web.Option;

/** The accounts to which a user may belong; membership brings them. */
@FunctionalInterface
public interface AccountChoices {

    /** Value is the account's id. */
    List<Option> all();
}
