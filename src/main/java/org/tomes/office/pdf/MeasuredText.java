package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tomes.office.design.EmbeddedFont;

/**
 * The runs of a paragraph as one text that is measured once, so that the width of any part is available immediately.
 */
final class MeasuredText {

    /** The soft hyphen: visible at a line's end, and not part of the word. */
    private static final int HYPHEN = 0xAD;

    private final List<TextRun> runs;
    private final Fonts fonts;
    private final String text;
    /** Start of each character relative to the beginning, in points. */
    private final float[] starts;

    MeasuredText(List<TextRun> runs, Fonts fonts) {
        this.runs = runs;
        this.fonts = fonts;
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        text = all.toString();
        starts = new float[text.length() + 1];
        int at = 0;
        for (TextRun run : runs) {
            at = measure(run, at, fonts);
        }
    }

    private int measure(TextRun run, int from, Fonts fonts) {
        int at = from;
        for (int i = 0; i < run.text().length();) {
            int character = run.text().codePointAt(i);
            int length = Character.charCount(character);
            float width = character == '\n' ? 0 : fonts.width(character, run.face(), run.size());
            Arrays.fill(starts, at + 1, at + length + 1, starts[at] + width);
            at += length;
            i += length;
        }
        return at;
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    boolean fitsOneLine(float width) {
        return text.indexOf('\n') < 0 && width(0, text.length()) <= width;
    }

    /** Returns the width of a part without trailing spaces. */
    float width(int start, int end) {
        int last = end;
        while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\n')) {
            last--;
        }
        return starts[last] - starts[start];
    }

    /**
     * Returns the index of the first character from {@code start} that exceeds the width, or {@code end} if all fit.
     */
    int fits(int start, int end, float width) {
        int at = start;
        while (at < end && starts[at + 1] - starts[start] <= width) {
            at++;
        }
        return at;
    }

    /**
     * Returns the width of a hyphen before the character at this index, in points; wider than any line in code, which
     * is never hyphenated.
     */
    float hyphen(int at) {
        TextRun run = runs.getFirst();
        int end = 0;
        for (int i = 0; i < runs.size() && end < at; i++) {
            run = runs.get(i);
            end += run.text().length();
        }
        return run.face() == EmbeddedFont.MONO ? Float.MAX_VALUE : fonts.width(HYPHEN, run.face(), run.size());
    }

    /** Returns the line with a soft hyphen, which is omitted when the text is copied. */
    TextLine hyphenated(int start, int end) {
        TextLine line = line(start, end);
        TextRun last = line.runs().getLast();
        List<TextRun> parts = new ArrayList<>(line.runs());
        parts.set(parts.size() - 1, new TextRun(last.text() + Character.toString(HYPHEN), last.face(), last.size(),
                last.colour(), last.segment()));
        return new TextLine(parts, line.width() + hyphen(end));
    }

    /** Returns a line of the text; a line feed at its end becomes a space. */
    TextLine line(int start, int end) {
        List<TextRun> parts = new ArrayList<>();
        int at = 0;
        for (TextRun run : runs) {
            int from = Math.max(start, at);
            int to = Math.min(end, at + run.text().length());
            if (from < to) {
                parts.add(new TextRun(text.substring(from, to).replace('\n', ' '), run.face(), run.size(), run.colour(),
                        run.segment()));
            }
            at += run.text().length();
        }
        return new TextLine(parts, width(start, end));
    }
}
