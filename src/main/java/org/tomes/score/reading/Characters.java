package org.tomes.score.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text: UTF-8, or UTF-16 with its mark, as Windows PowerShell writes it; else Windows-1252, as Excel does. */
public final class Characters {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private Characters() {
    }

    public static String decode(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF)) {
            return strictly(StandardCharsets.UTF_16BE, bytes, 2);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strictly(StandardCharsets.UTF_16LE, bytes, 2);
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw Unreadable.because("score.file.noText");
            }
        }
        int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return decode(StandardCharsets.UTF_8, bytes, from);
        } catch (CharacterCodingException e) {
            return strictly(EXCEL, bytes, 0);
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
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

    private static String strictly(Charset charset, byte[] bytes, int from) {
        try {
            return decode(charset, bytes, from);
        } catch (CharacterCodingException e) {
            throw Unreadable.because("score.file.noText");
        }
    }

    private static String decode(Charset charset, byte[] bytes, int from) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }
}
