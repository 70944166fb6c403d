package org.auxilia.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.auxilia.Visitor;
import org.auxilia.assistance.FileFact.Located;
import org.auxilia.assistance.Location;
import org.auxilia.staff.People;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CA-1: where help is wanted, in one line: from the country to the subzone, or a pin. */
class PlaceStoryTest extends Story {

    private static final String LINK = "https://www.google.com/maps/place/RN3/@-40.9,-63.1,15z/data=!8m2!3d-40.8135!4d-62.9967";

    @Test
    @Tag("CA-1") @Tag("OP-8")
    void aPlaceIsALineAndAPastedLinkSetsThePoint() {
        var ring = ana.answers(Town.MERIDIANO, "02920 15-412345");
        ring.calls("Alejandro", "Selzer").forMember("28441907");
        var page = ana.page();
        page.locator("#f-place").fill("biedma rio negro");
        assertThat(page.locator("#f-place-list [role=option]").first()).containsText("Viedma, Adolfo Alsina, Río Negro");
        page.locator("#f-place").fill("VIEDMA adolfo alsina rio negro"); // to the end, without choosing
        ring.opensTheCase();
        assertThat(where().place()).contains(town.viedma.id());
        assertThat(where().latitude()).contains(town.viedma.lat());

        ana.opensTheCaseFile();
        page.locator("#f-place").fill(LINK);
        assertThat(page.locator("#f-place-list [role=option]")).hasCount(1);
        assertThat(page.locator("#f-place-list [role=option]")).containsText("Punto -40.81350, -62.99670");
        ana.browser().axe();
        ana.browser().picture("place-pin");
        page.locator("#f-place").press("Enter");
        page.locator("#f-address").fill("Banquina, mano a Viedma");
        ana.presses("Guardar ubicación");
        assertThat(where()).isEqualTo(new Location(Optional.of(town.viedma.id()), "Viedma, Adolfo Alsina, Río Negro", "Banquina, mano a Viedma", "", Optional.of(-40.8135), Optional.of(-62.9967)));

        page.locator("#f-address").fill("Colón 123");
        ana.presses("Guardar ubicación");
        assertThat(where().latitude()).as("the pin stays while the place is the same").contains(-40.8135);
    }

    @Test
    @Tag("CA-1") @Tag("OP-5")
    void programsAreToldThePlaceOfAPinAndWhyALinkSaysNone() {
        given.emergencyTow();
        var visitor = new Visitor(port);
        visitor.signIn("ana", People.PASSWORD);
        assertThat(visitor.get("/cases/places?country=AR&q=-40.8135,-62.9967", "Accept", "application/json").body()).contains("\"point\":\"-40.81350, -62.99670\"", "\"id\":" + town.viedma.id());
        assertThat(visitor.get("/cases/places?q=0,-30", "Accept", "application/json").body()).contains("\"rows\":[]");
        var path = "/cases/" + the.number;
        visitor.get(path);
        assertThat(visitor.post(path + "/location", "placeText", "https://maps.app.goo.gl/abc123").body()).contains("Ese enlace corto no dice el punto");
        assertThat(visitor.post(path + "/location", "placeText", "0, -30").body()).contains("No hay una localidad conocida cerca");
        assertThat(visitor.post(path + "/location", "placeText", "-40.8135, -62.9967").statusCode()).isEqualTo(303);
        assertThat(where().longitude()).contains(-62.9967);
    }

    private Location where() { return given.file().file().last(Located.class).orElseThrow().location(); }
}
