package org.tomes.office.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            new Alternative(0.8f, 0.12f, 0), new Alternative(0.7f, 0.25f, 0.4f), new Alternative(0.6f, 0.25f, 0.4f));
    /** The cost of the largest reduction of space, in pages. */
    private static final float TIGHT_COST = 1.5f;
    /** The cost of a page, against which those of its faults are weighed. */
    private static final float PAGE_COST = 2;
    /** The cost of a page without space between its blocks, in pages. */
    private static final float TIGHT_PAGE_COST = 0.3f;
    /** A last page that is filled less than this share looks left over. */
    private static final float LITTLE = 0.25f;
    private static final float LITTLE_COST = 2;
    /** An improvement that is smaller than this is not worth pages of different spacing. */
    private static final float WORTH_IT = 0.03f;
    /** Maximum number of layouts that are tried to mend single page ends. */
    private static final int MOST_ADJUSTMENTS = 60;
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
     */
    record Layout(PagePlan plan, Map<String, PagePosition> places, int pages, PageParts parts, float filled,
            PageFaults faults) {

        static Layout unknown(PagePlan plan) {
            return new Layout(plan, Map.of(), 0, new PageParts(), 0, new PageFaults());
        }

        PageLayout page() {
            return plan.usual();
        }

        /**
         * Whether the alternative may be better, because the last page contains little or because pages end unevenly.
         */
        private boolean calls(Alternative alternative) {
            return isAdjustable() && (faults.sum() > 0 && alternative.spacing() >= 0.8f
                    || filled <= alternative.filled() * page().textHeight());
        }

        private boolean isAdjustable() {
            return pages > 1 && pages <= MAX_PAGES;
        }

        float cost(PageLayout usual) {
            float little = pages > 1 ? LITTLE_COST * Math.max(0, LITTLE - filled / page().textHeight()) : 0;
            return PAGE_COST * pages + faults.sum() + little + TIGHT_COST * (1 - page().spacing() / usual.spacing())
                    + TIGHT_PAGE_COST * plan.tightness();
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
     * pages end unevenly, other layouts are tried, first of the whole document, then of single pages, and the best is
     * used.
     */
    Layout measure() throws IOException {
        PageLayout usual = PageLayout.of(content);
        Layout best = measure(PagePlan.of(usual), false);
        for (Alternative alternative : ALTERNATIVES) {
            if (best.calls(alternative)) {
                PageLayout page = usual.with(alternative.spacing(), alternative.mostEmpty());
                best = better(best, measure(PagePlan.of(page), false), usual);
            }
        }
        return best.isAdjustable() ? adjusted(best, usual) : best;
    }

    /** Changes the space on single pages, to mend the page ends that stand out most. */
    private Layout adjusted(Layout layout, PageLayout usual) throws IOException {
        Layout best = layout;
        Set<Integer> tried = new HashSet<>();
        int left = MOST_ADJUSTMENTS;
        for (int page = best.faults().worst(tried); page > 0 && left > 0; page = best.faults().worst(tried)) {
            tried.add(page);
            List<PagePlan> plans = best.plan().adjusted(page, usual);
            for (PagePlan plan : plans.subList(0, Math.min(left, plans.size()))) {
                left--;
                Layout other = measure(plan, false);
                if (other.pages() <= best.pages() && other.cost(usual) < best.cost(usual) - WORTH_IT) {
                    best = other;
                    break;
                }
            }
        }
        return best;
    }

    private static Layout better(Layout best, Layout other, PageLayout usual) {
        return other.cost(usual) < best.cost(usual) ? other : best;
    }

    /** Returns the same with pages that end as in a Word file of the same content. */
    Layout measureAsWord() throws IOException {
        return measure(PagePlan.of(PageLayout.of(content).forWord()), true);
    }

    private Layout measure(PagePlan plan, boolean asWord) throws IOException {
        try {
            PageLayout page = plan.usual();
            Document document = new Document(new Rectangle(page.width(), page.height()));
            PdfWriter writer = PdfWriter.getInstance(document, OutputStream.nullOutputStream());
            writer.setTagged();
            document.open();
            Canvas canvas = Canvas.measuring(fonts, page);
            return blocks(writer, canvas, LinkWriter.none(), () -> {
            }, Layout.unknown(plan), asWord);
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
        PageFlow flow = new PageFlow(newPage, canvas, running::write, measured.plan());
        StructureTree structure = new StructureTree(writer, canvas.isMeasuring());
        WritingContext context = new WritingContext(flow, canvas, type, structure, links,
                " " + Texts.in(content.info().language()).get("document.format.continued"), asWord);
        BlockWriters writers = new BlockWriters(context, content, columns, measured.places(), writer.getRootOutline());
        for (int i = 0; i < blocks.size(); i++) {
            writers.write(i);
            structure.complete();
        }
        flow.end();
        return new Layout(measured.plan(), writers.places(), flow.page(), flow.parts(), flow.filled(), flow.faults());
    }
}
