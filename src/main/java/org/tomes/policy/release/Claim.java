package org.tomes.policy.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Finds what a file says it is, in the metadata of a PDF or in the properties of a Word file. Any file may be given. */
final class Claim {

    /** A zip can promise more than it should; so much of it is looked through. */
    private static final long MAX_INFLATED = 256L * 1024 * 1024;
    private static final int MAX_PROPERTIES = 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private Claim() {
    }

    static Optional<Identifier> in(byte[] file) {
        return file.length > 2 && file[0] == 'P' && file[1] == 'K' ? inZip(file)
                : Identifier.in(new String(file, StandardCharsets.ISO_8859_1));
    }

    private static Optional<Identifier> inZip(byte[] file) {
        long inflated = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && inflated < MAX_INFLATED; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("docProps/")) {
                    Optional<Identifier> found = Identifier.in(new String(zip.readNBytes(MAX_PROPERTIES), StandardCharsets.UTF_8));
                    if (found.isPresent()) {
                        return found;
                    }
                }
                for (int read = zip.read(buffer); read >= 0 && inflated < MAX_INFLATED; read = zip.read(buffer)) {
                    inflated += read;
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            // A zip that cannot be read to its end says nothing of itself.
            return Optional.empty();
        }
        return Optional.empty();
    }
}
