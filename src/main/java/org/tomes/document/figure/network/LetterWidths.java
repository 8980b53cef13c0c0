package org.tomes.document.figure.network;

/**
 * Estimates the width of text without a font. It uses the widths of Helvetica, which the fonts of documents have as
 * well, plus a small reserve, because screens may use another font.
 */
final class LetterWidths {

    private static final String[] BY_WIDTH = {"ijl'|", " !,./:;I[]\\ftr-()`", "Jcksvxyz*\"",
        "abdeghnopqu0123456789?_L$#", "ABEKPSVXY&FTZ<>=+~", "CDHNRUw", "GOQ", "mM%W@…—"};
    private static final double[] WIDTHS = {0.222, 0.306, 0.5, 0.556, 0.65, 0.722, 0.778, 0.93};
    private static final double OTHER = 0.6;
    /** First code point of scripts whose characters are as wide as they are high. */
    private static final int WIDE_FROM = 0x1100;
    private static final double BOLD = 1.08;
    private static final double RESERVE = 1.03;

    private LetterWidths() {
    }

    /** @return width in points */
    static double width(String text, double size, boolean bold) {
        return text.codePoints().mapToDouble(LetterWidths::of).sum() * size * RESERVE * (bold ? BOLD : 1);
    }

    private static double of(int character) {
        for (int i = 0; i < BY_WIDTH.length; i++) {
            if (BY_WIDTH[i].indexOf(character) >= 0) {
                return WIDTHS[i];
            }
        }
        return character >= WIDE_FROM ? 1 : OTHER;
    }

    /**
     * Returns the text. If it is too long, returns its beginning and its end, because names often differ at the end.
     */
    static String fit(String text, double room, double size, boolean bold) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        for (int keep = points.length - 1; keep > 2; keep--) {
            int head = (keep + 1) / 2;
            String shorter = new String(points, 0, head) + "…"
                    + new String(points, points.length - (keep - head), keep - head);
            if (width(shorter, size, bold) <= room) {
                return shorter;
            }
        }
        return "…";
    }
}
