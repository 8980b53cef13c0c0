package org.tomes.office.design;

import org.tomes.document.content.DocumentInfo;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/** The header and footer of every page except the cover, identical in all formats. */
public record HeaderFooter(String company, String classification, String document, PageOf pageOf) {

    /** Number of characters that fit on one line next to the page number. */
    private static final int MAX_LENGTH = 75;
    /** Private-use characters as placeholders for the two numbers, so that the sentence can be split again. */
    private static final String PAGE = "\uE000";
    private static final String TOTAL = "\uE001";

    /** The words around the numbers in "page x of y". */
    public record PageOf(String before, String between, String after) {
    }

    public static HeaderFooter of(DocumentInfo info) {
        Texts texts = Texts.in(info.language());
        String pageOf = texts.get("office.page", PAGE, TOTAL);
        int page = pageOf.indexOf(PAGE);
        int total = pageOf.indexOf(TOTAL);
        return new HeaderFooter(shortened(info.company()), shortened(right(info)),
                texts.get("office.footer", shortened(info.title()), info.version()),
                new PageOf(pageOf.substring(0, page), pageOf.substring(page + 1, total), pageOf.substring(total + 1)));
    }

    /** Returns the header and footer for the pages of a separable part. */
    public HeaderFooter forPart(String title) {
        return new HeaderFooter(company, classification, shortened(title), pageOf);
    }

    /** Documents that are not in force are marked on every page. */
    private static String right(DocumentInfo info) {
        return info.stamp().mark().isEmpty() ? info.classification()
                : info.stamp().mark() + " · " + info.classification();
    }

    private static String shortened(String text) {
        return Excerpt.of(text.replaceAll("\\s+", " "), MAX_LENGTH);
    }
}
