package org.tomes.document.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tomes.document.DocumentFormat;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Detects the format of an attached file from its bytes. Only the container is examined, because Tomes never displays
 * or changes such a file.
 */
final class AttachedFormat {

    /** Maximum size of an attached file, in bytes. */
    static final int MAX_SIZE = 50 << 20;

    private static final int MEGABYTE = 1 << 20;
    private static final long MAX_UNPACKED = 500L * MEGABYTE;
    private static final int MAX_PARTS = 10_000;
    /** Name of the part that lists the types of all parts (ECMA-376, part 2, 10.1.2.2). */
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    /**
     * Size in bytes of the first and the last part of a PDF file, in which readers look for the header and the trailer
     * (ISO 32000-1, 7.5).
     */
    private static final int PDF_ENDS = 1024;

    /** Trailer entry about encryption, which shows that a PDF file is protected (ISO 32000-1, 7.6.1). */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s+\\d+\\s+\\d+\\s+R");

    private AttachedFormat() {
    }

    /**
     * @throws Problem if the file is neither a PDF nor a Word file that can be attached
     */
    static DocumentFormat of(byte[] file) {
        if (file.length > MAX_SIZE) {
            throw refused("tooLarge", MAX_SIZE / MEGABYTE);
        }
        if (text(file, 0, PDF_ENDS).contains("%PDF-")) {
            if (!text(file, file.length - PDF_ENDS, file.length).contains("%%EOF")) {
                throw refused("incomplete");
            }
            if (ENCRYPTED.matcher(text(file, 0, file.length)).find()) {
                throw refused("protected");
            }
            return DocumentFormat.PDF;
        }
        if (text(file, 0, 4).equals("\u00d0\u00cf\u0011\u00e0")) {
            throw refused("oldOrEncrypted");
        }
        if (!text(file, 0, 2).equals("PK")) {
            throw refused("unknown");
        }
        String types = readContentTypes(file);
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            throw refused("macros");
        }
        if (!types.contains(WORD)) {
            throw refused("unknown");
        }
        return DocumentFormat.DOCX;
    }

    private static String text(byte[] file, int from, int to) {
        int start = Math.max(0, from);
        return new String(file, start, Math.min(file.length, to) - start, StandardCharsets.ISO_8859_1);
    }

    /** Unpacks every part once without storing it, in order to detect damaged files and files that unpack endlessly. */
    private static String readContentTypes(byte[] file) {
        String types = "";
        long unpacked = 0;
        int parts = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(CONTENT_TYPES)) {
                    types = new String(zip.readNBytes(MEGABYTE), StandardCharsets.UTF_8);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw refused("unpacksTooLarge", MAX_UNPACKED / MEGABYTE);
                    }
                }
                if (++parts > MAX_PARTS) {
                    throw refused("unpacksTooLarge", MAX_UNPACKED / MEGABYTE);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("document.attach.incomplete"), e);
        }
        return types;
    }

    private static Problem refused(String reason, Object... values) {
        return new Problem(ProblemKind.INPUT, Message.of("document.attach." + reason, values));
    }
}
