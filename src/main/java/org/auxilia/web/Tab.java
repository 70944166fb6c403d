package org.auxilia.web;

/**
 * One tab.
 *
 * @param count small number or figure beside the text; null for none
 * @param key shortcut; null for none
 */
public record Tab(String href, String text, boolean here, String count, String key) {
}
