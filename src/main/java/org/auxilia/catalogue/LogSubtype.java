package org.auxilia.catalogue;

import java.util.Optional;

/**
 * A subtype of the log that is the company's own (LG-1).
 *
 * @param code    for instance "AVISO_CUENTA"; never changes
 * @param stage   the type of the log to which it belongs: 1 to 5
 * @param letters three that stand for it after ";" in a note
 */
public record LogSubtype(String code, int stage, String nameEs, String nameEn, Optional<String> letters) {

    /** @param language "es" or "en" */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameEs;
    }
}
