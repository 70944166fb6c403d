package org.auxilia.assistance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.auxilia.membership.NegotiableTerms;
import org.springframework.stereotype.Component;

/** Names the times of the procedure to the screen on which an account agrees on others. */
@Component
class AgreeableTerms implements NegotiableTerms {

    @Override
    public List<NegotiableTerm> all() {
        return Stream.of(Term.values()).map(term -> new NegotiableTerm(term.name(),
            "assistance.term." + term.name().toLowerCase(Locale.ROOT).replace('_', '-'), term.usual())).toList();
    }
}
