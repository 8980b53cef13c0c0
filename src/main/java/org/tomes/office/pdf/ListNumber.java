package org.tomes.office.pdf;

/**
 * Numbers the items of a list as Word does: 1, 2, 3 on the first level, then a, b, c, then i, ii, iii, then from the
 * first again.
 */
final class ListNumber {

    private static final int LETTERS = 26;
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private ListNumber() {
    }

    /**
     * @param number item number from 1
     * @param level level among numbered lists, from 0
     */
    static String of(int number, int level) {
        return switch (level % 3) {
            case 0 -> Integer.toString(number);
            // Word continues with aa, bb, cc after z.
            case 1 -> Character.toString('a' + (number - 1) % LETTERS).repeat((number - 1) / LETTERS + 1);
            default -> roman(number);
        };
    }

    /** Returns the name of this numbering in the structure of a PDF. */
    static String attribute(int level) {
        return switch (level % 3) {
            case 0 -> "Decimal";
            case 1 -> "LowerAlpha";
            default -> "LowerRoman";
        };
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
