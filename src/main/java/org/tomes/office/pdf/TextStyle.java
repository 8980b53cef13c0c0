package org.tomes.office.pdf;

import org.tomes.document.content.Inline.Look;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.Palette;

/** The formatting of each kind of text. Sizes, leading and the space before and after are in points. */
enum TextStyle {
    BODY(EmbeddedFont.SANS, 10.5f, 13.5f, Palette.TEXT, 0, 6),
    LEAD(EmbeddedFont.SANS, 11, 15.5f, Palette.MUTED, 0, 8),
    NOTE(EmbeddedFont.SANS, 10.5f, 13.5f, Palette.TEXT, 6, 9),
    ITEM(EmbeddedFont.SANS, 10.5f, 13.5f, Palette.TEXT, 0, 3),
    HEADING_1(EmbeddedFont.SANS_BOLD, 18, 23, Palette.ACCENT, 24, 8),
    HEADING_2(EmbeddedFont.SANS_BOLD, 13, 17, Palette.ACCENT, 14, 5),
    HEADING_3(EmbeddedFont.SANS_BOLD, 11, 15, Palette.ACCENT, 12, 4),
    HEADING_4(EmbeddedFont.SANS_BOLD, 10.5f, 13.5f, Palette.MUTED, 9, 3),
    COMPANY(EmbeddedFont.SANS_BOLD, 11, 14, Palette.TEXT, 0, 0),
    TITLE(EmbeddedFont.SANS_BOLD, 32, 38, Palette.ACCENT, 14, 10),
    HEAD_TITLE(EmbeddedFont.SANS_BOLD, 20, 25, Palette.ACCENT, 10, 4),
    SUBTITLE(EmbeddedFont.SANS, 15, 21, Palette.MUTED, 0, 0),
    STAMP(EmbeddedFont.SANS_BOLD, 11, 14, Palette.TEXT, 8, 0),
    FACT_LABEL(EmbeddedFont.SANS, 10, 14, Palette.MUTED, 0, 5),
    FACT(EmbeddedFont.SANS, 10, 14, Palette.TEXT, 0, 5),
    CONTENTS_TITLE(EmbeddedFont.SANS_BOLD, 18, 23, Palette.ACCENT, 20, 10),
    CONTENTS_1(EmbeddedFont.SANS_BOLD, 10, 14, Palette.TEXT, 6, 3),
    CONTENTS(EmbeddedFont.SANS, 10, 14, Palette.TEXT, 0, 2),
    TABLE_CAPTION(EmbeddedFont.SANS, 9, 12, Palette.MUTED, 9, 4),
    TABLE_HEAD(EmbeddedFont.SANS_BOLD, 8.5f, 11.5f, Palette.ACCENT, 0, 0),
    TABLE_ROW_HEAD(EmbeddedFont.SANS_BOLD, 8.5f, 11.5f, Palette.TEXT, 0, 0),
    TABLE(EmbeddedFont.SANS, 8.5f, 11.5f, Palette.TEXT, 0, 0),
    CAPTION(EmbeddedFont.SANS, 9, 12, Palette.MUTED, 5, 12),
    RUNNING(EmbeddedFont.SANS, 8, 11, Palette.MUTED, 0, 0);

    /** The ascent and descent of Liberation Sans relative to its size. */
    private static final float ASCENT = 0.905f;
    private static final float DESCENT = 0.212f;

    final EmbeddedFont face;
    final float size;
    final float leading;
    final int colour;
    final float before;
    final float after;

    TextStyle(EmbeddedFont face, float size, float leading, int colour, float before, float after) {
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

    EmbeddedFont face(Look look) {
        return switch (look) {
            case PLAIN -> face;
            case STRONG -> EmbeddedFont.SANS_BOLD;
            case CODE -> EmbeddedFont.MONO;
        };
    }

    /** Returns the distance of the baseline from the top of a line. */
    float baseline() {
        return (leading - (ASCENT + DESCENT) * size) / 2 + ASCENT * size;
    }
}
