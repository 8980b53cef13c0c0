package org.tomes.office.design;

/**
 * Where a line may end after a dash. A code such as {@code TOM-022} stays whole, as in Unicode's rule LB25 (UAX #14),
 * which LibreOffice follows; a hyphen that holds would do the same in Word, but then nobody finds the code by what is
 * on the keyboard.
 */
public final class Dashes {

    private static final String DASHES = "-\u2010\u2013\u2014";

    private Dashes() {
    }

    /** Whether a line may end before the character at this place because a dash stands right before it. */
    public static boolean part(String text, int at) {
        return DASHES.indexOf(text.charAt(at - 1)) >= 0 && (at == text.length() || !Character.isDigit(text.charAt(at)));
    }
}
