package org.tomes.office.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tomes.document.content.Block.Figure;
import org.tomes.document.content.Block.Logo;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Picture;
import org.tomes.office.design.LogoSize;
import org.tomes.office.design.TextCleaner;
import org.tomes.office.picture.DrawingPngRenderer;

/** Writes a picture at print resolution, with alternative text. */
final class FigureWriter {

    /** A point in English metric units, the unit of DrawingML. */
    private static final double EMU = 12700;

    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private final BodyWriter body;
    private final Captions captions;
    private final WordParts parts;
    private final TextCleaner clean;
    private final DocumentBodySettings format;
    private int figures;

    FigureWriter(WordXmlWriter xml, TrackedChangeWriter changes, BodyWriter body, Captions captions, WordParts parts,
            TextCleaner clean, DocumentBodySettings format) {
        this.changes = changes;
        this.format = format;
        this.xml = xml;
        this.body = body;
        this.captions = captions;
        this.parts = parts;
        this.clean = clean;
    }

    /** @param closed whether the next paragraph closes the section and stays with the figure */
    void write(Figure figure, boolean closed) {
        Drawing drawing = figure.drawing();
        double scale = Math.min(1, format.textWidth() / 20.0 / drawing.width());
        boolean captioned = !figure.caption().isEmpty();
        body.paragraph(captioned ? "Figure" : "FigureAlone", captioned || closed, () -> inline(add(picture(drawing)),
                figure.alternative(), drawing.width() * scale, drawing.height() * scale));
        if (captioned) {
            body.paragraph("Caption", closed, () -> captions.write(figure, figure.caption()));
        }
    }

    /** Writes the logo of a cover, as large as its limits allow. */
    void logo(Logo logo) {
        Picture picture = logo.picture();
        double scale = LogoSize.scale(picture);
        body.paragraph("CoverLogo", () -> inline(add(picture.png()), logo.alternative(), picture.width() * scale,
                picture.height() * scale));
    }

    private byte[] picture(Drawing drawing) {
        try {
            return DrawingPngRenderer.png(drawing, clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String add(byte[] png) {
        try {
            return parts.addPicture(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param width width in points
     * @param height height in points
     */
    private void inline(String reference, String alternative, double width, double height) {
        figures++;
        String cx = Long.toString(Math.round(width * EMU));
        String cy = Long.toString(Math.round(height * EMU));
        String id = Integer.toString(format.takenIds() + figures);
        changes.run(() -> xml.in("drawing", () -> xml.in("wp:inline", () -> {
            xml.empty("wp:extent", ":cx", cx, ":cy", cy);
            xml.empty("wp:docPr", ":id", id, ":name", "Figure " + figures, ":descr", clean.of(alternative));
            xml.in("a:graphic", () -> xml.in("a:graphicData", () -> picture(reference, id, cx, cy), ":uri",
                    "http://schemas.openxmlformats.org/drawingml/2006/picture"));
        }, ":distT", "0", ":distB", "0", ":distL", "0", ":distR", "0")));
    }

    private void picture(String reference, String id, String width, String height) {
        xml.in("pic:pic", () -> {
            xml.in("pic:nvPicPr", () -> {
                xml.empty("pic:cNvPr", ":id", id, ":name", "figure" + id + ".png");
                xml.empty("pic:cNvPicPr");
            });
            xml.in("pic:blipFill", () -> {
                xml.empty("a:blip", "r:embed", reference);
                xml.in("a:stretch", () -> xml.empty("a:fillRect"));
            });
            xml.in("pic:spPr", () -> {
                xml.in("a:xfrm", () -> {
                    xml.empty("a:off", ":x", "0", ":y", "0");
                    xml.empty("a:ext", ":cx", width, ":cy", height);
                });
                xml.in("a:prstGeom", () -> xml.empty("a:avLst"), ":prst", "rect");
            });
        });
    }
}
