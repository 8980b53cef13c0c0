package org.tomes.office.design;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.tomes.document.content.Picture;
import org.tomes.problem.Problem;
import org.tomes.problem.ProblemKind;
import org.tomes.text.Message;

/**
 * Converts a company's picture to a logo: on a white background, since PDF/A and old printers do not support
 * transparency, and with no more pixels than printing needs.
 */
public final class LogoReader {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MAX_FILE = 10 * MEGABYTE;
    private static final long MAX_PIXELS = 40_000_000;
    /** Maximum width in pixels; at 300 pixels per inch, it is wider than the text area. */
    private static final int WIDEST = 2_000;
    /** Minimum size; a smaller picture would be a mere dot on paper. */
    private static final int MIN_PIXELS = 30;
    private static final int START = 1024;

    static {
        LibraryDefaults.configure();
    }

    private LogoReader() {
    }

    /**
     * @throws Problem if the file is not a displayable picture; the message includes a remedy
     */
    public static Picture read(byte[] file) {
        if (file.length > MAX_FILE) {
            throw refused("brand.logoTooLarge", MAX_FILE / MEGABYTE);
        }
        if (looksLikeSvg(file)) {
            throw refused("brand.logoSvg");
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw refused("brand.logoUnknown");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return picture(decoded(reader), ExifOrientation.of(file));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
            throw new Problem(ProblemKind.INPUT, Message.of("brand.logoBroken"), e);
        }
    }

    /** Checks the dimensions before decoding any pixels. */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MAX_PIXELS) {
            throw refused("brand.logoTooManyDots", pixels / 1_000_000, MAX_PIXELS / 1_000_000);
        }
        if (Math.max(width, height) < MIN_PIXELS) {
            throw refused("brand.logoTooFewDots", width, height);
        }
        boolean[] cutOff = new boolean[1];
        // Java fills missing parts with grey and only warns; its warnings are in English in every locale.
        reader.addIIOReadWarningListener(
                (source, warning) -> cutOff[0] |= warning.contains("Truncated") || warning.contains("premature end"));
        BufferedImage image = reader.read(0);
        if (cutOff[0]) {
            throw refused("brand.logoBroken");
        }
        return CmykToRgbConverter.convertToRgb(image);
    }

    private static Picture picture(BufferedImage image, int orientation) throws IOException {
        double scale = Math.min(1, (double) WIDEST / Math.max(image.getWidth(), image.getHeight()));
        int across = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int down = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean onItsSide = orientation > 4;
        int width = onItsSide ? down : across;
        int height = onItsSide ? across : down;
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = flat.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.transform(upright(orientation, across, down));
        pen.drawImage(image, 0, 0, across, down, null);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(flat, "png", png);
        return new Picture(width, height, png.toByteArray());
    }

    /** Transforms a picture of this size from the camera's orientation to upright. */
    private static AffineTransform upright(int orientation, int across, int down) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, across, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, across, down);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, down);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, down, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, down, across);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, across);
            default -> new AffineTransform();
        };
    }

    private static boolean looksLikeSvg(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, START), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
        return start.stripLeading().startsWith("<") || start.contains("<svg");
    }

    private static Problem refused(String sentence, Object... arguments) {
        return new Problem(ProblemKind.INPUT, Message.of(sentence, arguments));
    }
}
