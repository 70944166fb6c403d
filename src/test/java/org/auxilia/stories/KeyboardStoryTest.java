package org.auxilia.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.auxilia.Alone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Procedure 5.1 to 5.5 with both hands on the keyboard, counted stroke by stroke ({@link Hands}). The script is written to
 * target/keyboard.md and quoted in docs/keyboard.md, which this test holds to it.
 */
class KeyboardStoryTest extends Story {

    private static final Path WRITTEN = Path.of("target/keyboard.md"), QUOTED = Path.of("docs/keyboard.md");

    private static final String IS_HIM = "The number that rings is a member's: it is him", BY_DOCUMENT = "From the board, no number known: the document";

    @Test
    @Alone
    @Tag("OP-8") @Tag("MB-4") @Tag("CA-1") @Tag("LG-1")
    void anEmergencyFromTheRingToTheClosedCaseWithoutTheMouse() throws IOException {
        var hands = new Hands(ana.timed().page());
        ana.answers(Town.MERIDIANO, "02920 15-412345");
        hands.then(IS_HIM).isAt("#member-card button").decide().press("Enter").sees("#member-card .card-of-member").isAt("#f-place");
        opens(hands, "viedma", "RN 3 km 965", "No arranca");
        var opening = hands.done();
        remember();

        hands.then("The member agrees to share the data").decide().goesBy("s").isAt("#next .primary");
        clock.at("08:02");
        hands.then("The first provider takes it: the minutes proposed").decide().goesBy("a").isAt("#next .primary");
        clock.at("08:05");
        hands.then("Told to the member").decide().goesBy("a").isAt("#next .primary");
        clock.at("08:20");
        hands.then("A call: its dialog").press("l").isAt("#call [name=entry]");
        var assigning = hands.done();

        hands.then("With the provider, who keeps the time agreed").decide().press("1").isAt("#call [type=submit]").goesBy("Enter").isAt("#next .primary");
        var call = hands.done();
        log.has("3 MONITOREOS", "SALIENTE PROVEEDOR", "El proveedor cumple con los tiempos pactados");

        clock.at("08:36");
        hands.then("He has arrived").decide().goesBy("a").isAt("#next .primary");
        clock.at("08:40");
        hands.then("They are together").decide().goesBy("a").isAt("#next .primary");
        clock.at("08:50");
        hands.then("Fault and price").decide().press("a").isAt("#next [name=fault]").says("Junta de tapa quemada").press("Tab").isAt("#next [name=cost]").says("90.000").goesBy("Control+Enter").isAt("#next .primary")
            .then("Go ahead").decide().goesBy("a").isAt("#next .primary");
        clock.at("09:48");
        hands.then("He has finished").decide().goesBy("a").isAt("#next .primary");
        hands.then("Costs, as quoted").goesBy("c").sees("#add").decide().goesBy("Control+Enter").sees("#content tbody");
        clock.at("09:58");
        hands.then("The member is content").decide().goesBy("a").sees("#np");
        hands.then("What the service still asks for").decide().goesBy("a").isAt("form.tabpane input").says("Taller Larrea").goesBy("Control+Enter").isAt("#next .primary");
        hands.then("Close the assistance").decide().goesBy("a").sees("#content");
        hands.then("To the case").goesBy("f").sees(".file-main").then("Close it").decide().goesBy("e").sees(".file-main");
        ana.sees("Expediente", "CERRADO");
        log.has("5 CIERRE", "Cierre del expediente");
        agenda.owes();
        var rest = hands.done();

        ana.visits("/boards/open");
        hands.then(BY_DOCUMENT).goesBy("c").isAt("#f-found").says("12345678-5").press("Enter").sees("#member-card .card-of-member").decide().isAt("#f-place");
        opens(hands, "providen", "Italia 1200", "No arranca");
        var byDocument = hands.done();

        var all = Stream.of(opening, assigning, call, rest).flatMap(List::stream).toList();
        var script = String.join("\n", Hands.table("Known member to open assistance, by the number that rings", opening), Hands.table("Known member to open assistance, by the document", byDocument),
            Hands.table("A call, once its dialog is open", call), Hands.table("The whole emergency, from the ring to the closed case", all));
        Files.writeString(WRITTEN, script + "\nWith server and page: %.1f s, %.1f s, %.1f s, %.1f s\n".formatted(Hands.seconds(opening), Hands.seconds(byDocument), Hands.seconds(call), Hands.seconds(all)));
        Hands.within(30.0, opening);
        Hands.within(30.0, byDocument);
        Hands.within(3, call);
        Hands.within(60, all);
        assertThat(Files.readString(QUOTED)).as("docs/keyboard.md quotes target/keyboard.md").contains(script);
    }

    /** From the member's card to the assistance that stands open with its verdict. */
    private void opens(Hands hands, String place, String address, String happened) {
        hands.then("Where").says(place).sees("#f-place-list [role=option]").decide().press("Enter", "Tab").isAt("#f-address").says(address)
            .then("Save the case").decide().goesBy("Control+Enter").isAt("#f-service input")
            .then("Remolque grúa").decide().types("rem").sees("#verdict .say")
            .then("Emergency, as proposed").decide().press("Tab").isAt("[name=priority]:checked")
            .then("What happened").press("Tab").isAt("#f-happened").says(happened)
            .then("It is covered: open the assistance").decide().goesBy("Control+Enter").sees(".verdict.settled");
    }

    private void remember() { the.number = Long.parseLong(ana.page().url().replaceAll(".*/cases/(\\d+).*", "$1")); }
}
