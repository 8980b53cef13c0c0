package org.tomes.office.pdf;

import org.tomes.document.content.Inline.Look;
import org.tomes.office.design.FontFile;
import org.tomes.office.design.Palette;

/** The formatting of each kind of text. Sizes, leading and the space before and after are in points. */
enum TextStyle {
    BODY(FontFile.SANS, 10, 13, Palette.TEXT, 0, 6),
    LEAD(FontFile.SANS, 11, 15.5f, Palette.MUTED, 0, 8),
    NOTE(FontFile.SANS, 10, 13, Palette.TEXT, 6, 9),
    ITEM(FontFile.SANS, 10, 13, Palette.TEXT, 0, 3),
    HEADING_1(FontFile.SANS_BOLD, 18, 23, Palette.ACCENT, 24, 8),
    HEADING_2(FontFile.SANS_BOLD, 13, 17, Palette.ACCENT, 14, 5),
    HEADING_3(FontFile.SANS_BOLD, 11, 15, Palette.ACCENT, 12, 4),
    HEADING_4(FontFile.SANS_BOLD, 10, 13, Palette.MUTED, 9, 3),
    COMPANY(FontFile.SANS_BOLD, 11, 14, Palette.TEXT, 0, 0),
    TITLE(FontFile.SANS_BOLD, 32, 38, Palette.ACCENT, 14, 10),
    HEAD_TITLE(FontFile.SANS_BOLD, 20, 25, Palette.ACCENT, 10, 4),
    SUBTITLE(FontFile.SANS, 15, 21, Palette.MUTED, 0, 0),
    STAMP(FontFile.SANS_BOLD, 11, 14, Palette.TEXT, 8, 0),
    FACT_LABEL(FontFile.SANS, 10, 14, Palette.MUTED, 0, 5),
    FACT(FontFile.SANS, 10, 14, Palette.TEXT, 0, 5),
    CONTENTS_TITLE(FontFile.SANS_BOLD, 18, 23, Palette.ACCENT, 0, 10),
    CONTENTS_1(FontFile.SANS_BOLD, 10, 14, Palette.TEXT, 6, 3),
    CONTENTS(FontFile.SANS, 10, 14, Palette.TEXT, 0, 2),
    TABLE_CAPTION(FontFile.SANS, 9, 12, Palette.MUTED, 9, 4),
    TABLE_HEAD(FontFile.SANS_BOLD, 8.5f, 11.5f, Palette.ACCENT, 0, 0),
    TABLE_ROW_HEAD(FontFile.SANS_BOLD, 8.5f, 11.5f, Palette.TEXT, 0, 0),
    TABLE(FontFile.SANS, 8.5f, 11.5f, Palette.TEXT, 0, 0),
    CAPTION(FontFile.SANS, 9, 12, Palette.MUTED, 5, 12),
    RUNNING(FontFile.SANS, 8, 11, Palette.MUTED, 0, 0);

    /** The ascent and descent of Liberation Sans relative to its size. */
    private static final float ASCENT = 0.905f;
    private static final float DESCENT = 0.212f;

    final FontFile face;
    final float size;
    final float leading;
    final int colour;
    final float before;
    final float after;

    TextStyle(FontFile face, float size, float leading, int colour, float before, float after) {
        this.face = face;
        this.size = size;
        this.leading = leading;
        this.colour = colour;
        this.before = before;
        this.after = after;
    }

    static TextStyle heading(int level) {
        return switch (level) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            case 3 -> HEADING_3;
            default -> HEADING_4;
        };
    }

    FontFile face(Look look) {
        return switch (look) {
            case PLAIN -> face;
            case STRONG -> FontFile.SANS_BOLD;
            case CODE -> FontFile.MONO;
        };
    }

    /** Returns the distance of the baseline from the top of a line. */
    float baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }
}
