package org.tomes.office.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.tomes.office.design.CleanText;
import org.tomes.office.design.RunningHead;
import org.tomes.office.pdf.Links.Place;
import org.tomes.policy.content.Block;
import org.tomes.policy.content.Block.Cover;
import org.tomes.policy.content.DocumentContent;

/** One pass over the content: makes a whole file with what the pass before it knew about pages. */
final class Rendering {

    private static final String SRGB = "sRGB IEC61966-2.1";

    private final DocumentContent content;
    private final Layout known;
    private final CleanText clean = new CleanText();
    private final Fonts fonts = new Fonts();

    /** Where the headings stand and how many pages there are. */
    record Layout(Map<String, Place> places, int pages) {
        static final Layout UNKNOWN = new Layout(Map.of(), 0);
    }

    Rendering(DocumentContent content, Layout known) throws IOException {
        this.content = content;
        this.known = known;
    }

    CleanText clean() {
        return clean;
    }

    Fonts fonts() {
        return fonts;
    }

    /**
     * @param id sixteen bytes that tell this file from others
     * @return where everything has come to stand
     */
    Layout write(OutputStream out, byte[] id) throws IOException {
        try {
            Document document = new Document(new Rectangle(Page.WIDTH, Page.HEIGHT));
            PdfWriter writer = PdfWriter.getInstance(document, out);
            writer.setCloseStream(false);
            prepare(writer, id);
            document.open();
            writer.setOutputIntents(SRGB, null, "http://www.color.org", SRGB, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(content.info().language().locale().toLanguageTag()));
            Layout layout = blocks(document, writer);
            document.close();
            return layout;
        } catch (DocumentException e) {
            throw new IOException(e);
        }
    }

    private void prepare(PdfWriter writer, byte[] id) {
        writer.setPDFXConformance(PdfWriter.PDFA2A);
        writer.setTagged();
        writer.setFullCompression();
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines | PdfWriter.DisplayDocTitle);
        writer.setTabs(PdfName.S);
        Metadata.fill(writer.getInfo(), content.info(), clean);
        writer.getInfo().put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.setXmpMetadata(Xmp.of(content.info(), clean));
    }

    private Layout blocks(Document document, PdfWriter writer) {
        List<Block> blocks = content.blocks();
        Typesetter type = new Typesetter(fonts, clean, content.info().language().locale());
        Canvas canvas = new Canvas(writer.getDirectContent(), fonts);
        RunningWriter running = new RunningWriter(canvas, type, RunningHead.of(content.info()), known.pages(),
                !blocks.isEmpty() && blocks.getFirst() instanceof Cover);
        Flow flow = new Flow(document, canvas, running::write);
        Pen pen = new Pen(flow, canvas, type, new Structure(writer), new Links(writer, known.places()));
        BlockWriters writers = new BlockWriters(pen, content, known.places(), writer.getRootOutline());
        for (int i = 0; i < blocks.size(); i++) {
            writers.write(i);
        }
        flow.end();
        return new Layout(writers.places(), flow.page());
    }
}
