package org.tomes.document.release;

import org.tomes.document.DocumentFormat;
import org.tomes.text.Language;

/**
 * A file of a release, whose bytes are stored in the register.
 *
 * @param sha256 hash of the bytes, 64 hexadecimal digits
 * @param size size in bytes
 */
public record ReleasedFile(Language language, DocumentFormat format, String sha256, long size) {

    /** Name used in the audit trail. */
    @Override
    public String toString() {
        return language.tag() + "." + format.extension() + " " + sha256;
    }
}
