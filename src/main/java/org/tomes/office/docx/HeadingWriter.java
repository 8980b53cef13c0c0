package org.tomes.office.docx;

import org.tomes.policy.content.Block.Heading;

/** A heading that Word's navigation, its contents and its references know. */
final class HeadingWriter {

    private final Wml xml;
    private final Body body;
    private final Runs runs;
    private final Anchors anchors;
    private final boolean countedByWord;

    HeadingWriter(Wml xml, Body body, Runs runs, Anchors anchors, boolean countedByWord) {
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
        if (heading.number().isEmpty()) {
            if (countedByWord) {
                xml.in("numPr", () -> xml.value("numId", 0));
                xml.empty("ind", "left", "0", "firstLine", "0");
            }
        } else if (!counted) {
            xml.empty("ind", "left", StylesPart.HEADING_INDENT, "hanging", StylesPart.HEADING_INDENT);
        }
    }
}
