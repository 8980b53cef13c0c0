package org.tomes.document.text;

import java.nio.charset.StandardCharsets;
import org.tomes.files.Sha256;

/**
 * The suggested title and text of a section. Versions of Tomes have different suggestions; the hash identifies one of
 * them.
 */
public record SuggestedText(SectionText section) {

    /** Returns the SHA-256 hash of title and text, in hexadecimal digits. */
    public String hash() {
        return hash(section.title(), section.text());
    }

    static String hash(String title, String text) {
        return Sha256.of((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
