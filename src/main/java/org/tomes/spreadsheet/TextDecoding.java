package org.tomes.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file's bytes: UTF-8, or UTF-16 with a byte order mark, as written by Windows PowerShell; otherwise
 * Windows-1252, as written by Excel.
 */
public final class TextDecoding {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private TextDecoding() {
    }

    /** @throws CharacterCodingException if the bytes are not text */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        if (starts(bytes, 0xFE, 0xFF)) {
            return decode(StandardCharsets.UTF_16BE, bytes, 2);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decode(StandardCharsets.UTF_16LE, bytes, 2);
        }
        for (byte value : bytes) {
            if (value == 0) {
                throw new CharacterCodingException();
            }
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decode(StandardCharsets.UTF_8, bytes, from);
        } catch (CharacterCodingException e) {
            return decode(EXCEL, bytes, 0);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }
}
