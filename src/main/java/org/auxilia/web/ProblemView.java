package org.auxilia.web;

import java.util.List;

/**
 * A failure in the viewer's words.
 *
 * @param title in a few words
 * @param told in a sentence
 * @param sentences obstacles or faulty fields, perhaps none
 * @param code incident code, empty for none
 * @param kind see {@link Problem}
 * @param again where to try once more: this address, or after a form the page it stood on
 */
public record ProblemView(String title, String told, List<String> sentences, String code, String kind, String again) {
}
