package org.tomes.office.docx;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.tomes.office.design.FontFile;
import org.tomes.office.design.TextMeasure;

/** Measures with Java's own fonts; a face is read when it is first asked for. */
final class ScreenMeasure implements TextMeasure {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<FontFile, Font> fonts = new EnumMap<>(FontFile.class);
    private final Map<FontFile, Map<Integer, Float>> widths = new EnumMap<>(FontFile.class);

    @Override
    public float width(int character, FontFile face, float size) {
        return size * widths.computeIfAbsent(face, key -> new HashMap<>()).computeIfAbsent(character, key -> measure(key, face));
    }

    private float measure(int character, FontFile face) {
        Font font = fonts.computeIfAbsent(face, FontFile::forScreen);
        return (float) font.deriveFont(100f).getStringBounds(Character.toString(character), CONTEXT).getWidth() / 100;
    }
}
