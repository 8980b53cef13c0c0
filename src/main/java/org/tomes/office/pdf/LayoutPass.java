package org.tomes.office.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.ExceptionConverter;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Cover;
import org.tomes.document.content.DocumentContent;
import org.tomes.office.design.HeaderFooter;
import org.tomes.office.design.PageParts;
import org.tomes.office.design.TextCleaner;
import org.tomes.office.pdf.LinkWriter.PagePosition;
import org.tomes.text.Texts;

/** One pass over the content: either measures the positions of everything, or writes the file with known positions. */
final class LayoutPass {

    /**
     * Alternatives to the usual layout, in the order in which they are tried. They have less space between blocks, or
     * split more tables.
     */
    private static final List<Alternative> ALTERNATIVES = List.of(new Alternative(1, 0.12f, 0),
            new Alternative(0.9f, 0.25f, 0.6f), new Alternative(0.8f, 0.25f, 0.6f), new Alternative(0.9f, 0.12f, 0),
            new Alternative(0.8f, 0.12f, 0), new Alternative(0.7f, 0.25f, 0.4f), new Alternative(0.6f, 0.25f, 0.3f));
    /** The cost of the largest reduction of space, in pages. */
    private static final float TIGHT_COST = 1.5f;
    /** Maximum number of pages for which other layouts are tried; for longer documents, this takes too long. */
    private static final int MAX_PAGES = 60;
    private static final String SRGB = "sRGB IEC61966-2.1";

    private final DocumentContent content;
    private final TextCleaner clean = new TextCleaner();
    private final Fonts fonts = new Fonts();
    private final Typesetter type;
    private final TableEdges columns;

    /**
     * @param spacing share of the usual space between blocks
     * @param mostEmpty see {@link PageLayout}
     * @param filled the alternative is tried if at most this share of the last page is filled, to save this page
     */
    private record Alternative(float spacing, float mostEmpty, float filled) {
    }

    /**
     * The positions of the headings and the number of pages.
     *
     * @param filled the height of the content on the last page of a part, in points; of several parts, the smallest
     * @param unevenness see {@link PageFlow#unevenness()}
     */
    record Layout(PageLayout page, Map<String, PagePosition> places, int pages, PageParts parts, float filled,
            float unevenness) {

        static Layout unknown(PageLayout page) {
            return new Layout(page, Map.of(), 0, new PageParts(), 0, 0);
        }

        /**
         * Whether the alternative may be better, because the last page contains little or because pages end unevenly.
         */
        private boolean calls(Alternative alternative) {
            return pages > 1 && pages <= MAX_PAGES && (unevenness > 0 && alternative.spacing() >= 0.8f
                    || filled <= alternative.filled() * page.textHeight());
        }

        private float cost(PageLayout usual) {
            return pages + unevenness + TIGHT_COST * (1 - page.spacing() / usual.spacing());
        }
    }

    LayoutPass(DocumentContent content) throws IOException {
        this.content = content;
        this.type = new Typesetter(fonts, clean, content.info().language().locale());
        this.columns = new TableEdges(fonts, content.blocks());
    }

    TextCleaner clean() {
        return clean;
    }

    Fonts fonts() {
        return fonts;
    }

    /**
     * Processes the content without drawing; the structure it creates is discarded. If little is on the last page or
     * pages end unevenly, other layouts are tried, and the best is used.
     */
    Layout measure() throws IOException {
        PageLayout usual = PageLayout.of(content);
        Layout best = measure(usual, false);
        for (Alternative alternative : ALTERNATIVES) {
            if (best.calls(alternative)) {
                Layout other = measure(usual.with(alternative.spacing(), alternative.mostEmpty()), false);
                best = other.cost(usual) < best.cost(usual) ? other : best;
            }
        }
        return best;
    }

    /** Measures the content with pages that end as in a Word file of the same content. */
    Layout measureAsWord() throws IOException {
        return measure(PageLayout.of(content).forWord(), true);
    }

    private Layout measure(PageLayout page, boolean asWord) throws IOException {
        try {
            Document document = new Document(new Rectangle(page.width(), page.height()));
            PdfWriter writer = PdfWriter.getInstance(document, OutputStream.nullOutputStream());
            writer.setTagged();
            document.open();
            Canvas canvas = Canvas.measuring(fonts, page);
            return blocks(writer, canvas, LinkWriter.none(), () -> {
            }, Layout.unknown(page), asWord);
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    /**
     * @param measured layout from an earlier pass
     * @param id sixteen bytes that identify this file
     */
    void write(OutputStream out, Layout measured, byte[] id) throws IOException {
        try {
            PageLayout page = measured.page();
            Document document = new Document(new Rectangle(page.width(), page.height()));
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            prepare(writer, id);
            document.open();
            writer.setOutputIntents(SRGB, null, "http://www.color.org", SRGB,
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB));
            writer.getExtraCatalog()
                    .put(PdfName.LANG, new PdfString(content.info().language().locale().toLanguageTag()));
            Canvas canvas = new Canvas(writer.getDirectContent(), fonts, page);
            blocks(writer, canvas, new LinkWriter(writer, measured.places(), page), document::newPage, measured, false);
            AttachedFiles.write(writer, content, clean);
            document.close();
        } catch (DocumentException e) {
            throw new IOException(e);
        } catch (ExceptionConverter e) {
            // OpenPDF wraps I/O exceptions without setting them as the cause.
            if (e.getException() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    private void prepare(PdfWriter writer, byte[] id) {
        Conformance conformance = Conformance.of(content);
        writer.setPDFXConformance(conformance.level());
        writer.setTagged();
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
        writer.setTabs(PdfName.S);
        InformationDictionary.fill(writer.getInfo(), content.info(), clean);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(Xmp.of(content.info(), conformance, clean));
    }

    private Layout blocks(PdfWriter writer, Canvas canvas, LinkWriter links, Runnable newPage, Layout measured,
            boolean asWord) {
        List<Block> blocks = content.blocks();
        HeaderFooterWriter running = new HeaderFooterWriter(canvas, type, HeaderFooter.of(content.info()),
                measured.parts(), measured.pages(),
                !blocks.isEmpty() && blocks.getFirst() instanceof Cover cover && !cover.compact());
        PageFlow flow = new PageFlow(newPage, canvas, running::write);
        StructureTree structure = new StructureTree(writer, canvas.isMeasuring());
        WritingContext context = new WritingContext(flow, canvas, type, structure, links,
                " " + Texts.in(content.info().language()).get("document.format.continued"), asWord);
        BlockWriters writers = new BlockWriters(context, content, columns, measured.places(), writer.getRootOutline());
        for (int i = 0; i < blocks.size(); i++) {
            writers.write(i);
            structure.complete();
        }
        flow.end();
        return new Layout(canvas.page(), writers.places(), flow.page(), flow.parts(), flow.filled(), flow.unevenness());
    }
}
