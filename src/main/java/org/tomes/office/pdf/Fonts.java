package org.tomes.office.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openpdf.text.pdf.BaseFont;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.TextCleaner;

/** The fonts of one file: available glyphs, widths and missing characters. */
final class Fonts implements CharacterWidths {

    private static final int HYPHEN_THAT_HOLDS = 0x2011;
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int MEASURED = 0x2500;

    private final Map<EmbeddedFont, BaseFont> fonts = new EnumMap<>(EmbeddedFont.class);
    private final Map<EmbeddedFont, float[]> widths = new EnumMap<>(EmbeddedFont.class);
    private final SortedSet<Integer> missing = new TreeSet<>();

    Fonts() throws IOException {
        for (EmbeddedFont file : EmbeddedFont.values()) {
            BaseFont font = BaseFont.createFont(file.file(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    file.bytes(), null);
            // A CIDSet would have to list all glyphs in the file; PDF/A-2 does not require one (6.2.11.4.2).
            font.setIncludeCidSet(false);
            font.setSecureRandom(always(file));
            fonts.put(file, font);
            float[] unknown = new float[MEASURED];
            Arrays.fill(unknown, Float.NaN);
            widths.put(file, unknown);
        }
    }

    BaseFont get(EmbeddedFont face) {
        return fonts.get(face);
    }

    /** Returns the characters that no font contains and that {@link #displayed} replaced by a substitute. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** Returns the text as displayed in this font; no visible character is dropped. */
    String displayed(String text, EmbeddedFont face) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F || c >= 0xC0 && c < 0x100 || c == '\n')) {
            return text;
        }
        StringBuilder displayed = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(displayed, character, fonts.get(face)));
        return displayed.toString();
    }

    @Override
    public float width(int character, EmbeddedFont face, float size) {
        if (character >= MEASURED) {
            return fonts.get(face).getWidth(character) * size / 1000;
        }
        float[] faceWidths = widths.get(face);
        if (Float.isNaN(faceWidths[character])) {
            faceWidths[character] = fonts.get(face).getWidth(character);
        }
        return faceWidths[character] * size / 1000;
    }

    private void append(StringBuilder displayed, int character, BaseFont font) {
        if (character == HYPHEN_THAT_HOLDS) {
            displayed.append('-');
        } else if (isShapeless(character)) {
            return;
        } else if (character == '\n' || font.charExists(character)) {
            displayed.appendCodePoint(character);
        } else if (Character.isSpaceChar(character)) {
            displayed.appendCodePoint(Character.isWhitespace(character) ? ' ' : NO_BREAK_SPACE);
        } else {
            missing.add(character);
            displayed.appendCodePoint(TextCleaner.SUBSTITUTE);
        }
    }

    /** Characters that control the surrounding text and have no glyph: format characters and variation selectors. */
    private static boolean isShapeless(int character) {
        return Character.getType(character) == Character.FORMAT || character >= 0xFE00 && character <= 0xFE0F;
    }

    /**
     * Returns the random source for the prefix of the font's name in the file. The source is deterministic, so that
     * equal content gives equal files.
     */
    private static SecureRandom always(EmbeddedFont file) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(file.file().getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
