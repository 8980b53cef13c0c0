package org.tomes.office.docx;

import java.util.function.Consumer;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.design.RunningHead;

/** The header and footer of every page except a cover. */
final class RunningParts {

    private final RunningHead head;
    private final CleanText clean;

    RunningParts(RunningHead head, CleanText clean) {
        this.head = head;
        this.clean = clean;
    }

    byte[] header() {
        return part("hdr", "PageHeader", runs -> {
            runs.text(head.company());
            runs.tab();
            runs.text(head.classification());
        });
    }

    byte[] footer(PageNumbers pages) {
        return part("ftr", "PageFooter", runs -> {
            runs.text(head.document());
            runs.tab();
            runs.text(head.pageOf().before());
            runs.field(" PAGE ", "1");
            runs.text(head.pageOf().between());
            runs.field(" NUMPAGES ", Integer.toString(pages.total()));
            runs.text(head.pageOf().after());
        });
    }

    private byte[] part(String root, String style, Consumer<RunWriter> content) {
        return WordXmlWriter.bytes(root, xml -> new BodyWriter(xml, TrackedChanges.none(xml)).paragraph(style,
                () -> content.accept(RunWriter.withoutLinks(xml, clean))));
    }
}
