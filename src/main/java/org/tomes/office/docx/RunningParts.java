package org.tomes.office.docx;

import java.util.function.Consumer;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.design.RunningHead;

/** The header and footer of every page except a cover. */
final class RunningParts {

    private final RunningHead head;
    private final DocumentInfo info;
    private final CleanText clean;

    RunningParts(DocumentInfo info, CleanText clean) {
        this.head = RunningHead.of(info);
        this.info = info;
        this.clean = clean;
    }

    byte[] header() {
        return part("hdr", "PageHeader", runs -> {
            runs.text(head.company());
            runs.tab();
            runs.properties(head.classification(), info, DocumentProperty.CLASSIFICATION);
        });
    }

    byte[] footer(PageNumbers pages) {
        return part("ftr", "PageFooter", runs -> {
            runs.properties(head.document(), info, DocumentProperty.TITLE, DocumentProperty.VERSION);
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
