package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.List;
import org.tomes.office.design.FontFile;
import org.tomes.office.design.Syllables;
import org.tomes.office.design.TextMeasure;

/**
 * Where a word in a table that is wider than its cell may be broken with a hyphen: at the same places as in the PDF.
 * Word's own hyphenation needs a dictionary, which LibreOffice and other programs may lack.
 */
final class SoftHyphens {

    private final TextMeasure measure;
    private final float size;

    /** @param size of the text, in points */
    SoftHyphens(TextMeasure measure, float size) {
        this.measure = measure;
        this.size = size;
    }

    /**
     * The text in parts, between which a soft hyphen belongs.
     *
     * @param width of the cell between its paddings, in points
     */
    List<String> parts(String text, float width) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int word = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                from = part(text, from, word, i, width, parts);
                word = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** @return the start of the part that is not finished yet */
    private int part(String text, int from, int start, int end, float width, List<String> parts) {
        if (width(text, start, end) <= width) {
            return from;
        }
        int begun = from;
        int last = start;
        for (int at = start + 1; at < end; at++) {
            if (Syllables.part(text, last, at)) {
                parts.add(text.substring(begun, at));
                begun = at;
                last = at;
            }
        }
        return begun;
    }

    /** In bold, the wider face: a soft hyphen that is not needed does not show. */
    private float width(String text, int start, int end) {
        float width = 0;
        for (int i = start; i < end; i++) {
            width += measure.width(text.charAt(i), FontFile.SANS_BOLD, size);
        }
        return width;
    }
}
