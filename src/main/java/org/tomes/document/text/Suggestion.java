package org.tomes.document.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What Tomes suggests that a section says. A new version of Tomes may suggest something else; the hash tells. */
public record Suggestion(SectionText section) {

    public String key() {
        return section.key();
    }

    /** SHA-256 of title and text, in hexadecimal digits. */
    public String hash() {
        return hash(section.title(), section.text());
    }

    static String hash(String title, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
