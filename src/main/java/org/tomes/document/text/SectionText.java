package org.tomes.document.text;

import java.util.Set;

/**
 * What a section of a document says, in one language.
 *
 * @param key the section's name and anchor in every language
 * @param title its heading; plain text
 * @param text in the markup that {@link TextParser} reads
 */
public record SectionText(String key, String title, String text) {

    private static final Set<String> SIGNED = Set.of("signature", "approval", "acknowledgement");

    /** Whether it is for signatures by hand. */
    boolean isSigned() {
        return SIGNED.contains(key);
    }
}
