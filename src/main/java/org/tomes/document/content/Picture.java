package org.tomes.document.content;

import java.util.Arrays;
import org.tomes.files.Sha256;

/**
 * A bitmap.
 *
 * @param width width in pixels
 * @param height height in pixels
 * @param png the bitmap as PNG, without transparency
 */
public record Picture(int width, int height, byte[] png) {

    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture without dots");
        }
        png = png.clone();
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && width == picture.width && height == picture.height
                && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    /** Describes the picture completely, so that pictures with equal text are equal. */
    @Override
    public String toString() {
        return "Picture[" + width + "x" + height + ", " + Sha256.of(png) + "]";
    }
}
