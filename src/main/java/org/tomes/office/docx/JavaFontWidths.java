package org.tomes.office.docx;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.EmbeddedFont;

/** Measures with Java's own fonts; a font is loaded on first use. */
final class JavaFontWidths implements CharacterWidths {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Widths are cached for characters below this one. */
    private static final int KEPT = 0x2500;

    private final Map<EmbeddedFont, Font> fonts = new EnumMap<>(EmbeddedFont.class);
    private final Map<EmbeddedFont, float[]> widths = new EnumMap<>(EmbeddedFont.class);

    @Override
    public float width(int character, EmbeddedFont face, float size) {
        if (character >= KEPT) {
            return size * measure(character, face);
        }
        float[] faceWidths = widths.computeIfAbsent(face, key -> unknown());
        if (Float.isNaN(faceWidths[character])) {
            faceWidths[character] = measure(character, face);
        }
        return size * faceWidths[character];
    }

    private static float[] unknown() {
        float[] unknown = new float[KEPT];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }

    private float measure(int character, EmbeddedFont face) {
        Font font = fonts.computeIfAbsent(face, EmbeddedFont::javaFont);
        return (float) font.deriveFont(100f).getStringBounds(Character.toString(character), CONTEXT).getWidth() / 100;
    }
}
