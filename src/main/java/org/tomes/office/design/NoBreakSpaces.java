package org.tomes.office.design;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Inserts no-break spaces where a line must not end: between a number and its unit, within an abbreviation, a date or a
 * reference such as {@code Art. 32}, and before a dash. The rules of both languages apply to every text, because German
 * documents often quote English names, and vice versa.
 */
public final class NoBreakSpaces {

    public static final char NO_BREAK_SPACE = '\u00A0';

    /**
     * Words after a number. The words in this and the following lists are those of DIN 5008 for German and of the usual
     * house styles for English.
     */
    private static final Set<String> UNITS = Set.of("Tag", "Tage", "Tagen", "Tages", "Stunde", "Stunden", "Minute",
            "Minuten", "Sekunden", "Woche", "Wochen", "Monat", "Monate", "Monaten", "Jahr", "Jahre", "Jahren",
            "Zeichen", "Prozent", "Prozentpunkte", "Punkte", "Punkten", "Uhr", "Seiten", "DSGVO", "day", "days", "hour",
            "hours", "minute", "minutes", "seconds", "week", "weeks", "month", "months", "year", "years", "characters",
            "percent", "percentage", "points", "pages", "GDPR");
    /** Words before a number, or before the letter of an annex. */
    private static final Set<String> LABELS = Set.of("Art.", "Artikel", "Abs.", "Absatz", "Nr.", "Kap.", "Kapitel",
            "Satz", "S.", "Ziff.", "Abschnitt", "Anhang", "Anhangs", "Anlage", "Tabelle", "Abbildung", "Seite",
            "Version", "Stufe", "Schritt", "Eintrag", "Bestandsaufnahme", "Konto", "Article", "Articles", "No.",
            "Section", "section", "Chapter", "Annex", "Table", "Figure", "page", "Page", "version", "Step", "Paragraph",
            "Sections", "Entry", "entry", "Snapshot", "snapshot", "Account");
    /** Words after the day of a date. */
    private static final Set<String> MONTHS = Set.of("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
            "August", "September", "Oktober", "November", "Dezember", "January", "February", "March", "May", "June",
            "July", "October", "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov",
            "Dec");
    /** Words between two numbers, as in {@code 3 of 5}. */
    private static final Set<String> BETWEEN = Set.of("von", "bis", "und", "of", "to", "and");
    private static final Set<String> SYMBOLS = Set.of("%", "‰", "€", "EUR", "USD", "KB", "KiB", "MB", "MiB", "GB",
            "GiB", "TB", "TiB", "kB", "×", "h", "min", "s", "ms", "Bit", "Bits", "Byte", "Bytes", "bit", "bits",
            "bytes");
    /** Words before a number in every language: paragraphs of laws, publishers of standards, protocols and plans. */
    private static final Set<String> SIGNS = Set.of("§", "§§", "ISO", "IEC", "ISO/IEC", "DIN", "EN", "NIST", "NIS",
            "RFC", "TLS", "SSL", "TCP", "UDP", "Plan", "Tier", "Server", "Port", "Ports");
    /** Words before a small letter, as in {@code lit. b}. */
    private static final Set<String> LETTERED = Set.of("lit.", "Buchst.", "point");
    /** A code of the register or a short count after a colon, as in {@code evidence: E-002} and {@code hoch: 2}. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,4}-\\d+|#?\\d{1,3}");
    private static final Set<String> TITLES = Set.of("Dr.", "Prof.", "Mr", "Mrs", "Ms");
    private static final int MAX_ABBREVIATION_LENGTH = 4;
    private static final int MAX_COUNT_LENGTH = 3;
    /** Minimum length of a word after a count, so that "1 to" and "3 of" may be separated. */
    private static final int MIN_WORD_LENGTH = 5;
    private static final String OPENING = "(\u201E\u201C\"";
    private static final String CLOSING = ").,;:!?\u201C\u201D\"";

    private NoBreakSpaces() {
    }

    /** Returns a text of equal length in which spaces that must not end a line are no-break spaces. */
    public static String in(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            return text;
        }
        StringBuilder fixed = null;
        for (; space >= 0; space = text.indexOf(' ', space + 1)) {
            if (holds(text, space)) {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(space, NO_BREAK_SPACE);
            }
        }
        return fixed == null ? text : fixed.toString();
    }

    /** Called for every space of a document, several times; the rarest properties are tested first. */
    private static boolean holds(String text, int space) {
        String raw = wordBefore(text, space);
        String before = stripped(raw, OPENING, "");
        String whole = wordAfter(text, space);
        if (before.isEmpty() || whole.isEmpty()) {
            return false;
        }
        String after = stripped(whole, "", CLOSING);
        return isNumber(before)
                && (SYMBOLS.contains(after) || UNITS.contains(after) || LETTERED.contains(whole)
                        || isClauseLetter(before, whole) || isCount(text, space, raw, before) && isWord(after))
                || whole.startsWith("(UTC") || isDash(whole) && isSpace(text, space + 1 + whole.length())
                || startsCount(after)
                        && (LABELS.contains(before) || Character.isDigit(after.charAt(0)) && SIGNS.contains(before))
                || after.length() == 1 && LETTERED.contains(before)
                || before.equals("×") && isNumber(wordBefore(text, space - 2))
                || before.endsWith(":") && CODE.matcher(after).matches()
                || Character.isUpperCase(whole.charAt(0)) && TITLES.contains(before)
                || isInitial(before) && isInitial(stripped(whole, "", ")")) || isDay(before) && MONTHS.contains(after)
                || isYear(after) && isShortMonth(before) || isBetween(text, space, raw, whole);
    }

    /** Whether this is a count before a noun, as in {@code 16 Controls}, and not the number of {@code Plan 1}. */
    private static boolean isCount(String text, int space, String raw, String number) {
        return number.length() <= MAX_COUNT_LENGTH && number.chars().allMatch(Character::isDigit)
                && !isNumbered(stripped(wordBefore(text, space - raw.length() - 1), OPENING, ""));
    }

    private static boolean isNumbered(String word) {
        return LABELS.contains(word) || SIGNS.contains(word);
    }

    private static boolean isWord(String word) {
        return word.length() >= MIN_WORD_LENGTH && word.chars().allMatch(Character::isLetter);
    }

    /** Whether the letter belongs to a clause of a standard, as in {@code (9.3.2 a)}. */
    private static boolean isClauseLetter(String number, String after) {
        return number.indexOf('.') > 0 && after.length() > 1 && Character.isLowerCase(after.charAt(0))
                && ").,;".indexOf(after.charAt(1)) >= 0;
    }

    private static boolean isShortMonth(String word) {
        return word.length() <= MAX_ABBREVIATION_LENGTH && MONTHS.contains(word);
    }

    /** Whether this is the first or the second space of {@code 3 of 5}. */
    private static boolean isBetween(String text, int space, String before, String after) {
        return isNumber(stripped(before, OPENING, "")) && BETWEEN.contains(after)
                && isNumber(stripped(wordAfter(text, space + 1 + after.length()), "", CLOSING))
                || isNumber(stripped(after, "", CLOSING)) && BETWEEN.contains(before)
                        && isNumber(stripped(wordBefore(text, space - before.length() - 1), OPENING, ""));
    }

    private static String wordBefore(String text, int space) {
        int start = space;
        while (start > 0 && !isSpace(text, start - 1)) {
            start--;
        }
        return space <= 0 ? "" : text.substring(start, space);
    }

    private static String wordAfter(String text, int space) {
        int end = Math.min(space + 1, text.length());
        while (end < text.length() && !isSpace(text, end)) {
            end++;
        }
        return text.substring(Math.min(space + 1, text.length()), end);
    }

    private static boolean isSpace(String text, int at) {
        return at < text.length()
                && (text.charAt(at) == ' ' || text.charAt(at) == '\n' || text.charAt(at) == NO_BREAK_SPACE);
    }

    private static String stripped(String word, String start, String end) {
        int from = 0;
        int to = word.length();
        while (from < to && start.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && end.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /** Digits with separators, as in {@code 1.234,5}; ends with a digit. */
    private static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1))
                && word.chars().allMatch(c -> Character.isDigit(c) || ".,+\u00B1\u2212-\u2013".indexOf(c) >= 0);
    }

    /**
     * Whether the word begins with a number or a single capital letter, optionally followed by a part: {@code 32},
     * {@code 4.1}, {@code A}.
     */
    private static boolean startsCount(String word) {
        return !word.isEmpty()
                && (Character.isDigit(word.charAt(0)) || word.length() == 1 && Character.isUpperCase(word.charAt(0)));
    }

    private static boolean isDay(String word) {
        String day = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return !day.isEmpty() && day.length() <= 2 && day.chars().allMatch(Character::isDigit);
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(Character::isDigit);
    }

    /** Whether the word is one letter with a full stop, a part of {@code z. B.} or of initials. */
    private static boolean isInitial(String word) {
        return word.length() == 2 && Character.isLetter(word.charAt(0)) && word.charAt(1) == '.';
    }

    private static boolean isDash(String word) {
        return word.equals("\u2013") || word.equals("\u2014");
    }
}
