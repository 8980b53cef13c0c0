package org.tomes.office.docx;

/**
 * Writes the body of the document: a sequence of paragraphs and tables. A page break is deferred until the next block.
 * An empty paragraph is written only where Word needs one to separate two tables, or a table from the end.
 */
final class BodyWriter {

    private static final String GAP = "Gap";
    private static final Runnable NOTHING = () -> {
    };

    /** Space above a block that follows a table, in twentieths of a point. */
    private static final String BELOW_TABLE = "200";

    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private boolean newPage;
    private boolean belowTable;

    BodyWriter(WordXmlWriter xml, TrackedChangeWriter changes) {
        this.xml = xml;
        this.changes = changes;
    }

    /** Starts the next block on a new page. */
    void breakPage() {
        newPage = true;
    }

    /**
     * @param properties writes the properties of the section that ends here; the next section starts on a new page
     * @param end writes the bookmark at the end of the section
     */
    void endSection(Runnable properties, Runnable end) {
        newPage = false;
        belowTable = false;
        xml.in("p", () -> {
            xml.in("pPr", () -> {
                xml.style("pStyle", GAP);
                noSpace();
                properties.run();
            });
            end.run();
        });
    }

    /**
     * Gives a paragraph no height, because a paragraph added at the end of a full page must not cause an empty page.
     */
    private void noSpace() {
        xml.empty("spacing", "before", "0", "after", "0", "line", "20", "lineRule", "exact");
        xml.in("rPr", () -> xml.empty("vanish"));
    }

    void paragraph(String style, Runnable content) {
        paragraph(style, NOTHING, content);
    }

    /** @param withNext whether the paragraph is kept on the same page as the next block */
    void paragraph(String style, boolean withNext, Runnable content) {
        paragraph(style, withNext, NOTHING, content);
    }

    /**
     * @param properties additional paragraph properties, in schema order after {@code pageBreakBefore}; indents only
     * for headings
     */
    void paragraph(String style, Runnable properties, Runnable content) {
        paragraph(style, false, properties, content);
    }

    /** @param withNext whether the paragraph is kept on the same page as the next block */
    void paragraph(String style, boolean withNext, Runnable properties, Runnable content) {
        boolean breaks = newPage;
        boolean spaced = belowTable && !style.startsWith("Heading") && !style.equals(GAP);
        newPage = false;
        belowTable = false;
        xml.in("p", () -> {
            xml.in("pPr", () -> {
                xml.style("pStyle", style);
                if (withNext) {
                    xml.empty("keepNext");
                }
                if (breaks) {
                    xml.empty("pageBreakBefore");
                }
                properties.run();
                if (spaced) {
                    xml.empty("spacing", "before", BELOW_TABLE);
                }
                changes.paragraph();
            });
            content.run();
        });
    }

    /** Writes a table, separated from an adjacent one, because Word would merge adjacent tables. */
    void table(Runnable content) {
        if (newPage || belowTable) {
            paragraph(GAP, NOTHING);
        }
        content.run();
        belowTable = true;
    }

    /** Ends the body. If the body ends with a table, Word needs a paragraph after it. */
    void end() {
        if (belowTable) {
            end(NOTHING);
        }
    }

    /** @param content writes the bookmark of the end */
    void end(Runnable content) {
        belowTable = false;
        paragraph(GAP, this::noSpace, content);
    }
}
