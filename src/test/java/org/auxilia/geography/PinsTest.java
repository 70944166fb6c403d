package org.auxilia.geography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CA-1: what a caller sends by message, pasted as it comes. */
@Tag("CA-1")
class PinsTest {

    @ParameterizedTest
    @ValueSource(strings = {"-40.8135,-62.9967", " -40.8135, -62.9967 ", "(-40.8135; -62.9967)", "-40.8135 -62.9967", "geo:-40.8135,-62.9967?z=17",
        "https://maps.google.com/?q=-40.8135,-62.9967", "https://www.google.com/maps?q=loc:-40.8135%2C-62.9967&z=16", "https://www.google.com/maps/search/?api=1&query=-40.8135%2C-62.9967",
        "https://www.google.com/maps/place/Taller/@-40.9,-63.1,15z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d-40.8135!4d-62.9967", "https://www.google.com/maps/@-40.8135,-62.9967,17z",
        "https://www.openstreetmap.org/?mlat=-40.8135&mlon=-62.9967#map=16/-40.9/-63.1", "https://www.openstreetmap.org/#map=16/-40.8135/-62.9967", "https://maps.apple.com/?ll=-40.8135,-62.9967"})
    void thePointIsRead(String pasted) { assertThat(Pins.read(pasted)).contains(new Point(-40.8135, -62.9967)); }

    @ParameterizedTest
    @ValueSource(strings = {"", "Viedma, Adolfo Alsina, Río Negro", "RN 3 km 965", "Colón 123, 4", "-91,10", "10,181", "https://maps.app.goo.gl/abc123", "28.441.907", "2920 412345"})
    void whatNamesNoPointOnEarthIsNone(String typed) { assertThat(Pins.read(typed)).isEmpty(); }

    @Test
    void fiveDecimalsAreKept() { assertThat(Pins.read(Pins.text(new Point(-40.813456, -62.9967)))).contains(new Point(-40.81346, -62.9967)); }
}
