package org.tomes.inventory.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the bytes of a JSON file: UTF-8, or UTF-16 as saved by PowerShell, with or without a byte order mark. Invalid
 * bytes cause a {@link java.nio.charset.CharacterCodingException} instead of replacement characters.
 */
public final class EncodedText {

    private EncodedText() {
    }

    public static Reader open(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 3);
        byte[] start = in.readNBytes(3);
        Charset charset = charset(start);
        int mark = byteOrderMarkLength(start);
        in.unread(start, mark, start.length - mark);
        return new InputStreamReader(in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /**
     * Determines the encoding. JSON begins with an ASCII character, so a zero byte next to it indicates UTF-16 (RFC
     * 4627, section 3).
     */
    private static Charset charset(byte[] start) {
        if (begins(start, 0xFF, 0xFE) || start.length > 1 && start[0] != 0 && start[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF) || start.length > 1 && start[0] == 0 && start[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int byteOrderMarkLength(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
