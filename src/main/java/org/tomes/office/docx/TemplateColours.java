package org.tomes.office.docx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomes.office.design.Palette;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Replaces the colours in our styles with the colour of a template's headings. */
final class TemplateColours {

    /** The automatic colour, which Word displays as black on white. */
    private static final String AUTO = "auto";
    private static final int GREY_GROUND = 0xF2F2F2;
    /** Lighter colours are illegible on white (WCAG 2.1, 1.4.3). */
    private static final double MIN_CONTRAST = 4.5;
    /** The share of the colour in a tinted background. */
    private static final double TINT = 0.08;

    private final Map<String, String> colours;

    /** @param colour colour of the headings, as RGB; empty if the headings have no colour */
    private TemplateColours(Optional<Integer> colour) {
        Optional<Integer> readable = colour.filter(value -> contrastWithWhite(value) >= MIN_CONTRAST);
        String ground = Palette.hex(readable.map(TemplateColours::tint).orElse(GREY_GROUND));
        // Grey, since a note tinted with a company's red looks like a warning.
        colours = Map.of(Palette.hex(Palette.ACCENT), readable.map(Palette::hex).orElse(AUTO),
                Palette.hex(Palette.HEAD_GROUND), ground, Palette.hex(Palette.NOTE_GROUND), Palette.hex(GREY_GROUND));
    }

    /** @param heading the template's heading style */
    static TemplateColours of(Document styles, Element heading) {
        Optional<Element> style = Optional.of(heading);
        for (int steps = 0; style.isPresent() && steps < 20; steps++) {
            Optional<String> colour = WordXmlTree.child(style.get(), "rPr")
                    .flatMap(look -> WordXmlTree.value(look, "color"));
            if (colour.isPresent()) {
                return new TemplateColours(colour.filter(value -> value.matches("[0-9A-Fa-f]{6}"))
                        .map(value -> Integer.parseInt(value, 16)));
            }
            style = WordXmlTree.value(style.get(), "basedOn").flatMap(above -> TemplateStyles.findById(styles, above));
        }
        return new TemplateColours(Optional.empty());
    }

    void give(Element style) {
        for (Element element : WordXmlTree.all(style, "*")) {
            for (String attribute : List.of("val", "color", "fill")) {
                String theirs = colours.get(WordXmlTree.attribute(element, attribute));
                if (theirs != null) {
                    element.setAttributeNS(WordXmlTree.WORD, "w:" + attribute, theirs);
                }
            }
        }
    }

    private static int tint(int colour) {
        return mixed(colour >> 16) << 16 | mixed(colour >> 8 & 0xFF) << 8 | mixed(colour & 0xFF);
    }

    private static int mixed(int part) {
        return (int) Math.round(255 - TINT * (255 - part));
    }

    private static double contrastWithWhite(int colour) {
        return 1.05 / (0.05 + 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8 & 0xFF)
                + 0.0722 * linear(colour & 0xFF));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
