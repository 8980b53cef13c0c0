package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tomes.document.content.DocumentInfo;
import org.tomes.office.design.HeaderFooter;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.TextCleaner;

/** The header and footer of every page except a cover. */
final class HeaderFooterParts {

    private final HeaderFooter headerFooter;
    private final DocumentInfo info;
    private final TextCleaner clean;

    HeaderFooterParts(DocumentInfo info, TextCleaner clean) {
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

    /**
     * Returns the footer of the document, followed by the footers of its separable parts. If there are separable parts,
     * each footer counts only the pages of its part.
     *
     * @param parts titles of the separable parts
     */
    List<byte[]> footers(List<String> parts, HeadingPages pages) {
        if (parts.isEmpty()) {
            return List.of(footer(headerFooter, runs -> runs.field(" NUMPAGES ", Integer.toString(pages.total()))));
        }
        List<byte[]> footers = new ArrayList<>();
        for (int i = 0; i <= parts.size(); i++) {
            HeaderFooter running = i == 0 ? headerFooter : headerFooter.forPart(parts.get(i - 1));
            String end = " PAGEREF " + HeadingBookmarks.end(i) + " ";
            String total = Integer.toString(pages.pageCountOfPart(i));
            footers.add(footer(running, runs -> pagesOfPart(runs, end, total)));
        }
        return footers;
    }

    /**
     * Word counts the pages of a section itself. LibreOffice does not, but shows the result that the file contains for
     * the field. This result is therefore another field, which LibreOffice does compute: the page number of the end of
     * the part.
     */
    private static void pagesOfPart(RunWriter runs, String end, String total) {
        runs.startField(" SECTIONPAGES ");
        runs.field(end, total);
        runs.endField();
    }

    private byte[] footer(HeaderFooter running, Consumer<RunWriter> total) {
        return part("ftr", "PageFooter", runs -> {
            runs.properties(running.document(), info, DocumentProperty.TITLE, DocumentProperty.VERSION);
            runs.tab();
            runs.text(running.pageOf().before());
            runs.field(" PAGE ", "1");
            runs.text(running.pageOf().between());
            total.accept(runs);
            runs.text(running.pageOf().after());
        });
    }

    private byte[] part(String root, String style, Consumer<RunWriter> content) {
        return WordXmlWriter.bytes(root, xml -> new BodyWriter(xml, TrackedChangeWriter.none(xml)).paragraph(style,
                () -> content.accept(RunWriter.withoutLinks(xml, clean))));
    }
}
