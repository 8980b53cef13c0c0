package org.tomes.document.text;

import java.util.Set;

/**
 * Title and text of a section in one language.
 *
 * @param key name and anchor of the section in all languages
 * @param title heading, as plain text
 * @param text text in the markup that {@link TextParser} reads
 */
public record SectionText(String key, String title, String text) {

    private static final Set<String> REFERENCE = Set.of("hashes");
    private static final Set<String> SIGNED = Set.of("signature", "approval", "acknowledgement");

    /** Whether the section only lists reference data, such as hashes, and therefore follows all other sections. */
    boolean isReference() {
        return REFERENCE.contains(key);
    }

    /** Whether the company must still write the section. */
    boolean isOpen() {
        return text.contains("{{" + PlaceholderUse.OPEN_INPUT + "}}");
    }

    /** Whether the section is for handwritten signatures. */
    boolean isSigned() {
        return SIGNED.contains(key);
    }
}
