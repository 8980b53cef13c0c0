package org.tomes.desktop.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The typeface of the window, which is that of the documents. Texts have the same widths on every computer, so the
 * layout checked by the tests is the one shown to users.
 */
public final class Typeface {

    public static final String NAME = "Liberation Sans";
    private static final List<String> STYLES = List.of("Regular", "Bold", "Italic");

    static {
        STYLES.forEach(Typeface::register);
    }

    private Typeface() {
    }

    /** Makes the typeface known to style sheets. */
    public static void load() {
        // The static initializer has loaded the typeface.
    }

    public static Font of(boolean bold, double size) {
        return Font.font(NAME, bold ? FontWeight.BOLD : FontWeight.NORMAL, size);
    }

    private static void register(String style) {
        try (InputStream in = Typeface.class.getResourceAsStream("/liberation/LiberationSans-" + style + ".ttf")) {
            Font.loadFont(in, Font.getDefault().getSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
