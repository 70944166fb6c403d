package org.auxilia.desk.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines break, sheets follow each other, and no letter fails for a sign that the typeface lacks (RE-1). */
@Tag("RE-1")
class PaperTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    @Test
    void whatDoesNotFitBesideItsNameGoesWithItToTheNextSheetAndTheRestFollowsThere() throws IOException {
        try (var paper = paper()) {
            IntStream.range(0, 26).forEach(i -> paper.paragraph("Renglón " + i));
            paper.pair("Comprobantes", String.join(", ", java.util.Collections.nCopies(60, "factura.pdf"))).paragraph("Lo saludamos");
            assertThat(sheets(paper.finished())).satisfiesExactly(first -> assertThat(first).contains("Renglón 25").doesNotContain("Comprobantes", "factura"),
                second -> assertThat(second).contains("Comprobantes", "factura.pdf", "Lo saludamos", "Uso de la compañía"));
        }
    }

    @Test
    void aValueLongerThanASheetGoesOnAndWhatFollowsStandsBelowItsEnd() throws IOException {
        try (var paper = paper()) {
            paper.pair("Comprobantes", String.join(", ", java.util.Collections.nCopies(900, "factura.pdf"))).paragraph("Lo saludamos");
            var sheets = sheets(paper.finished());
            assertThat(sheets).hasSizeGreaterThan(1);
            assertThat(sheets.getLast()).contains("factura.pdf", "Lo saludamos");
        }
    }

    @Test
    void aSignThatTheTypefaceLacksIsShownAsMissing() throws IOException {
        try (var paper = paper()) {
            paper.paragraph("Łukasz Ñandú 🚗");
            assertThat(sheets(paper.finished()).getFirst()).contains("Łukasz Ñandú ?");
        }
    }

    private static Paper paper() { return new Paper("Carta", "es", "Uso de la compañía", NOW); }

    private static List<String> sheets(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
                try {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }
}
