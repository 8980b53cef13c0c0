package org.tomes.office.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders the parts of a line with right-to-left script as the Unicode Bidirectional Algorithm (UAX 9) requires, within
 * a line that runs from left to right. The parts stay in reading order in the file, so that copied or spoken text is
 * not reversed.
 */
final class VisualOrder {

    /** The first character of a right-to-left script. */
    private static final int HEBREW = 0x590;

    private final Fonts fonts;
    private final List<TextRun> characters = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /**
     * @param index index of the first character in reading order
     * @param x distance from the line's start, in points
     */
    record Placed(TextRun run, int index, float x) {
    }

    private record Part(int start, int end, int level) {
    }

    private VisualOrder(TextLine line, Fonts fonts) {
        this.fonts = fonts;
        for (TextRun run : line.runs()) {
            text.append(run.text());
            for (int i = 0; i < run.text().length(); i++) {
                characters.add(run);
            }
        }
    }

    static boolean isNeeded(TextLine line) {
        return line.runs()
                .stream()
                .anyMatch(run -> run.text().chars().anyMatch(c -> c >= HEBREW)
                        && Bidi.requiresBidi(run.text().toCharArray(), 0, run.text().length()));
    }

    static List<Placed> of(TextLine line, Fonts fonts) {
        return new VisualOrder(line, fonts).place();
    }

    private List<Placed> place() {
        List<Placed> placed = new ArrayList<>();
        float x = 0;
        for (Part part : partsFromLeft()) {
            float width = width(part.start(), part.end());
            float at = part.level() % 2 == 0 ? x : x + width;
            for (int i = part.start(); i < part.end();) {
                int end = clusterEnd(i, part.end());
                float cluster = width(i, end);
                at -= part.level() % 2 == 0 ? 0 : cluster;
                placed.add(new Placed(run(i, end), i, at));
                at += part.level() % 2 == 0 ? cluster : 0;
                i = end;
            }
            x += width;
        }
        placed.sort(Comparator.comparingInt(Placed::index));
        return placed;
    }

    private List<Part> partsFromLeft() {
        Bidi bidi = new Bidi(text.toString(), Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Part[] parts = new Part[bidi.getRunCount()];
        for (int i = 0; i < parts.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            parts[i] = new Part(bidi.getRunStart(i), bidi.getRunLimit(i), levels[i]);
        }
        Bidi.reorderVisually(levels, 0, parts, 0, parts.length);
        return List.of(parts);
    }

    /** A character with its combining marks, which all belong to one run. */
    private int clusterEnd(int start, int limit) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < limit && characters.get(end) == characters.get(start)
                && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private TextRun run(int start, int end) {
        TextRun run = characters.get(start);
        return new TextRun(text.substring(start, end), run.face(), run.size(), run.colour(), run.segment());
    }

    private float width(int start, int end) {
        float width = 0;
        for (int i = start; i < end;) {
            int character = text.codePointAt(i);
            width += fonts.width(character, characters.get(i).face(), characters.get(i).size());
            i += Character.charCount(character);
        }
        return width;
    }
}
