package org.tomes.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Measures how far the pages of a PDF are filled. */
final class PageEnds {

    /** The top and bottom of the text area, in points from the page's top edge. */
    private static final float TOP = 82;
    private static final float BOTTOM = 768;

    private PageEnds() {
    }

    /**
     * Returns the pages, from the given one to the last but one, of which more than this share is empty at the bottom.
     */
    static List<String> emptyBy(double share, byte[] pdf, int firstPage) throws IOException {
        List<String> empty = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = firstPage; page < document.getNumberOfPages(); page++) {
                Lowest lowest = lowest(document, page);
                double left = (BOTTOM - lowest.y) / (BOTTOM - TOP);
                if (left > share) {
                    empty.add("page %d: %.0f %% empty below %s".formatted(page, left * 100, lowest.text));
                }
            }
        }
        return empty;
    }

    /** Returns the height of the empty space at the bottom of the last page, in points. */
    static double emptyAtTheEnd(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return BOTTOM - lowest(document, document.getNumberOfPages()).y;
        }
    }

    private static Lowest lowest(PDDocument document, int page) throws IOException {
        Lowest lowest = new Lowest();
        lowest.setStartPage(page);
        lowest.setEndPage(page);
        lowest.getText(document);
        return lowest;
    }

    private static final class Lowest extends PDFTextStripper {

        private float y;
        private String text = "";

        @Override
        protected void writeString(String line, List<TextPosition> letters) {
            float at = letters.getFirst().getYDirAdj();
            if (at > y && at < BOTTOM) {
                y = at;
                text = line;
            }
        }
    }
}
