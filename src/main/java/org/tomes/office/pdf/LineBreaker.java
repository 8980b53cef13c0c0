package org.tomes.office.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tomes.office.design.DashBreaks;
import org.tomes.office.design.IdentifierBreaks;
import org.tomes.office.design.NoBreakSpaces;
import org.tomes.office.design.Syllables;

/**
 * Breaks runs into lines where the language allows it. A word wider than a line is broken after a joining character, or
 * between syllables with a hyphen; if it has neither, it is broken anywhere. A hash is broken into parts of equal
 * length.
 */
final class LineBreaker {

    /**
     * The joining characters, in order of preference. A path is broken between names first, so that
     * {@code nsg-web-prod} stays whole, unless a short name would be alone on a line and the rest would not fit on the
     * next.
     */
    private static final List<String> JOINTS = List.of("/", "/.-", "_:,;@&=?|\\");

    private static final int LONGEST_EXTENSION = 5;

    /** Longer than any natural grapheme cluster. */
    private static final int NEAR = 64;

    private final Fonts fonts;
    private final BreakIterator words;
    private final BreakIterator characters;

    LineBreaker(Fonts fonts, Locale locale) {
        this.fonts = fonts;
        this.words = BreakIterator.getLineInstance(locale);
        this.characters = BreakIterator.getCharacterInstance(locale);
    }

    List<TextLine> lines(List<TextRun> runs, float width) {
        MeasuredText stretch = new MeasuredText(runs, fonts);
        if (stretch.fitsOneLine(width)) {
            return List.of(new TextLine(runs, stretch.width(0, stretch.length())));
        }
        words.setText(stretch.text());
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        int last = 0;
        do {
            if (start >= last) {
                int feed = stretch.text().indexOf('\n', start);
                last = feed < 0 ? stretch.length() : feed + 1;
            }
            int end = end(stretch, start, last, width);
            lines.add(
                    hyphenates(stretch, start, end, width) ? stretch.hyphenated(start, end) : stretch.line(start, end));
            start = end;
        } while (start < stretch.length());
        if (stretch.text().endsWith("\n")) {
            lines.add(new TextLine(List.of(), 0));
        }
        return lines;
    }

    /** @param last latest possible end of the line */
    private int end(MeasuredText stretch, int start, int last, float width) {
        if (stretch.width(start, last) <= width) {
            return last;
        }
        int fits = stretch.fits(start, last, width);
        int blanks = fits;
        while (blanks < last && stretch.text().charAt(blanks) == ' ') {
            blanks++;
        }
        int end = words.isBoundary(blanks) ? blanks : words.preceding(blanks);
        while (end > start && !separatesWords(stretch.text(), end)) {
            end = words.preceding(end);
        }
        return end > start ? end : breakInsideWord(stretch, start, fits, width);
    }

    /**
     * Whether a line may end here: only after whitespace or a dash, or between ideographs. Java would also break after
     * a full stop, as in {@code A.8.22}.
     */
    private static boolean separatesWords(String text, int at) {
        return Character.isWhitespace(text.charAt(at - 1)) || DashBreaks.part(text, at)
                || Character.isIdeographic(text.codePointBefore(at));
    }

    private int breakInsideWord(MeasuredText stretch, int start, int fits, float width) {
        int space = stretch.text().lastIndexOf(NoBreakSpaces.NO_BREAK_SPACE, fits - 1);
        if (space > start) {
            return space + 1;
        }
        if (IdentifierBreaks.isHash(stretch.text(), start)) {
            return IdentifierBreaks.endOfPart(start, fits);
        }
        for (String joints : JOINTS) {
            for (int end = fits; end > start + 2; end--) {
                if (joints.indexOf(stretch.text().charAt(end - 1)) >= 0 && !separatesExtension(stretch.text(), end)
                        && (joints.length() > 1 || IdentifierBreaks.isLongPart(start, end)
                                || stretch.width(end, wordEnd(stretch.text(), end)) <= width)) {
                    return end;
                }
            }
        }
        for (int end = fits; end > start; end--) {
            if (hyphenates(stretch, start, end, width)) {
                return end;
            }
        }
        return breakBetweenCharacters(stretch.text(), start, fits, NEAR);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether only the extension of a file's name follows, such as {@code json}. */
    private static boolean separatesExtension(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.charAt(at - 1) == '.' && end - at <= LONGEST_EXTENSION
                && (end == text.length() || Character.isWhitespace(text.charAt(end)));
    }

    private static boolean hyphenates(MeasuredText stretch, int start, int end, float width) {
        return Syllables.part(stretch.text(), start, end) && stretch.width(start, end) + stretch.hyphen(end) <= width;
    }

    /**
     * Returns the last index up to {@code fits}, otherwise the first one after it, that does not separate a character
     * from its combining marks. Java scans the whole given text and stores every boundary, so it is given no more text
     * than necessary.
     *
     * @param distance distance to search beyond {@code fits}
     */
    private int breakBetweenCharacters(String text, int start, int fits, int distance) {
        int until = Math.min(text.length(), fits + distance);
        characters.setText(text.substring(start, until));
        int end = start + (characters.isBoundary(fits - start) ? fits - start : characters.preceding(fits - start));
        if (end > start) {
            return end;
        }
        end = start + characters.following(0);
        return end < until || until == text.length() ? end : breakBetweenCharacters(text, start, fits, 2 * distance);
    }
}
