package org.auxilia.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+54 2920", "-", "@sum", "\tx", "\rx", "\nx", "＝x", "＋x", "－x", "＠x", "'=x", "''@x"})
    void whatWouldBeReckonedIsGuardedAndComesBack(String text) {
        assertThat(Guard.set(text)).isEqualTo("'" + text);
        assertThat(Guard.off(Guard.set(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", " =x", "'", "''", "'x", "d'=x", "1-1"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(Guard.set(text)).isEqualTo(text);
        assertThat(Guard.off(text)).isEqualTo(text);
    }
}
