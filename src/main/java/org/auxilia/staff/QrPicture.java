package org.auxilia.staff;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code as a path of SVG.
 *
 * @param size modules of a side, the quiet zone included
 * @param path the dark modules
 */
public record QrPicture(int size, String path) {

    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = IntStream.range(0, code.size * code.size).filter(i -> code.getModule(i % code.size, i / code.size))
                .mapToObj(i -> "M" + (i % code.size + QUIET) + " " + (i / code.size + QUIET) + "h1v1h-1z").collect(Collectors.joining());
        return new QrPicture(code.size + 2 * QUIET, path);
    }
}
