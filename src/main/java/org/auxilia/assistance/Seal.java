package org.auxilia.assistance;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.auxilia.assistance.Verification.Head;

/**
 * What cases were at one moment, chained to the seal before (LG-2).
 *
 * @param number gapless, from 1
 * @param upto   what was written before this moment is in this seal or in an earlier one
 */
record Seal(int number, Instant upto, List<Head> cases, byte[] hash) {

    /** Before the first one. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, List.of(), Chain.START);

    Seal next(Instant upto, List<Head> cases) { return new Seal(number + 1, upto, cases, hash(hash, number + 1, upto, cases)); }

    boolean follows(Seal before) { return number == before.number + 1 && Arrays.equals(hash, hash(before.hash, number, upto, cases)); }

    private static byte[] hash(byte[] previous, int number, Instant upto, List<Head> cases) {
        var bytes = new ByteArrayOutputStream(64 + 44 * cases.size());
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeInt(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, upto));
            for (var it : cases) {
                out.writeLong(it.number());
                out.writeInt(it.version());
                out.write(it.hash());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Chain.sha256(bytes.toByteArray());
    }
}
