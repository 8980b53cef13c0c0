package org.tomes.office.design;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of the documents: Liberation, which is metrically compatible with Arial and Courier New. */
public enum EmbeddedFont {
    SANS("LiberationSans-Regular"),
    SANS_BOLD("LiberationSans-Bold"),
    MONO("LiberationMono-Regular");

    private final String face;

    EmbeddedFont(String face) {
        this.face = face;
    }

    /** Returns the file name with extension. */
    public String file() {
        return face + ".ttf";
    }

    public byte[] bytes() {
        try (InputStream in = EmbeddedFont.class.getResourceAsStream("/liberation/" + file())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + face, e);
        }
    }

    /** Returns the font for drawing with Java, one point in size. */
    public Font javaFont() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes()));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("cannot use the font " + face, e);
        }
    }
}
