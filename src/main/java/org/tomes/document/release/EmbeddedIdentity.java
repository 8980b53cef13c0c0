package org.tomes.document.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/**
 * Finds what a file says it is, in the metadata of a PDF or in the properties of a Word file, also where the file is
 * damaged.
 */
final class EmbeddedIdentity {

    /** Properties are a few hundred bytes; more is not read, whatever a zip promises. */
    private static final int MAX_PROPERTIES = 256 * 1024;
    /** Of a file within a zip: signature, fields of fixed length, then the name (PKWARE's APPNOTE, 4.3.7). */
    private static final String FILE_START = "PK\u0003\u0004";
    private static final int NAME_AT = 30;
    private static final String PROPERTIES = "docProps/";

    private EmbeddedIdentity() {
    }

    static Optional<ReleaseIdentifier> in(byte[] file) {
        String characters = new String(file, StandardCharsets.ISO_8859_1);
        return ReleaseIdentifier.in(characters).or(() -> inZip(file, characters));
    }

    /** Each part is read by itself, so that damage to another part does no harm. */
    private static Optional<ReleaseIdentifier> inZip(byte[] file, String characters) {
        for (int at = characters.indexOf(FILE_START); at >= 0; at = characters.indexOf(FILE_START, at + 1)) {
            if (characters.startsWith(PROPERTIES, at + NAME_AT)) {
                Optional<ReleaseIdentifier> found = ReleaseIdentifier.in(part(file, at));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String part(byte[] file, int at) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file, at, file.length - at))) {
            return zip.getNextEntry() == null ? "" : new String(zip.readNBytes(MAX_PROPERTIES), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            // A part that cannot be read says nothing.
            return "";
        }
    }
}
