package org.tomes.office.docx;

import org.tomes.document.content.Block.Heading;

/** A heading that Word's navigation, its contents and its references know. */
final class HeadingWriter {

    private final WordXmlWriter xml;
    private final BodyWriter body;
    private final RunWriter runs;
    private final HeadingBookmarks anchors;
    private final boolean stylesCount;
    private final boolean countedByWord;

    /**
     * @param stylesCount whether the styles of headings carry numbers
     * @param countedByWord whether these are the numbers that the content gives; else they are written as text
     */
    HeadingWriter(WordXmlWriter xml, BodyWriter body, RunWriter runs, HeadingBookmarks anchors, boolean stylesCount,
            boolean countedByWord) {
        this.stylesCount = stylesCount;
        this.xml = xml;
        this.body = body;
        this.runs = runs;
        this.anchors = anchors;
        this.countedByWord = countedByWord;
    }

    void write(Heading heading) {
        boolean counted = countedByWord && !heading.number().isEmpty();
        body.paragraph("Heading" + heading.level(), () -> number(heading, counted), () -> {
            String id = anchors.id(heading.anchor());
            xml.empty("bookmarkStart", "id", id, "name", anchors.bookmark(heading.anchor()));
            if (!counted && !heading.number().isEmpty()) {
                runs.text(heading.number());
                runs.tab();
            }
            runs.text(heading.text());
            xml.empty("bookmarkEnd", "id", id);
        });
    }

    /** The style counts; a heading that is not counted says so. */
    private void number(Heading heading, boolean counted) {
        if (stylesCount && !counted) {
            xml.in("numPr", () -> xml.value("numId", 0));
        }
        if (heading.number().isEmpty()) {
            if (stylesCount) {
                xml.empty("ind", "left", "0", "firstLine", "0");
            }
        } else if (!counted) {
            xml.empty("ind", "left", StylesPart.HEADING_INDENT, "hanging", StylesPart.HEADING_INDENT);
        }
    }
}
