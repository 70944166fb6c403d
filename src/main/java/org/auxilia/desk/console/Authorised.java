package org.auxilia.desk.console;

import java.util.ArrayList;
import org.auxilia.assistance.OpeningFact.ConnectionAccepted;
import org.auxilia.assistance.ServiceFact.ExcessAccepted;
import org.auxilia.assistance.Shares;
import org.auxilia.catalogue.Money;

/** BY-12: what one reads to the provider once member or superior have answered: "Autorizado: $ 240.000. Paga el afiliado $ 60.000 (Transferencia), la cuenta $ 180.000." */
final class Authorised {

    private Authorised() {}

    /** Empty while nothing is settled, and where nobody had to be asked. */
    static String of(Situation s) { return s.assistance().authorised().map(it -> sentence(it, s)).orElse(""); }

    private static String sentence(Shares it, Situation s) {
        var parts = new ArrayList<String>();
        if (it.member().isPositive()) parts.add(s.shell().t("desk.authorised.member", money(it.member(), s), method(s)));
        if (it.account().isPositive()) parts.add(s.shell().t("desk.authorised.account", money(it.account(), s)));
        if (it.company().isPositive()) parts.add(s.shell().t("desk.authorised.company", money(it.company(), s)));
        return s.shell().t("desk.authorised", money(it.total(), s), String.join(", ", parts));
    }

    private static String method(Situation s) {
        var a = s.assistance();
        return a.last(ExcessAccepted.class).map(ExcessAccepted::method).or(() -> a.last(ConnectionAccepted.class).map(ConnectionAccepted::method)).orElse("");
    }

    private static String money(Money it, Situation s) { return s.formats().money(it.minor(), it.currency()); }
}
