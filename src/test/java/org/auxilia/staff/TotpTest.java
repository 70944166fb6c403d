package org.auxilia.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("ID-1")
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, of which the last six digits are ours. */
    @ParameterizedTest
    @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924", "2000000000,69279037", "20000000000,65353130"})
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code.substring(2));
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        long step = 40_000_000;
        var code = Totp.code(SECRET, step);
        for (long off : new long[] {-30, -1, 0, 29, 30, 59}) {
            assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(step * 30 + off))).as("%s s", off).hasValue(step);
        }
        for (long off : new long[] {-31, 60}) {
            assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(step * 30 + off))).as("%s s", off).isEmpty();
        }
    }

    @Test
    void theSecretIsTypedInBase32() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32(new byte[20])).isEqualTo("A".repeat(32));
        assertThat(Totp.address(SECRET, "ana")).isEqualTo("otpauth://totp/Auxilia:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Auxilia");
    }
}
