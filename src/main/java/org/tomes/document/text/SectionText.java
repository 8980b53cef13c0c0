package org.tomes.document.text;

/**
 * What a section of a document says, in one language.
 *
 * @param key the section's name and anchor in every language
 * @param title its heading; plain text
 * @param text in the markup that {@link TextParser} reads
 */
public record SectionText(String key, String title, String text) {
}
