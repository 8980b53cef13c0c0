package org.tomes.office.pdf;

import java.io.IOException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.NoBreakSpaces;

/** Draws on the current page. Lengths are in points, measured from the page's top left corner. */
final class Canvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfContentByte content;
    private final Fonts fonts;
    private final PageLayout page;
    private int fill = -1;

    Canvas(PdfContentByte content, Fonts fonts, PageLayout page) {
        this.content = content;
        this.fonts = fonts;
        this.page = page;
    }

    /** Returns a canvas that measures text and draws nothing. */
    static Canvas measuring(Fonts fonts, PageLayout page) {
        return new Canvas(null, fonts, page);
    }

    boolean isMeasuring() {
        return content == null;
    }

    PdfContentByte content() {
        return content;
    }

    PageLayout page() {
        return page;
    }

    CharacterWidths measure() {
        return fonts;
    }

    /** Resets the current colour; called after a new page was started or other code has drawn. */
    void resetColour() {
        fill = -1;
    }

    /** Tags the drawn content as that of the element, which determines its reading order. */
    void tagged(PdfStructureElement element, Runnable drawing) {
        if (isMeasuring()) {
            return;
        }
        content.beginMarkedContentSequence(element);
        drawing.run();
        content.endMarkedContentSequence();
    }

    /** Draws decoration, which is not read aloud. */
    void artifact(Runnable drawing) {
        if (isMeasuring()) {
            return;
        }
        content.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        content.endMarkedContentSequence();
    }

    /** Draws headers and footers. */
    void pagination(Runnable drawing) {
        if (isMeasuring()) {
            return;
        }
        PdfDictionary type = new PdfDictionary();
        type.put(PdfName.TYPE, new PdfName("Pagination"));
        content.beginMarkedContentSequence(ARTIFACT, type, true);
        drawing.run();
        content.endMarkedContentSequence();
    }

    void text(TextLine line, float x, float baseline) {
        if (line.runs().isEmpty()) {
            return;
        }
        content.beginText();
        content.setTextMatrix(x, page.height() - baseline);
        if (VisualOrder.isNeeded(line)) {
            for (VisualOrder.Placed placed : VisualOrder.of(line, fonts)) {
                content.setTextMatrix(x + placed.x(), page.height() - baseline);
                show(placed.run());
            }
        } else {
            line.runs().forEach(this::show);
        }
        content.endText();
    }

    /** Writes a line from bottom to top. */
    void upright(TextLine line, float baseline, float bottom) {
        if (line.runs().isEmpty()) {
            return;
        }
        content.beginText();
        content.setTextMatrix(0, 1, -1, 0, baseline, page.height() - bottom);
        line.runs().forEach(this::show);
        content.endText();
    }

    /**
     * Writes a run with ordinary spaces, so that they are contained in copied or searched text. No-break spaces are
     * needed only until lines are broken.
     */
    private void show(TextRun run) {
        fill(run.colour());
        content.setFontAndSize(fonts.get(run.face()), run.size());
        content.showText(run.text().replace(NoBreakSpaces.NO_BREAK_SPACE, ' '));
    }

    /** Returns the width of the whole line, including trailing spaces. */
    float width(TextLine line) {
        float width = 0;
        for (TextRun run : line.runs()) {
            width += run.text()
                    .codePoints()
                    .mapToObj(c -> fonts.width(c, run.face(), run.size()))
                    .reduce(0f, Float::sum);
        }
        return width;
    }

    void box(float x, float y, float width, float height, int colour) {
        fill(colour);
        content.rectangle(x, page.height() - y - height, width, height);
        content.fill();
    }

    /** Draws a picture without transparency, which PDF/A-1 and some printers do not support. */
    void picture(byte[] png, float x, float y, float width, float height) {
        try {
            content.addImage(Image.getInstance(png), width, 0, 0, height, x, page.height() - y - height);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("a picture that was read before cannot be drawn", e);
        }
    }

    void rule(float fromX, float toX, float y, float width, int colour) {
        content.setRGBColorStroke(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
        content.setLineWidth(width);
        content.moveTo(fromX, page.height() - y);
        content.lineTo(toX, page.height() - y);
        content.stroke();
    }

    void verticalRule(float x, float fromY, float toY, float width, int colour) {
        content.setRGBColorStroke(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
        content.setLineWidth(width);
        content.moveTo(x, page.height() - fromY);
        content.lineTo(x, page.height() - toY);
        content.stroke();
    }

    /** Draws a dotted leader between two points. */
    void dots(float fromX, float toX, float y, int colour) {
        content.saveState();
        content.setLineCap(PdfContentByte.LINE_CAP_ROUND);
        content.setLineDash(0, 3.2f, 0);
        rule(fromX, toX, y, 0.8f, colour);
        content.restoreState();
    }

    private void fill(int colour) {
        if (colour != fill) {
            content.setRGBColorFill(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
            fill = colour;
        }
    }
}
