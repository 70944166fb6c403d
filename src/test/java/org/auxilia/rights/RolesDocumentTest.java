package org.auxilia.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints the table of roles to {@code docs/roles.md}. */
class RolesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/roles.md"), PRINTED = Path.of("target/roles.md");

    @Test
    @Tag("ID-2")
    void theDocumentIsThePrintedTable() throws IOException {
        Files.createDirectories(PRINTED.getParent());
        Files.write(PRINTED, Roles.document());
        assertThat(DOCUMENT).as("the table has changed: cp %s %s", PRINTED, DOCUMENT).hasSameTextualContentAs(PRINTED);
    }
}
