package org.auxilia.desk.uncovered;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.auxilia.assistance.Kind;
import org.auxilia.assistance.Obstacle;
import org.auxilia.catalogue.Causes;
import org.auxilia.desk.ActJson;
import org.auxilia.desk.ActScreen;
import org.auxilia.desk.opening.CaseMain;
import org.auxilia.staff.SignedIn;
import org.auxilia.web.Form;
import org.auxilia.web.Message;
import org.auxilia.web.Page;
import org.auxilia.web.Shell;
import org.springframework.stereotype.Component;

/** The page of the ladder, with what came back: quotes, price and answer are acts of the assistance and return to where they were typed. */
@Component
class LadderPage implements ActScreen {

    /** The field at which an obstacle is said; of any other it is said above. */
    private static final Map<Kind, Map<Obstacle, String>> FIELDS = Map.of(
        Kind.PRICE, Map.of(Obstacle.QUOTE_LAPSED, "quotedBy", Obstacle.QUOTE_UNCONTESTED, "quotedBy", Obstacle.QUOTE_NOT_BEST, "dearBecause", Obstacle.ABOVE_REFERENCE, "dearBecause",
            Obstacle.DISCOUNT_UNGRANTED, "full", Obstacle.AMOUNT_NOT_POSITIVE, "full", Obstacle.PRICE_OUTLIVES_QUOTE, "validUntilIn"),
        Kind.QUOTE, Map.of(Obstacle.AMOUNT_NOT_POSITIVE, "offer"),
        Kind.QUOTE_CONTEST, Map.of(Obstacle.NO_QUOTE, "counter", Obstacle.AMOUNT_NOT_POSITIVE, "counter", Obstacle.COUNTER_NOT_LOWER, "counter"));

    private final UncoveredScreens screens;
    private final CaseMain main;
    private final Causes causes;

    LadderPage(UncoveredScreens screens, CaseMain main, Causes causes) {
        this.screens = screens;
        this.main = main;
        this.causes = causes;
    }

    /** @param refused why the last act was not possible, a sentence each */
    Page of(UncoveredScreen it, Form form, List<Message> refused) {
        return main.framed("desk/uncovered", it.screen()).with("ladder", it).with("causes", causes.of("CANCELLED_AT_ONCE")).with("refused", refused).with(form)
            .status(refused.isEmpty() ? form.isBad() ? 422 : 200 : 409).refused(refused).json(() -> UncoveredJson.of(it));
    }

    /** Its answers go back to where one came from, so those say by {@code from} what they were typed on. */
    @Override public boolean hasSent(Form form) { return Stream.of("from", "back").anyMatch(name -> form.typed(name).startsWith("uncovered")); }

    @Override public Page again(Returned it, SignedIn who, Shell shell) {
        boolean console = Stream.of("from", "back").anyMatch(name -> it.typed().typed(name).endsWith("console"));
        boolean force = who.role().isSuperior() && (!it.obstacles().isEmpty() || it.typed().checked("force")) && it.obstacles().stream().allMatch(Obstacle::yieldsToForce);
        var screen = screens.of(it.number(), it.n(), console, who, shell).returned(new Typed(it.kind().slug(), it.typed(), force, it.news()));
        var fields = FIELDS.getOrDefault(it.kind(), Map.of());
        var above = it.obstacles().stream().filter(obstacle -> !fields.containsKey(obstacle)).map(ActJson::message).toList();
        it.obstacles().stream().filter(fields::containsKey).forEach(obstacle -> it.typed().error(fields.get(obstacle), "desk.constant", obstacle));
        return of(screen, it.typed(), above).status(it.obstacles().isEmpty() ? 422 : 409).refused(it.obstacles().stream().map(ActJson::message).toList()).meanwhile(it.news());
    }
}
