package org.auxilia.desk.reimbursement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Sheets of A4 on which one writes from top to bottom. Lines break at blanks, sheets follow each other; the typeface goes along in the file. */
final class Paper implements AutoCloseable {

    private static final float LEFT = 71, TOP = 71, BOTTOM = 85, WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT, INDENT = 130, BODY = 10.5f, LEADING = 1.35f;
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final String foot;
    private PDPageContentStream page;
    private float y;

    /** @param foot what stands below each sheet: its label (OP-9) */
    Paper(String title, String language, String foot, Instant made) {
        try (var typeface = PDDocument.class.getResourceAsStream(TYPEFACE)) {
            font = PDType0Font.load(document, typeface);
            this.foot = foot;
            var about = document.getDocumentInformation();
            about.setTitle(title);
            about.setCreator("Auxilia");
            Calendar when = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            about.setCreationDate(when);
            document.getDocumentCatalog().setLanguage(language);
            var shown = new PDViewerPreferences(document.getDocumentCatalog().getCOSObject());
            shown.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(shown);
            turn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Paper heading(String text) { return write(text, 15, 0).gap(8); }

    Paper paragraph(String text) { return write(text, BODY, 0).gap(8); }

    Paper small(String text) { return write(text, 8.5f, 0).gap(2); }

    /** What it is at the left, its value beside it; on the next sheet where both don't fit on this one. */
    Paper pair(String name, String value) {
        float needed = Math.max(height(name, 0), height(value, INDENT));
        if (y - needed < BOTTOM) turn();
        float top = y;
        write(name, BODY, 0);
        float below = y;
        int sheet = document.getNumberOfPages();
        y = top;
        write(value, BODY, INDENT);
        if (document.getNumberOfPages() == sheet) y = Math.min(y, below);
        return gap(3);
    }

    private float height(String text, float indent) { return lines(drawable(text), BODY, WIDTH - indent).size() * BODY * LEADING; }

    Paper gap(float points) {
        y -= points;
        return this;
    }

    byte[] finished() {
        try {
            page.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Paper write(String text, float size, float indent) {
        for (var line : lines(drawable(text), size, WIDTH - indent)) {
            if (y - size < BOTTOM) turn();
            y -= size * LEADING;
            draw(line, LEFT + indent, y, size);
        }
        return this;
    }

    private void turn() {
        try {
            if (page != null) page.close();
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            page = new PDPageContentStream(document, sheet);
            y = PDRectangle.A4.getHeight() - TOP;
            draw(drawable(foot), LEFT, BOTTOM / 2, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(String line, float x, float at, float size) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, at);
            page.showText(line);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> lines(String text, float size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            for (var piece : pieces(word, size, width)) {
                if (!line.isEmpty() && width(line + " " + piece, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that is longer than a line goes on in the next one. */
    private List<String> pieces(String word, float size, float width) {
        if (width(word, size) <= width) return List.of(word);
        int half = word.offsetByCodePoints(0, word.codePointCount(0, word.length()) / 2);
        var pieces = new ArrayList<>(pieces(word.substring(0, half), size, width));
        pieces.addAll(pieces(word.substring(half), size, width));
        return pieces;
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs that the typeface doesn't have are shown as missing; no letter fails for them. */
    private String drawable(String text) {
        var signs = new StringBuilder();
        text.replaceAll("\\p{Cntrl}", " ").codePoints().mapToObj(Character::toString).forEach(sign -> signs.append(has(sign) ? sign : "?"));
        return signs.toString();
    }

    private boolean has(String sign) {
        try {
            font.encode(sign);
            return true;
        } catch (IOException | IllegalArgumentException missing) {
            return false;
        }
    }
}
