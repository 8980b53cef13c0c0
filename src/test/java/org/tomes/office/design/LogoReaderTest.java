package org.tomes.office.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tomes.document.content.Picture;
import org.tomes.problem.Refused;

class LogoReaderTest {

    @Test
    void transparencyBecomesWhite() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();

        BufferedImage read = read(LogoReader.read(encoded(image, "png")));

        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(read.getRGB(30, 10)).isEqualTo(Color.WHITE.getRGB());
        assertThat(read.getRGB(10, 10)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void largePictureIsScaledToPrintResolution() throws IOException {
        Picture picture = LogoReader
                .read(encoded(new BufferedImage(5000, 1250, BufferedImage.TYPE_BYTE_BINARY), "png"));

        assertThat(picture.width()).isEqualTo(2000);
        assertThat(picture.height()).isEqualTo(500);
        assertThat(LogoReader.read(picture.png())).as("read again it stays as it is").isEqualTo(picture);
    }

    /** No ink on the left half, which a JPEG encodes as its highest value, and all inks on the right. */
    @Test
    void coloursOfPrintingInksBecomeThoseOfTheScreen() throws IOException {
        BufferedImage read = read(LogoReader.read(cmyk()));

        assertThat(new Color(read.getRGB(2, 8)).getRed()).isGreaterThan(215);
        assertThat(new Color(read.getRGB(29, 8)).getRed()).isLessThan(40);
    }

    /** A strong red: much magenta and yellow, and a fifth of black. */
    @Test
    void inksAreConvertedToScreenColours() {
        WritableRaster dots = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 4, null);
        dots.setPixel(0, 0, new int[]{0, 235, 195, 55});
        ColorModel inks = new ComponentColorModel(new Printing(), false, false, Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);

        Color seen = new Color(
                CmykToRgbConverter.convertToRgb(new BufferedImage(inks, dots, false, null)).getRGB(0, 0));

        assertThat(seen).isEqualTo(new Color(200, 15, 47));
    }

    /** A CMYK colour space without a profile. */
    private static final class Printing extends ColorSpace {

        Printing() {
            super(TYPE_CMYK, 4);
        }

        @Override
        public float[] toRGB(float[] inks) {
            throw new AssertionError("not asked for");
        }

        @Override
        public float[] fromRGB(float[] rgb) {
            throw new AssertionError("not asked for");
        }

        @Override
        public float[] toCIEXYZ(float[] inks) {
            throw new AssertionError("not asked for");
        }

        @Override
        public float[] fromCIEXYZ(float[] xyz) {
            throw new AssertionError("not asked for");
        }
    }

    /** Stored on its side, as by a rotated camera: the top of the stored picture becomes its right side. */
    @Test
    void rotatedPhotoIsTurnedUpright() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 10, 40, 10);
        pen.dispose();

        BufferedImage turned = read(LogoReader.read(taken(6, encoded(image, "jpeg"))));
        BufferedImage upsideDown = read(LogoReader.read(taken(3, encoded(image, "jpeg"))));

        assertThat(turned.getWidth()).isEqualTo(20);
        assertThat(turned.getHeight()).isEqualTo(40);
        assertThat(new Color(turned.getRGB(2, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(turned.getRGB(17, 20)).getRed()).isLessThan(50);
        assertThat(new Color(upsideDown.getRGB(20, 2)).getRed()).isGreaterThan(200);
        assertThat(read(LogoReader.read(taken(77, encoded(image, "jpeg")))).getWidth()).as("no such position")
                .isEqualTo(40);
    }

    /** Returns the JPEG file with an Exif orientation. */
    private static byte[] taken(int orientation, byte[] jpeg) {
        ByteBuffer note = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[]{'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(note.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static Stream<Arguments> unusable() throws IOException {
        byte[] photo = encoded(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] good = encoded(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png");
        return Stream.of(Arguments.of("brand.logoUnknown", new byte[0]),
                Arguments.of("brand.logoUnknown", "no picture at all".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("brand.logoSvg",
                        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of("brand.logoTooLarge", new byte[11 * 1024 * 1024]),
                Arguments.of("brand.logoTooManyDots", claiming(10_000, 10_000)),
                Arguments.of("brand.logoTooManyDots", claiming(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                Arguments.of("brand.logoTooFewDots",
                        encoded(new BufferedImage(3, 1, BufferedImage.TYPE_INT_RGB), "png")),
                Arguments.of("brand.logoBroken", Arrays.copyOf(photo, photo.length / 2)),
                Arguments.of("brand.logoBroken", Arrays.copyOf(good, 60)));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void rejectsUnusablePictureInOneSentence(String sentence, byte[] file) {
        assertThatThrownBy(() -> LogoReader.read(file)).satisfies(Refused.with(sentence));
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** Returns a PNG whose header declares a size, without any pixel data. */
    private static byte[] claiming(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[]{8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(33)
                .put(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }

    private static byte[] cmyk() throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 16, 4, null);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                inks.setPixel(x, y, new int[]{255, 255, 255, 255});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(new IIOImage(inks, null, null));
        }
        return bytes.toByteArray();
    }
}
