package org.auxilia.membership.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.auxilia.membership.Clause;
import org.auxilia.web.Form;
import org.springframework.web.multipart.MultipartFile;

/** A new version of the general conditions as the form has it: text or PDF, and the clauses that are read out, one per line. */
record ConditionsForm(LocalDate from, String text, List<Clause> clauses, String documentName, Optional<byte[]> document) {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int LONGEST = 60_000;

    /** Nothing when a field is faulty; the form then knows. */
    static Optional<ConditionsForm> read(Form form, Optional<MultipartFile> file) throws IOException {
        LocalDate from = form.date("from").required();
        String text = form.text("text", LONGEST).or("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : null;
        if (bytes != null && !Arrays.equals(PDF, 0, PDF.length, bytes, 0, Math.min(PDF.length, bytes.length))) {
            form.error("document", "membership.conditions.not-pdf");
        }
        if (bytes == null && text.isBlank()) {
            form.error("text", "membership.conditions.empty");
        }
        List<Clause> clauses = new ArrayList<>();
        for (String line : form.text("clauses", LONGEST).or("").lines().map(String::strip).filter(it -> !it.isEmpty()).toList()) {
            String[] parts = line.split("\\s+", 2);
            if (parts.length < 2 || !parts[0].matches("[\\p{Alnum}.°º-]{1,20}")) {
                form.error("clauses", "membership.conditions.clause-shape", line.substring(0, Math.min(40, line.length())));
            } else {
                clauses.add(new Clause(parts[0].replaceFirst("\\.$", ""), parts[1]));
            }
        }
        String name = file.map(MultipartFile::getOriginalFilename).map(full -> full.replaceAll(".*[/\\\\]", "")).orElse("condiciones.pdf");
        return form.isBad() ? Optional.empty() : Optional.of(new ConditionsForm(from, text, clauses, name, Optional.ofNullable(bytes)));
    }
}
