package org.tomes.office.docx;

/** The text of the document as paragraphs and tables one after another. A page break waits for what comes next. */
final class BodyWriter {

    private static final Runnable NOTHING = () -> {
    };

    private final WordXmlWriter xml;
    private boolean newPage;

    BodyWriter(WordXmlWriter xml) {
        this.xml = xml;
    }

    /** What comes next starts a new page. */
    void breakPage() {
        newPage = true;
    }

    void paragraph(String style, Runnable content) {
        paragraph(style, NOTHING, content);
    }

    /** @param withNext whether it stays on the page of what follows */
    void paragraph(String style, boolean withNext, Runnable content) {
        paragraph(style, withNext, NOTHING, content);
    }

    /**
     * @param properties what the paragraph has beyond its style, in the order of the schema after
     * {@code pageBreakBefore}
     */
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
            });
            content.run();
        });
    }

    /** A table or another block that cannot start a page by itself. */
    void block(Runnable content) {
        if (newPage) {
            paragraph("Gap", NOTHING);
        }
        content.run();
    }

    /** Two tables that touch are one table in Word, and a cell or a body must not end with one. */
    void gap() {
        paragraph("Gap", NOTHING);
    }
}
