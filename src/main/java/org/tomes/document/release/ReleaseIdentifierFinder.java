package org.tomes.document.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** Finds the release identifier in the metadata of a PDF or the properties of a Word file, even in damaged files. */
final class ReleaseIdentifierFinder {

    /**
     * Maximum size of properties that is read, whatever size a ZIP entry declares. Properties take a few hundred bytes.
     */
    private static final int MAX_PROPERTIES = 256 * 1024;
    /**
     * Beginning of the local file header of a ZIP entry. The header consists of the signature, fields of fixed length,
     * and the name (PKWARE's APPNOTE, 4.3.7).
     */
    private static final String FILE_START = "PK\u0003\u0004";
    private static final int NAME_AT = 30;
    private static final String PROPERTIES = "docProps/";

    private ReleaseIdentifierFinder() {
    }

    static Optional<ReleaseIdentifier> in(byte[] file) {
        String characters = new String(file, StandardCharsets.ISO_8859_1);
        return ReleaseIdentifier.in(characters).or(() -> readFromZip(file, characters));
    }

    /** Reads each part separately, so that damage to other parts does not matter. */
    private static Optional<ReleaseIdentifier> readFromZip(byte[] file, String characters) {
        for (int at = characters.indexOf(FILE_START); at >= 0; at = characters.indexOf(FILE_START, at + 1)) {
            if (characters.startsWith(PROPERTIES, at + NAME_AT)) {
                Optional<ReleaseIdentifier> identifier = ReleaseIdentifier.in(part(file, at));
                if (identifier.isPresent()) {
                    return identifier;
                }
            }
        }
        return Optional.empty();
    }

    private static String part(byte[] file, int at) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file, at, file.length - at))) {
            return zip.getNextEntry() == null ? "" : new String(zip.readNBytes(MAX_PROPERTIES), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            // Unreadable parts are ignored.
            return "";
        }
    }
}
