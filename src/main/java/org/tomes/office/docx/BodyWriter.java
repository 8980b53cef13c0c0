package org.tomes.office.docx;

/** The body of the document, a sequence of paragraphs and tables. A page break is deferred until the next block. */
final class BodyWriter {

    private static final Runnable NOTHING = () -> {
    };

    private final WordXmlWriter xml;
    private final TrackedChanges changes;
    private boolean newPage;

    BodyWriter(WordXmlWriter xml, TrackedChanges changes) {
        this.xml = xml;
        this.changes = changes;
    }

    /** The next block starts a new page. */
    void breakPage() {
        newPage = true;
    }

    void paragraph(String style, Runnable content) {
        paragraph(style, NOTHING, content);
    }

    /** @param withNext whether it is kept on the same page as the next block */
    void paragraph(String style, boolean withNext, Runnable content) {
        paragraph(style, withNext, NOTHING, content);
    }

    /** @param properties additional paragraph properties, in schema order after {@code pageBreakBefore} */
    void paragraph(String style, Runnable properties, Runnable content) {
        paragraph(style, false, properties, content);
    }

    private void paragraph(String style, boolean withNext, Runnable properties, Runnable content) {
        boolean breaks = newPage;
        newPage = false;
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
                changes.paragraph();
            });
            content.run();
        });
    }

    /** A table or another block that cannot carry a page break itself. */
    void block(Runnable content) {
        if (newPage) {
            paragraph("Gap", NOTHING);
        }
        content.run();
    }

    /** Separates tables: Word merges adjacent ones, and neither a cell nor the body may end with one. */
    void gap() {
        paragraph("Gap", NOTHING);
    }
}
