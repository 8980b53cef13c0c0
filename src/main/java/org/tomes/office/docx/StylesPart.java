package org.tomes.office.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.tomes.office.design.PageKind;
import org.tomes.office.design.Palette;
import org.tomes.text.Language;

/** All formatting, as named styles that can be changed in Word. */
final class StylesPart {

    /** The width between the margins of A4, in twentieths of a point. */
    static final int TEXT_WIDTH = 9412;
    /** The same width on a landscape page. */
    static final int TEXT_WIDTH_ACROSS = 15038;
    /** The width of running text, as in a PDF. */
    private static final int LINE_WIDTH = 8_160;
    /** A slightly larger width for pages on which that saves a line in most list entries. */
    private static final int LINE_WIDTH_OF_LISTS = 8_560;
    /** The same width on a landscape page, which would otherwise be half empty. */
    private static final int LINE_WIDTH_ACROSS = 10_000;

    /** The indent of a heading's text for its number, in twentieths of a point. */
    static final String HEADING_INDENT = "860";

    static final int HEADING_LEVELS = 4;
    /** The width of the rule on the cover, in twentieths of a point. */
    private static final int COVER_RULE = 1412;

    private StylesPart() {
    }

    /**
     * @param numbered whether Word numbers the headings
     * @param textWidth width between the margins, in twentieths of a point
     * @param compact whether the contents follow the title on the same page
     * @param numbering numbering that the list styles refer to
     */
    static byte[] write(Language language, boolean numbered, int textWidth, PageKind page, boolean compact,
            NumberingPart numbering) throws IOException {
        String styles;
        try (InputStream in = StylesPart.class.getResourceAsStream("styles.xml")) {
            styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> value : values(language, numbered, textWidth, page, compact, numbering)
                .entrySet()) {
            styles = styles.replace("{" + value.getKey() + "}", value.getValue());
        }
        return styles.getBytes(StandardCharsets.UTF_8);
    }

    private static int lineWidth(PageKind page) {
        return switch (page) {
            case PORTRAIT -> LINE_WIDTH;
            case DENSE -> LINE_WIDTH_OF_LISTS;
            case LANDSCAPE -> LINE_WIDTH_ACROSS;
        };
    }

    private static Map<String, String> values(Language language, boolean numbered, int textWidth, PageKind page,
            boolean compact, NumberingPart numbering) {
        boolean across = page == PageKind.LANDSCAPE;
        Map<String, String> values = new HashMap<>(
                Map.of("text", Palette.hex(Palette.TEXT), "muted", Palette.hex(Palette.MUTED), "accent",
                        Palette.hex(Palette.ACCENT), "warning", Palette.hex(Palette.WARNING), "rule",
                        Palette.hex(Palette.RULE), "headGround", Palette.hex(Palette.HEAD_GROUND), "noteGround",
                        Palette.hex(Palette.NOTE_GROUND), "warningGround", Palette.hex(Palette.WARNING_GROUND),
                        "textWidth", Integer.toString(textWidth), "language", language.locale().toLanguageTag()));
        int besideText = textWidth - lineWidth(page);
        values.put("besideText", Integer.toString(besideText));
        values.put("besideNote", Integer.toString(180 + besideText));
        values.put("bullets", Integer.toString(numbering.bullets()));
        values.put("numbers", Integer.toString(numbering.numbers()));
        values.put("aboveContents", compact ? "400" : "0");
        values.put("aboveTitle", across ? "1020" : "3400");
        values.put("cellTop", page == PageKind.PORTRAIT ? "60" : "40");
        values.put("cellBottom", page == PageKind.PORTRAIT ? "50" : "35");
        values.put("belowRule", across ? "1140" : "3800");
        values.put("besideRule", Integer.toString(textWidth - COVER_RULE));
        for (int level = 1; level <= HEADING_LEVELS; level++) {
            values.put("number" + level, numbered ? number(level) : "");
        }
        return values;
    }

    private static String number(int level) {
        return "<w:numPr><w:ilvl w:val=\"" + (level - 1) + "\"/><w:numId w:val=\"" + NumberingPart.HEADINGS
                + "\"/></w:numPr>";
    }
}
