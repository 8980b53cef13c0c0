package org.tomes.office.design;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;

/**
 * Converts CMYK colours (cyan, magenta, yellow, black) for the screen. Java converts them correctly if the file
 * contains a colour profile. Without a profile, Java treats them as shares of light, which makes them pale. Here, each
 * ink instead reduces the screen value by its share.
 */
final class CmykToRgbConverter {

    private static final int FULL = 255;

    private CmykToRgbConverter() {
    }

    /** Returns the same image if its colours are not CMYK or have a profile; otherwise changes its pixels in place. */
    static BufferedImage convertToRgb(BufferedImage image) {
        ColorSpace colours = image.getColorModel().getColorSpace();
        if (colours.getType() != ColorSpace.TYPE_CMYK || colours instanceof ICC_ColorSpace) {
            return image;
        }
        WritableRaster dots = image.getRaster();
        int[] row = new int[4 * dots.getWidth()];
        for (int y = 0; y < dots.getHeight(); y++) {
            dots.getPixels(0, y, dots.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += 4) {
                int light = FULL - row[i + 3];
                row[i] = (FULL - row[i]) * light / FULL;
                row[i + 1] = (FULL - row[i + 1]) * light / FULL;
                row[i + 2] = (FULL - row[i + 2]) * light / FULL;
                row[i + 3] = FULL;
            }
            dots.setPixels(0, y, dots.getWidth(), 1, row);
        }
        ColorModel screen = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), true, false,
                Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        return new BufferedImage(screen, dots, false, null);
    }
}
