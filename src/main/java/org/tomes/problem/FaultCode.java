package org.tomes.problem;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A short code for a fault in the program, equal for equal faults, that a user can quote and support can match. The
 * code is computed from the classes and methods of the stack trace, never from data, so it reveals nothing.
 */
public final class FaultCode {

    private static final int FRAMES = 8;

    private FaultCode() {
    }

    /** Returns eight hexadecimal digits in two groups, such as {@code 3F1C-99AB}. */
    public static String of(Throwable fault) {
        CRC32 crc = new CRC32();
        for (Throwable cause : FaultReport.causes(fault).toList()) {
            update(crc, cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                update(crc, frames[i].getClassName() + '.' + frames[i].getMethodName());
            }
        }
        String hex = HexFormat.of().withUpperCase().toHexDigits((int) crc.getValue());
        return hex.substring(0, 4) + '-' + hex.substring(4);
    }

    private static void update(CRC32 crc, String text) {
        crc.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
