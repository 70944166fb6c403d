package org.auxilia.staff;

import java.util.Optional;
import org.auxilia.data.Onlooker;
import org.springframework.stereotype.Component;

/** Who makes the request at hand; nobody does where something happens by itself. */
@Component
class SignedInOnlooker implements Onlooker {

    @Override
    public Optional<Person> person() {
        return SignedIn.current().flatMap(who -> who.account().map(account -> new Person(account, who.id())));
    }
}
