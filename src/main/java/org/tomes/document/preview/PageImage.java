package org.tomes.document.preview;

/**
 * A page as pixels.
 *
 * @param pixels {@code 0xAARRGGBB}, row by row from the top; not copied, because a page has millions of pixels
 */
public record PageImage(int width, int height, int[] pixels) {
}
