package org.tomes.office.pdf;

import java.io.IOException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.office.design.TextMeasure;

/** Draws on the current page. Lengths are in points and measured from the page's top left corner. */
final class Canvas {

    private static final PdfName ARTIFACT = new PdfName("Artifact");

    private final PdfContentByte content;
    private final Fonts fonts;
    private int fill = -1;

    Canvas(PdfContentByte content, Fonts fonts) {
        this.content = content;
        this.fonts = fonts;
    }

    /** A canvas that knows how wide text is and draws nothing. */
    static Canvas measuring(Fonts fonts) {
        return new Canvas(null, fonts);
    }

    boolean isMeasuring() {
        return content == null;
    }

    PdfContentByte content() {
        return content;
    }

    TextMeasure measure() {
        return fonts;
    }

    /** The colour is not what this canvas set last: a new page was started, or somebody else drew. */
    void forgetColour() {
        fill = -1;
    }

    /** What is drawn here belongs to the element and is read where the element stands. */
    void tagged(PdfStructureElement element, Runnable drawing) {
        if (isMeasuring()) {
            return;
        }
        content.beginMarkedContentSequence(element);
        drawing.run();
        content.endMarkedContentSequence();
    }

    /** Decoration, which is not read. */
    void artifact(Runnable drawing) {
        if (isMeasuring()) {
            return;
        }
        content.beginMarkedContentSequence(ARTIFACT);
        drawing.run();
        content.endMarkedContentSequence();
    }

    /** What runs along on each page. */
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

    void text(Line line, float x, float baseline) {
        if (line.runs().isEmpty()) {
            return;
        }
        content.beginText();
        content.setTextMatrix(x, Page.HEIGHT - baseline);
        if (VisualOrder.isNeeded(line)) {
            for (VisualOrder.Placed placed : VisualOrder.of(line, fonts)) {
                content.setTextMatrix(x + placed.x(), Page.HEIGHT - baseline);
                show(placed.run());
            }
        } else {
            line.runs().forEach(this::show);
        }
        content.endText();
    }

    private void show(Run run) {
        fill(run.colour());
        content.setFontAndSize(fonts.get(run.face()), run.size());
        content.showText(run.text());
    }

    /** The width of all that a line shows, blanks at its end included. */
    float width(Line line) {
        float width = 0;
        for (Run run : line.runs()) {
            width += run.text()
                    .codePoints()
                    .mapToObj(c -> fonts.width(c, run.face(), run.size()))
                    .reduce(0f, Float::sum);
        }
        return width;
    }

    void box(float x, float y, float width, float height, int colour) {
        fill(colour);
        content.rectangle(x, Page.HEIGHT - y - height, width, height);
        content.fill();
    }

    /** A picture without transparency, which PDF/A-1 and some printers do not take. */
    void picture(byte[] png, float x, float y, float width, float height) {
        try {
            content.addImage(Image.getInstance(png), width, 0, 0, height, x, Page.HEIGHT - y - height);
        } catch (IOException | DocumentException e) {
            throw new IllegalStateException("a picture that was read before cannot be drawn", e);
        }
    }

    void rule(float fromX, float toX, float y, float width, int colour) {
        content.setRGBColorStroke(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
        content.setLineWidth(width);
        content.moveTo(fromX, Page.HEIGHT - y);
        content.lineTo(toX, Page.HEIGHT - y);
        content.stroke();
    }

    /** A row of dots that leads the eye from one place to another. */
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
