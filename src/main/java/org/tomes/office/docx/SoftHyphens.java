package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.List;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.Syllables;

/**
 * Determines where a word in a table that is wider than its cell may be hyphenated: at the same places as in the PDF.
 * Word's own hyphenation needs a dictionary, which LibreOffice and other programs may lack.
 */
final class SoftHyphens {

    private final CharacterWidths measure;
    private final float size;

    /** @param size text size, in points */
    SoftHyphens(CharacterWidths measure, float size) {
        this.measure = measure;
        this.size = size;
    }

    /**
     * Returns the parts of the text, between which soft hyphens belong.
     *
     * @param width width of the cell between its paddings, in points
     */
    List<String> parts(String text, float width) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int wordStart = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                from = part(text, from, wordStart, i, width, parts);
                wordStart = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** @return start of the unfinished part */
    private int part(String text, int from, int start, int end, float width, List<String> parts) {
        if (width(text, start, end) <= width) {
            return from;
        }
        int partStart = from;
        int last = start;
        for (int at = start + 1; at < end; at++) {
            if (Syllables.part(text, last, at)) {
                parts.add(text.substring(partStart, at));
                partStart = at;
                last = at;
            }
        }
        return partStart;
    }

    /** Measures the text in bold, which is wider than regular type. A soft hyphen that is not needed is invisible. */
    private float width(String text, int start, int end) {
        float width = 0;
        for (int i = start; i < end; i++) {
            width += measure.width(text.charAt(i), EmbeddedFont.SANS_BOLD, size);
        }
        return width;
    }
}
