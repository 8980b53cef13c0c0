package org.tomes.office.design;

/**
 * Decides whether a line may end after a dash. A code such as {@code TOM-022} is kept whole, as by Unicode's rule LB25
 * (UAX #14), which LibreOffice follows; a non-breaking hyphen would do the same in Word, but a search typed on the
 * keyboard would then not find the code.
 */
public final class Dashes {

    private static final String DASHES = "-\u2010\u2013\u2014";

    private Dashes() {
    }

    /** Whether a line may end before the character at this index because a dash precedes it. */
    public static boolean part(String text, int at) {
        return DASHES.indexOf(text.charAt(at - 1)) >= 0 && (at == text.length() || !Character.isDigit(text.charAt(at)));
    }
}
