package org.auxilia.assistance;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The chain of a case: each entry's hash covers the one before and every column but people's data (LG-2). */
final class Chain {

    /** Before the first entry. */
    static final byte[] START = new byte[32];

    private Chain() {}

    static byte[] hash(byte[] previous, LogLine line) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(line.caseNumber());
            out.writeInt(line.seq());
            out.writeInt(line.assistance());
            out.writeInt(line.shape());
            out.writeInt(line.who());
            out.writeLong(micros(line.happenedAt()));
            out.writeLong(micros(line.recordedAt()));
            // Each with its length, so that no text can slip from one column into the next.
            for (var text : new String[] {line.kind(), line.whoName(), line.whoRole(), line.evidence(), line.body()}) write(text, out);
            out.writeBoolean(line.call().isPresent());
            write(line.call().orElse(""), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256(bytes.toByteArray());
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long micros(Instant at) { return ChronoUnit.MICROS.between(Instant.EPOCH, at); }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
