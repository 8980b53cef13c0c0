package org.tomes.office.docx;

import java.util.function.Consumer;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.HeaderFooter;
import org.tomes.office.design.HeadingPages;

/** The header and footer of every page except a cover. */
final class RunningParts {

    private final HeaderFooter headerFooter;
    private final DocumentInfo info;
    private final CleanText clean;

    RunningParts(DocumentInfo info, CleanText clean) {
        this.headerFooter = HeaderFooter.of(info);
        this.info = info;
        this.clean = clean;
    }

    byte[] header() {
        return part("hdr", "PageHeader", runs -> {
            runs.text(headerFooter.company());
            runs.tab();
            runs.properties(headerFooter.classification(), info, DocumentProperty.CLASSIFICATION);
        });
    }

    byte[] footer(HeadingPages pages) {
        return part("ftr", "PageFooter", runs -> {
            runs.properties(headerFooter.document(), info, DocumentProperty.TITLE, DocumentProperty.VERSION);
            runs.tab();
            runs.text(headerFooter.pageOf().before());
            runs.field(" PAGE ", "1");
            runs.text(headerFooter.pageOf().between());
            runs.field(" NUMPAGES ", Integer.toString(pages.total()));
            runs.text(headerFooter.pageOf().after());
        });
    }

    private byte[] part(String root, String style, Consumer<RunWriter> content) {
        return WordXmlWriter.bytes(root, xml -> new BodyWriter(xml, TrackedChangeWriter.none(xml)).paragraph(style,
                () -> content.accept(RunWriter.withoutLinks(xml, clean))));
    }
}
