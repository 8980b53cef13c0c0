package org.tomes.office.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.Block.PageBreak;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.HeadingPages;
import org.tomes.office.design.PageKind;
import org.tomes.office.design.TextCleaner;
import org.tomes.text.Language;

/** The look of documents without a company template. */
final class DefaultLook implements DocumentLook {

    @Override
    public WordParts parts(DocumentContent content, HeadingPages pages, TextCleaner clean) throws IOException {
        return parts(content, null, HeadingNumbering.matchesWordCounts(content.blocks()), pages, clean);
    }

    /**
     * Writes the comparison of two versions. Word would count the removed headings too, so all numbers are written as
     * text.
     */
    static WordParts parts(TrackedChangeWriter.Source tracked, HeadingPages pages, TextCleaner clean)
            throws IOException {
        return parts(tracked.redline().later(), tracked, false, pages, clean);
    }

    private static WordParts parts(DocumentContent content, TrackedChangeWriter.Source tracked, boolean counted,
            HeadingPages pages, TextCleaner clean) throws IOException {
        Language language = content.info().language();
        HeaderFooterParts running = new HeaderFooterParts(content.info(), clean);
        NumberingPart numbering = new NumberingPart();
        WordParts parts = new WordParts();
        String header = parts.add("header1.xml", XWPFRelation.HEADER, running.header());
        List<String> footers = new ArrayList<>();
        for (byte[] footer : running.footers(content.blocks()
                .stream()
                .filter(PageBreak.class::isInstance)
                .flatMap(block -> ((PageBreak) block).part().stream())
                .toList(), pages)) {
            footers.add(parts.add("footer" + (footers.size() + 1) + ".xml", XWPFRelation.FOOTER, footer));
        }
        DocumentBodySettings format = DocumentBodySettings.builtIn(counted, content.info().landscape());
        new DocumentPart(content, tracked, parts, numbering, pages, clean, format).write(header, footers);
        parts.add("styles.xml", XWPFRelation.STYLES,
                StylesPart.write(language, counted, format.textWidth(), PageKind.of(content),
                        content.blocks().stream().anyMatch(block -> block instanceof Cover cover && cover.compact()),
                        numbering));
        parts.add("settings.xml", XWPFRelation.SETTINGS, WordSettings.write(language));
        parts.add("numbering.xml", XWPFRelation.NUMBERING, numbering.write(style -> style));
        return parts;
    }
}
