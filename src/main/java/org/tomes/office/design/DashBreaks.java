package org.tomes.office.design;

/**
 * Decides whether a line may end after a dash. An identifier such as {@code TOM-022}, {@code CS-PO-01} or
 * {@code rg-prod-weu} is kept whole, as is a word whose first part has at most three letters. In Word, a non-breaking
 * hyphen would do the same, but a search typed on the keyboard would then not find the identifier.
 */
public final class DashBreaks {

    private static final String DASHES = "-\u2010\u2013\u2014";
    private static final String BRACKETS = "()[]\u201E\u201C\u201D\".,;:!?'";
    /** Maximum length of an identifier that fits on a line. */
    private static final int MAX_IDENTIFIER_LENGTH = 64;
    private static final int MAX_PREFIX_LENGTH = 4;
    /** Maximum length of a first part that is not left alone at the end of a line. */
    private static final int MAX_SHORT_PART_LENGTH = 3;

    private DashBreaks() {
    }

    /** Whether a line may end before the character at this index because a dash precedes it. */
    public static boolean part(String text, int at) {
        return DASHES.indexOf(text.charAt(at - 1)) >= 0 && !startsWord(text, at)
                && (at == text.length() || !Character.isDigit(text.charAt(at)) && !isWithinIdentifier(text, at));
    }

    /** Whether a word follows a leading hyphen, as in {@code Risikobeurteilung und -behandlung}. */
    private static boolean startsWord(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at)) && (at < 2 || endsWord(text.charAt(at - 2)));
    }

    private static boolean isWithinIdentifier(String text, int at) {
        int start = at - 1;
        while (start > 0 && at - start < MAX_IDENTIFIER_LENGTH && !endsWord(text.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < text.length() && end - at < MAX_IDENTIFIER_LENGTH && !endsWord(text.charAt(end))) {
            end++;
        }
        return end > at && start < at - 1 && (isShortPart(text, start, at - 1) || isIdentifier(text, start, end));
    }

    /**
     * Whether a word begins with these few letters, as in {@code E-Mail}, {@code IP-Adresse} and {@code BSI-Gesetz}.
     */
    private static boolean isShortPart(String text, int start, int end) {
        return end - start <= MAX_SHORT_PART_LENGTH && text.substring(start, end).chars().allMatch(Character::isLetter);
    }

    /**
     * Whether these characters form an identifier: letters without accents, with digits and joining characters. A text
     * with two hyphens always counts as an identifier, such as the rule {@code Allow-Bastion-Web}. A word such as
     * {@code Multi-Faktor-Authentifizierung} looks the same, so it stays whole as well. A text with a single hyphen is
     * an identifier if it has words in upper case, a digit, or a short prefix such as {@code vnet}; words such as
     * {@code decision-making} are not identifiers.
     */
    private static boolean isIdentifier(String text, int start, int end) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        int hyphens = 0;
        for (int i = start; i < end; i++) {
            char character = text.charAt(i);
            lower |= character >= 'a' && character <= 'z';
            upper |= character >= 'A' && character <= 'Z';
            digit |= character >= '0' && character <= '9';
            hyphens += character == '-' ? 1 : 0;
            if (character >= 0x7F) {
                return false;
            }
        }
        if (lower && upper) {
            return hyphens > 1 || isAcronym(text, text.lastIndexOf('-', end - 1) + 1, end)
                    || hasInnerCapital(text, start, end);
        }
        return upper || digit || hyphens > 1 || text.indexOf('-', start) - start <= MAX_PREFIX_LENGTH;
    }

    /** Whether a capital letter follows a small one, as in {@code Erlaube-LoadBalancer}. */
    private static boolean hasInnerCapital(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are only capital letters, as at the end of {@code Allow-RDP} and {@code Entra-ID}. */
    private static boolean isAcronym(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return end - start > 1;
    }

    private static boolean endsWord(char character) {
        return Character.isWhitespace(character) || character == NoBreakSpaces.NO_BREAK_SPACE
                || BRACKETS.indexOf(character) >= 0;
    }
}
