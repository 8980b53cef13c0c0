package org.tomes.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.tomes.office.design.PageKind;

/** Measures how far the pages of a PDF are filled. */
final class PageEnds {

    /**
     * The end of a page.
     *
     * @param room height below the lowest text, in points
     * @param empty share of the page's text area that is empty below the lowest text
     * @param size size of that text, in points
     */
    record PageEnd(int page, double room, double empty, float size) {
    }

    private PageEnds() {
    }

    /** Returns the ends of all pages. */
    static List<PageEnd> of(byte[] pdf, PageKind kind) throws IOException {
        // In points from the page's top edge.
        double top = kind == PageKind.PORTRAIT ? 82.2 : kind == PageKind.LANDSCAPE ? 58 : 62;
        double bottom = kind == PageKind.PORTRAIT ? 768.2 : kind == PageKind.LANDSCAPE ? 547.3 : 785.9;
        List<PageEnd> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                Lowest lowest = new Lowest(bottom);
                lowest.setStartPage(page);
                lowest.setEndPage(page);
                lowest.getText(document);
                ends.add(new PageEnd(page, bottom - lowest.y, (bottom - Math.max(top, lowest.y)) / (bottom - top),
                        lowest.size));
            }
        }
        return ends;
    }

    private static final class Lowest extends PDFTextStripper {

        private final double bottom;
        private float y;
        private float size;

        Lowest(double bottom) {
            this.bottom = bottom;
        }

        @Override
        protected void writeString(String line, List<TextPosition> letters) {
            float at = letters.getFirst().getYDirAdj();
            if (at > y && at < bottom) {
                y = at;
                size = letters.getFirst().getFontSizeInPt();
            }
        }
    }
}
