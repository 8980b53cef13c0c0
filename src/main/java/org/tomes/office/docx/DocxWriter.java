package org.tomes.office.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.PageNumbers;
import org.tomes.office.design.Replacements;
import org.tomes.office.design.RunningHead;
import org.tomes.policy.DocumentFormat;
import org.tomes.policy.DocumentWriter;
import org.tomes.policy.content.DocumentContent;
import org.tomes.text.Language;
import org.tomes.text.Message;

/** Writes a document for Word: every look is a style, every number and every reference is Word's own. */
public final class DocxWriter implements DocumentWriter {

    private final Function<DocumentContent, PageNumbers> paging;

    /** @param paging says on which page each heading is likely to stand, until Word itself has counted */
    public DocxWriter(Function<DocumentContent, PageNumbers> paging) {
        this.paging = paging;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.DOCX;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        CleanText clean = new CleanText();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try {
            parts(content, clean).all().save(zip);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        FixedZip.rewrite(zip.toByteArray(), out);
        return Replacements.report(clean.replaced());
    }

    private Parts parts(DocumentContent content, CleanText clean) throws IOException {
        Language language = content.info().language();
        PageNumbers pages = paging.apply(content);
        boolean counted = HeadingNumbers.countedByWord(content.blocks());
        RunningParts running = new RunningParts(RunningHead.of(content.info()), clean);
        NumberingPart numbering = new NumberingPart();
        Parts parts = new Parts();
        String header = parts.add("header1.xml", XWPFRelation.HEADER, running.header());
        String footer = parts.add("footer1.xml", XWPFRelation.FOOTER, running.footer(pages));
        parts.document(new DocumentPart(content, parts, numbering, pages, clean, counted).write(header, footer));
        parts.add("styles.xml", XWPFRelation.STYLES, StylesPart.write(language, counted));
        parts.add("settings.xml", XWPFRelation.SETTINGS, SettingsPart.write(language));
        parts.add("numbering.xml", XWPFRelation.NUMBERING, numbering.write());
        Properties.write(parts.all(), content.info(), clean);
        return parts;
    }
}
