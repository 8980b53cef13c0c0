package org.tomes.office.design;

/**
 * Determines where names and hashes wider than their cell are broken: a long path after a slash, a hash in halves.
 * Names such as {@code AllowVnetInBound} are never broken at their capital letters.
 */
public final class IdentifierBreaks {

    /** Minimum length of the first part of a path on a line, in characters. */
    private static final int LONG_PART = 16;
    /** Half a SHA-256 hash, in hexadecimal digits. */
    private static final int HALF = 32;

    private IdentifierBreaks() {
    }

    /**
     * Whether a line may end at {@code at} within the word that begins at {@code start}, so that the cell can be
     * narrower than the word.
     */
    static boolean part(String text, int start, int at) {
        return text.charAt(at - 1) == '/' && isLongPart(start, at)
                || at - start == HALF && isHash(text, start) && at < text.length() && isHex(text.charAt(at));
    }

    /** Whether the first part of a path may be alone on a line. */
    public static boolean isLongPart(int start, int at) {
        return at - start >= LONG_PART;
    }

    /** Whether a hash, or the remainder of one, begins here. */
    public static boolean isHash(String text, int start) {
        if (start + HALF > text.length()) {
            return false;
        }
        for (int i = start; i < start + HALF; i++) {
            if (!isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the end of the part of a hash that is on one line. All lines of a hash except the last have the same
     * number of groups of eight digits.
     *
     * @param fits first digit that does not fit
     */
    public static int endOfPart(int start, int fits) {
        int digits = fits - start;
        for (int part = HALF; part >= 8; part /= 2) {
            if (part <= digits) {
                return start + part;
            }
        }
        return fits;
    }

    private static boolean isHex(char character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }
}
