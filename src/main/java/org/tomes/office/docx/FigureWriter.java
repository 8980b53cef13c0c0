package org.tomes.office.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.tomes.office.design.CleanText;
import org.tomes.office.picture.DrawingPicture;
import org.tomes.policy.content.Block.Figure;
import org.tomes.policy.content.Drawing;

/** A picture at print resolution, with what it says for those who cannot see it. */
final class FigureWriter {

    /** A point in English metric units, which DrawingML measures in. */
    private static final double EMU = 12700;

    private final Wml xml;
    private final Body body;
    private final Runs runs;
    private final Parts parts;
    private final CleanText clean;
    private final Frame frame;
    private int figures;

    FigureWriter(Wml xml, Body body, Runs runs, Parts parts, CleanText clean, Frame frame) {
        this.frame = frame;
        this.xml = xml;
        this.body = body;
        this.runs = runs;
        this.parts = parts;
        this.clean = clean;
    }

    void write(Figure figure) {
        figures++;
        String reference = picture(figure.drawing());
        boolean captioned = !figure.caption().isEmpty();
        body.paragraph(captioned ? "Figure" : "FigureAlone", () -> xml.in("r", () -> xml.in("drawing",
                () -> inline(reference, figure))));
        if (captioned) {
            body.paragraph("Caption", () -> runs.text(figure.caption()));
        }
    }

    private String picture(Drawing drawing) {
        try {
            return parts.addPicture(DrawingPicture.png(drawing, clean));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inline(String reference, Figure figure) {
        Drawing drawing = figure.drawing();
        double scale = Math.min(1, frame.textWidth() / 20.0 / drawing.width());
        String width = Long.toString(Math.round(drawing.width() * scale * EMU));
        String height = Long.toString(Math.round(drawing.height() * scale * EMU));
        String id = Integer.toString(frame.takenIds() + figures);
        xml.in("wp:inline", () -> {
            xml.empty("wp:extent", ":cx", width, ":cy", height);
            xml.empty("wp:docPr", ":id", id, ":name", "Figure " + figures, ":descr", clean.of(figure.alternative()));
            xml.in("a:graphic", () -> xml.in("a:graphicData", () -> picture(reference, id, width, height),
                    ":uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"));
        }, ":distT", "0", ":distB", "0", ":distL", "0", ":distR", "0");
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
