package org.auxilia.membership.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.auxilia.membership.Clause;
import org.auxilia.membership.PlanTerms;
import org.auxilia.web.Form;
import org.auxilia.web.Formats;
import org.auxilia.web.SavedMeanwhile.Field;
import org.springframework.web.multipart.MultipartFile;

/** A new version of the general conditions as the form has it: text or PDF, and the clauses that are read out, one per line. */
record ConditionsForm(LocalDate from, String text, List<Clause> clauses, String documentName, Optional<byte[]> document) {

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final int LONGEST = 60_000;
    /** What the changes of a plan call a version of its conditions. */
    static final String NOTED = "terms";

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
        return form.isBad() ? Optional.empty() : Optional.of(new ConditionsForm(from, text, clauses, file.map(ConditionsForm::name).orElse(""), Optional.ofNullable(bytes)));
    }

    /** As it is called where it came from. */
    static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).map(full -> full.replaceAll(".*[/\\\\]", "")).orElse("condiciones.pdf");
    }

    /** A version as the form would have it. */
    static Form of(PlanTerms it) {
        String clauses = it.clauses().stream().map(clause -> clause.number() + " " + clause.text()).collect(Collectors.joining("\n"));
        return Form.empty().put("version", it.version()).put("from", it.effectiveFrom()).put("text", it.text()).put("clauses", clauses).put("document", it.documentName());
    }

    /** Those that are compared with what somebody else has published; each is noted as one change. */
    static List<Field> fields(Formats formats) {
        return List.of(Field.day("from", formats).noted(NOTED), Field.line("document").noted(NOTED), Field.text("text").noted(NOTED), Field.lines("clauses").noted(NOTED));
    }

    PlanTerms fresh(int plan) {
        return new PlanTerms(0, plan, 0, from, text, documentName, clauses);
    }
}
