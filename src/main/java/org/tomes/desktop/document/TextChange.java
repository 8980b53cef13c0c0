package org.tomes.desktop.document;

/**
 * The one place at which two texts differ.
 *
 * @param start position of the first difference
 * @param removed part of the earlier text that the later one does not contain
 * @param inserted part of the later text that the earlier one does not contain
 */
record TextChange(int start, String removed, String inserted) {

    static TextChange between(String earlier, String later) {
        int shorter = Math.min(earlier.length(), later.length());
        int start = 0;
        while (start < shorter && earlier.charAt(start) == later.charAt(start)) {
            start++;
        }
        int same = 0;
        while (same < shorter - start
                && earlier.charAt(earlier.length() - 1 - same) == later.charAt(later.length() - 1 - same)) {
            same++;
        }
        return new TextChange(start, earlier.substring(start, earlier.length() - same),
                later.substring(start, later.length() - same));
    }

    /** Whether only one letter or digit was inserted or removed. */
    boolean isLetter() {
        String letter = removed + inserted;
        return letter.length() == 1 && Character.isLetterOrDigit(letter.charAt(0));
    }

    /** Whether this change inserts or removes the next letter of the same word. */
    boolean continues(TextChange previous) {
        return isLetter() && previous.isLetter() && removed.length() == previous.removed.length()
                && Math.abs(start - previous.start) <= 1;
    }

    /** Returns the first position in the earlier text after what was removed. */
    int removedEnd() {
        return start + removed.length();
    }

    /** Returns the first position in the later text after what was inserted. */
    int insertedEnd() {
        return start + inserted.length();
    }
}
