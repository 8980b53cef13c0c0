package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Text;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.NoBreakSpaces;
import org.tomes.office.design.Palette;
import org.tomes.office.design.TextCleaner;

/** Breaks the text of a paragraph into lines. */
final class Typesetter {

    /** Number of texts in memory: those of about 60 pages, for which several layouts are tried. */
    private static final int MAX_KNOWN = 20_000;

    private final Fonts fonts;
    private final TextCleaner clean;
    private final LineBreaker breaker;
    /** Texts already set: a document is laid out several times, and most of the time is spent here. */
    private final Map<Known, LaidOutText> known = new HashMap<>();

    private record Known(List<Inline> inlines, TextStyle style, float width) {
    }

    Typesetter(Fonts fonts, TextCleaner clean, Locale locale) {
        this.fonts = fonts;
        this.clean = clean;
        this.breaker = new LineBreaker(fonts, locale);
    }

    /** @param width the maximum width of a line, in points */
    LaidOutText set(List<Inline> inlines, TextStyle style, float width) {
        Known key = new Known(inlines, style, width);
        LaidOutText before = known.get(key);
        if (before != null) {
            return before;
        }
        LaidOutText text = breakIntoLines(inlines, style, width);
        if (known.size() < MAX_KNOWN) {
            known.put(key, text);
        }
        return text;
    }

    private LaidOutText breakIntoLines(List<Inline> inlines, TextStyle style, float width) {
        List<TextRun> runs = new ArrayList<>(inlines.size());
        List<Inline> segments = new ArrayList<>();
        for (Inline inline : inlines) {
            EmbeddedFont face = inline instanceof Text text ? style.face(text.look()) : style.face;
            String displayed = displayed(face == EmbeddedFont.MONO ? inline.text() : NoBreakSpaces.in(inline.text()),
                    face);
            // A link without visible text could neither be seen nor read aloud.
            boolean link = !(inline instanceof Text) && !displayed.isBlank();
            if (link || segments.isEmpty() || segments.getLast() != null) {
                segments.add(link ? inline : null);
            }
            runs.add(new TextRun(displayed, face, style.size, link ? Palette.ACCENT : style.colour,
                    segments.size() - 1));
        }
        return new LaidOutText(style, breaker.lines(runs, width), segments);
    }

    LaidOutText set(String text, TextStyle style, float width) {
        return set(Inline.plain(text), style, width);
    }

    /** Returns one line of plain text, however long it is. */
    TextLine line(String text, TextStyle style) {
        return line(text, style.face, style.size, style.colour);
    }

    /** Returns as much of a text as fits into {@code room}, in points; an ellipsis marks omitted text. */
    TextLine line(String text, TextStyle style, float room) {
        TextLine whole = line(text, style);
        if (whole.width() <= room) {
            return whole;
        }
        // Binary search: otherwise a long text would be measured again for each of its characters, on each page.
        int fits = 0;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (shortened(text, middle, style).width() <= room) {
                fits = middle;
            } else {
                tooMany = middle;
            }
        }
        return shortened(text, fits, style);
    }

    private TextLine shortened(String text, int characters, TextStyle style) {
        return line(text.substring(0, text.offsetByCodePoints(0, characters)).stripTrailing() + "…", style);
    }

    TextLine line(String text, EmbeddedFont face, float size, int colour) {
        String displayed = displayed(text, face).replace('\n', ' ');
        return breaker.lines(List.of(new TextRun(displayed, face, size, colour, 0)), Float.MAX_VALUE).getFirst();
    }

    private String displayed(String text, EmbeddedFont face) {
        return fonts.displayed(clean.of(text), face);
    }
}
