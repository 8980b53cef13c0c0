package org.tomes.document.release;

import org.tomes.document.DocumentFormat;
import org.tomes.text.Language;

/**
 * A file of a release, whose bytes the register keeps.
 *
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param size in bytes
 */
public record ReleasedFile(Language language, DocumentFormat format, String sha256, long size) {

    /** As the audit trail names it. */
    @Override
    public String toString() {
        return language.tag() + "." + format.extension() + " " + sha256;
    }
}
