package org.tomes.office.docx;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Estimates the width of the letters of a template's style relative to those of our tables, so that columns are wide
 * enough for their words. The estimate depends only on the font's name. The font may not be installed on this computer,
 * and a document must not depend on whether it is.
 */
final class TemplateFontWidth {

    /** Fonts that are no wider than Arial. */
    private static final Set<String> NARROW = Set.of("arial", "arial narrow", "arial nova", "helvetica",
            "helvetica neue", "liberation sans", "liberation sans narrow", "liberation serif", "times",
            "times new roman", "calibri", "calibri light", "carlito", "cambria", "caladea", "garamond", "aptos",
            "segoe ui", "source sans pro", "source sans 3", "roboto condensed", "gill sans mt");
    /**
     * Bold Verdana relative to bold Arial; few office fonts are wider, and without a font name each program uses its
     * own default.
     */
    private static final float WIDE = 1.25f;
    /** The text size of our tables in half points. */
    private static final float OUR_SIZE = 17;

    private TemplateFontWidth() {
    }

    /** @param theme theme with the fonts that styles may refer to; null if there is none */
    static float width(Document styles, String styleId, Document theme) {
        String font = "";
        float size = 0;
        Optional<Element> style = TemplateStyles.findById(styles, styleId);
        for (int steps = 0; style.isPresent() && steps < 20; steps++) {
            font = font.isEmpty() ? font(style.get(), theme) : font;
            size = size == 0 ? size(style.get()) : size;
            style = WordXmlTree.value(style.get(), "basedOn").flatMap(above -> TemplateStyles.findById(styles, above));
        }
        Optional<Element> defaults = WordXmlTree.all(styles, "rPrDefault").stream().findFirst();
        font = font.isEmpty() ? defaults.map(element -> font(element, theme)).orElse("") : font;
        size = size == 0 ? defaults.map(TemplateFontWidth::size).orElse(0f) : size;
        float letters = NARROW.contains(font.toLowerCase(Locale.ROOT)) ? 1 : WIDE;
        return size == 0 ? letters : letters * size / OUR_SIZE;
    }

    /** Returns empty if there is no font name. */
    private static String font(Element style, Document theme) {
        Optional<Element> fonts = WordXmlTree.child(style, "rPr").flatMap(look -> WordXmlTree.child(look, "rFonts"));
        String slot = fonts.map(element -> WordXmlTree.attribute(element, "asciiTheme")).orElse("");
        return slot.isEmpty() || theme == null
                ? fonts.map(element -> WordXmlTree.attribute(element, "ascii")).orElse("")
                : themeFont(theme, slot);
    }

    /**
     * The fonts of headings and of text are a theme's {@code majorFont} and {@code minorFont} (20.1.4.1.24 and .25).
     */
    private static String themeFont(Document theme, String slot) {
        var scheme = theme.getElementsByTagNameNS("*", slot.startsWith("major") ? "majorFont" : "minorFont");
        var latin = scheme.getLength() == 0 ? null
                : ((Element) scheme.item(0)).getElementsByTagNameNS("*", "latin").item(0);
        return latin == null ? "" : ((Element) latin).getAttribute("typeface");
    }

    private static float size(Element style) {
        return WordXmlTree.child(style, "rPr")
                .flatMap(look -> WordXmlTree.value(look, "sz"))
                .filter(size -> size.matches("\\d{1,3}"))
                .map(Float::parseFloat)
                .orElse(0f);
    }
}
