package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The numbering of headings and lists. Each numbered list has a separate numbering instance, so that it starts at 1.
 */
final class NumberingPart {

    /** The numbering instance of headings in files without a template. */
    static final int HEADINGS = 1;
    /** The deepest level of a list, counted from 0. */
    static final int DEEPEST_LEVEL = 8;
    /** The deepest level with a list style in Word, counted from 0. */
    static final int DEEPEST_STYLE = 4;

    private static final int BULLETS = 2;
    private static final int NUMBERS = 3;
    private static final int STEP = 340;
    private static final String[] DOTS = {"•", "–"};
    private static final String[] FORMATS = {"decimal", "lowerLetter", "lowerRoman"};

    private final List<Start> starts = new ArrayList<>();
    private final boolean headings;
    private final int takenSchemes;
    private final int takenCounts;

    /** Creates the numbering for a file without a template, including that of headings. */
    NumberingPart() {
        this(true, 0, 0);
    }

    /**
     * Creates the numbering for a file with existing numbering; existing abstract definitions and instances are left
     * unchanged.
     */
    static NumberingPart besideExisting(int takenSchemes, int takenCounts) {
        return new NumberingPart(false, takenSchemes, takenCounts);
    }

    private NumberingPart(boolean headings, int takenSchemes, int takenCounts) {
        this.headings = headings;
        this.takenSchemes = takenSchemes;
        this.takenCounts = takenCounts;
    }

    /** The position of a numbered list: its level among all lists, and its level among numbered lists. */
    private record Start(int level, int numberedLevel) {
    }

    /** Returns the style of the items at this level, from 0. */
    static String style(boolean numbered, int level) {
        int styled = Math.min(level, DEEPEST_STYLE);
        return (numbered ? "ListNumber" : "ListBullet") + (styled == 0 ? "" : styled + 1);
    }

    /** Returns the id of the numbering instance that the styles of numbered lists refer to. */
    int numbers() {
        return takenCounts + NUMBERS;
    }

    /** Returns the id of the numbering instance shared by all bullet lists. */
    int bullets() {
        return takenCounts + BULLETS;
    }

    /**
     * Returns the id of a new numbering instance that starts at 1.
     *
     * @param level nesting depth of the list, from 0
     * @param numberedLevel number of enclosing numbered lists; determines whether the list is numbered 1, a or i
     */
    int restart(int level, int numberedLevel) {
        starts.add(new Start(level, numberedLevel));
        return takenCounts + NUMBERS + starts.size();
    }

    /** Returns a part without numbering. */
    static byte[] emptyPart() {
        return WordXmlWriter.bytes("numbering", xml -> {
        });
    }

    /**
     * @param linked returns the style in this file that has the numbering of one of our list styles; empty if the
     * file's style has another numbering
     */
    byte[] write(UnaryOperator<String> linked) {
        return WordXmlWriter.bytes("numbering", xml -> write(xml, linked));
    }

    private void write(WordXmlWriter xml, UnaryOperator<String> linked) {
        if (headings) {
            scheme(xml, HEADINGS, level -> heading(xml, level));
        }
        scheme(xml, BULLETS,
                level -> item(xml, level, "bullet", linked(false, level, linked), DOTS[level % DOTS.length]));
        scheme(xml, NUMBERS, level -> number(xml, level, level, linked(true, level, linked)));
        if (headings) {
            count(xml, HEADINGS, HEADINGS, () -> {
            });
        }
        count(xml, BULLETS, BULLETS, () -> {
        });
        count(xml, NUMBERS, NUMBERS, () -> {
        });
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            count(xml, NUMBERS + 1 + i, NUMBERS, () -> restart(xml, start));
        }
    }

    private static void restart(WordXmlWriter xml, Start start) {
        String level = Integer.toString(start.level());
        xml.in("lvlOverride", () -> {
            xml.value("startOverride", 1);
            xml.in("lvl", () -> number(xml, start.level(), start.numberedLevel(), ""), "ilvl", level);
        }, "ilvl", level);
    }

    private interface Level {
        void write(int level);
    }

    private void scheme(WordXmlWriter xml, int id, Level content) {
        xml.in("abstractNum", () -> {
            xml.value("multiLevelType", "multilevel");
            for (int level = 0; level <= DEEPEST_LEVEL; level++) {
                int current = level;
                xml.in("lvl", () -> content.write(current), "ilvl", Integer.toString(level));
            }
        }, "abstractNumId", Integer.toString(takenSchemes + id));
    }

    private void count(WordXmlWriter xml, int id, int scheme, Runnable overrides) {
        xml.in("num", () -> {
            xml.value("abstractNumId", takenSchemes + scheme);
            overrides.run();
        }, "numId", Integer.toString(takenCounts + id));
    }

    private static void heading(WordXmlWriter xml, int level) {
        StringBuilder text = new StringBuilder("%1");
        for (int i = 2; i <= level + 1; i++) {
            text.append(".%").append(i);
        }
        level(xml, "decimal", level < StylesPart.HEADING_LEVELS ? "Heading" + (level + 1) : "", text.toString());
        xml.in("pPr", () -> xml.empty("ind", "left", StylesPart.HEADING_INDENT, "hanging", StylesPart.HEADING_INDENT));
    }

    private static String linked(boolean numbered, int level, UnaryOperator<String> linked) {
        return level > DEEPEST_STYLE ? "" : linked.apply(style(numbered, level));
    }

    private static void number(WordXmlWriter xml, int level, int numberedLevel, String style) {
        item(xml, level, FORMATS[numberedLevel % FORMATS.length], style, "%" + (level + 1) + ".");
    }

    private static void item(WordXmlWriter xml, int level, String format, String style, String text) {
        level(xml, format, style, text);
        xml.in("pPr", () -> xml.empty("ind", "left", Integer.toString(STEP * (level + 1)), "hanging",
                Integer.toString(STEP)));
    }

    private static void level(WordXmlWriter xml, String format, String style, String text) {
        xml.value("start", 1);
        xml.value("numFmt", format);
        if (!style.isEmpty()) {
            xml.value("pStyle", style);
        }
        xml.value("lvlText", text);
        xml.value("lvlJc", "left");
    }
}
