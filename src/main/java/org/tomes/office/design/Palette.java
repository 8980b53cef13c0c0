package org.tomes.office.design;

import java.util.Locale;

/**
 * The colours of every document, as {@code 0xRRGGBB}. Text has a contrast of at least 4.5 to 1 with its background
 * (WCAG 2.1, 1.4.3).
 */
public final class Palette {

    public static final int TEXT = 0x1F2A33;
    public static final int MUTED = 0x5A6872;
    public static final int ACCENT = 0x0B5C7D;
    public static final int WARNING = 0xA14A00;
    public static final int RULE = 0xD3DBE0;
    public static final int HEAD_GROUND = 0xEAF1F5;
    public static final int NOTE_GROUND = 0xF2F6F8;
    public static final int WARNING_GROUND = 0xFCF3EA;

    private Palette() {
    }

    /** Returns six hexadecimal digits, as in {@code 0B5C7D}. */
    public static String hex(int colour) {
        return String.format(Locale.ROOT, "%06X", colour);
    }
}
