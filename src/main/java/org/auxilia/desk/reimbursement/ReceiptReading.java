package org.auxilia.desk.reimbursement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.auxilia.web.Form;
import org.springframework.web.multipart.MultipartFile;

/** Takes a receipt only for what it is: PDF, JPEG or PNG by its content, of a size that people send (RE-1). Nothing of it is unpacked. */
public final class ReceiptReading {

    /** Bytes; the server takes no larger part either. */
    static final int MOST = 10 * 1024 * 1024;
    /** A telephone's camera makes 12 to 50 million points; beyond this it is made to fill somebody's memory. */
    static final long MOST_POINTS = 100_000_000;
    private static final int LONGEST_NAME = 120;

    private ReceiptReading() {}

    /** Empty where it can't be taken; the form then says why, at the field. */
    public static Optional<Receipt> read(Form form, String field, Optional<MultipartFile> sent) throws IOException {
        var file = sent.filter(it -> !it.isEmpty());
        if (file.isEmpty()) {
            form.error(field, "desk.receipt.none");
            return Optional.empty();
        }
        if (file.get().getSize() > MOST) {
            form.error(field, "desk.receipt.too-large");
            return Optional.empty();
        }
        var bytes = file.get().getBytes();
        var type = type(bytes);
        if (type.isEmpty()) form.error(field, "desk.receipt.other-type");
        else fault(type.get(), bytes).ifPresent(fault -> form.error(field, fault));
        return form.isBad() ? Optional.empty() : Optional.of(new Receipt(name(file.get().getOriginalFilename(), type.get()), type.get(), bytes));
    }

    private static Optional<String> type(byte[] bytes) {
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) return Optional.of("application/pdf");
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) return Optional.of("image/jpeg");
        return begins(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++)
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) return false;
        return true;
    }

    private static Optional<String> fault(String type, byte[] bytes) throws IOException {
        return type.equals("application/pdf") ? pdfFault(bytes) : pictureFault(bytes);
    }

    /** Whole and open: it has its end, and nobody needs a password for it. */
    private static Optional<String> pdfFault(byte[] bytes) {
        var end = new String(bytes, Math.max(0, bytes.length - 2048), Math.min(2048, bytes.length), StandardCharsets.ISO_8859_1);
        if (!end.contains("%%EOF")) return Optional.of("desk.receipt.broken");
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("/Encrypt") ? Optional.of("desk.receipt.locked") : Optional.empty();
    }

    /** By its head alone: the points are never spread out. */
    private static Optional<String> pictureFault(byte[] bytes) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) return Optional.of("desk.receipt.broken");
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS ? Optional.of("desk.receipt.too-many-points") : Optional.empty();
            } catch (IOException | RuntimeException unreadable) {
                return Optional.of("desk.receipt.broken");
            } finally {
                reader.dispose();
            }
        }
    }

    /** Without folders and without signs that a header or a disk takes for more than a name; ending as what it is. */
    private static String name(String sent, String type) {
        var bare = Optional.ofNullable(sent).orElse("").replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>:|?*;]", "").strip();
        var end = type.equals("application/pdf") ? ".pdf" : type.equals("image/png") ? ".png" : ".jpg";
        var stem = bare.replaceAll("(?i)\\.(pdf|png|jpe?g)$", "");
        return (stem.isBlank() ? "comprobante" : stem.substring(0, Math.min(stem.length(), LONGEST_NAME))) + end;
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether the bytes are still those of which the log speaks. */
    static boolean isOf(byte[] content, String digest) { return Arrays.equals(HexFormat.of().parseHex(digest), HexFormat.of().parseHex(digest(content))); }
}
