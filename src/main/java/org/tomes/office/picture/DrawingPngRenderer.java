package org.tomes.office.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.tomes.document.content.Drawing;
import org.tomes.document.content.Drawing.Box;
import org.tomes.document.content.Drawing.Dot;
import org.tomes.document.content.Drawing.Label;
import org.tomes.document.content.Drawing.Line;
import org.tomes.document.content.Drawing.Point;
import org.tomes.document.content.Drawing.Shape;
import org.tomes.document.content.Drawing.Stroke;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.LibraryDefaults;
import org.tomes.office.design.TextCleaner;

/**
 * A drawing as a PNG on white with 300 dots per inch, the usual print resolution; fewer if the picture would otherwise
 * exceed {@value #MAX_DOTS} pixels, which no program would open.
 */
public final class DrawingPngRenderer {

    private static final double DOTS_PER_POINT = 300.0 / 72;
    private static final int MAX_DOTS = 60_000_000;
    private static final double POINTS_PER_METRE = 72 / 0.0254;

    static {
        LibraryDefaults.configure();
    }

    private final Graphics2D pen;
    private final Font plain;
    private final Font bold;
    private final TextCleaner clean;

    private DrawingPngRenderer(Graphics2D pen, TextCleaner clean) {
        this.pen = pen;
        this.plain = EmbeddedFont.SANS.javaFont();
        this.bold = EmbeddedFont.SANS_BOLD.javaFont();
        this.clean = clean;
    }

    public static byte[] png(Drawing drawing, TextCleaner clean) throws IOException {
        double scale = Math.min(DOTS_PER_POINT, Math.sqrt(MAX_DOTS / (drawing.width() * drawing.height())));
        BufferedImage image = new BufferedImage(dots(drawing.width() * scale), dots(drawing.height() * scale),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        DrawingPngRenderer picture = new DrawingPngRenderer(pen, clean);
        drawing.shapes().forEach(picture::draw);
        pen.dispose();
        return png(image, Math.round(scale * POINTS_PER_METRE));
    }

    /** Contains the resolution in dots per metre, so that the picture prints at its original size. */
    private static byte[] png(BufferedImage image, long dotsPerMetre) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png)) {
            IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image),
                    null);
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", Long.toString(dotsPerMetre));
            size.setAttribute("pixelsPerUnitYAxis", Long.toString(dotsPerMetre));
            size.setAttribute("unitSpecifier", "meter");
            root.appendChild(size);
            metadata.mergeTree("javax_imageio_png_1.0", root);
            writer.setOutput(out);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }

    private void draw(Shape shape) {
        switch (shape) {
            case Line line -> draw(line);
            case Box box -> draw(box);
            case Dot dot -> {
                pen.setColor(new Color(dot.fill()));
                pen.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), 2 * dot.radius(),
                        2 * dot.radius()));
            }
            case Label label -> draw(label);
        }
    }

    private void draw(Line line) {
        Path2D path = new Path2D.Double();
        for (Point point : line.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        stroke(path, line.stroke());
    }

    private void draw(Box box) {
        var outline = new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * box.radius(),
                2 * box.radius());
        if (box.fill() != null) {
            pen.setColor(new Color(box.fill()));
            pen.fill(outline);
        }
        if (box.stroke() != null) {
            stroke(outline, box.stroke());
        }
    }

    private void stroke(java.awt.Shape outline, Stroke stroke) {
        pen.setColor(new Color(stroke.colour()));
        pen.setStroke(new BasicStroke((float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10,
                dash(stroke.dash()), 0));
        pen.draw(outline);
    }

    private void draw(Label label) {
        pen.setColor(new Color(label.colour()));
        Font font = (label.bold() ? bold : plain).deriveFont((float) label.size());
        pen.setFont(font);
        String text = clean.of(label.text()).replace('\n', ' ');
        double width = font.getStringBounds(text, pen.getFontRenderContext()).getWidth();
        double start = switch (label.align()) {
            case START -> label.x();
            case CENTRE -> label.x() - width / 2;
            case END -> label.x() - width;
        };
        pen.drawString(text, (float) start, (float) label.y());
    }

    private static float[] dash(List<Double> lengths) {
        if (lengths.isEmpty()) {
            return null;
        }
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i).floatValue();
        }
        return dash;
    }

    private static int dots(double exact) {
        return Math.max(1, (int) Math.round(exact));
    }
}
