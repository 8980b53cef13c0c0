package org.tomes.office.pdf;

import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.office.design.Palette;

/** Writes paragraphs; notes and warnings have a tinted background with a bar at the side. */
final class ParagraphWriter {

    /** Widow and orphan control: minimum number of lines at a page's end and start. */
    private static final int TOGETHER = 2;
    private static final float BAR = 3;
    private static final float INSET_X = 11;
    private static final float INSET_Y = 6;

    private final WritingContext context;

    ParagraphWriter(WritingContext context) {
        this.context = context;
    }

    static float before(Paragraph paragraph) {
        return type(paragraph.style()).before;
    }

    static float after(Paragraph paragraph) {
        return type(paragraph.style()).after;
    }

    /** Returns the height that must be free for the paragraph to start on a page. */
    float least(Paragraph paragraph) {
        TextStyle type = type(paragraph.style());
        int lines = text(paragraph).lines().size();
        return isBoxed(type) ? lines * type.leading + 2 * INSET_Y : first(lines) * type.leading;
    }

    /** Returns the height of the whole paragraph. */
    float height(Paragraph paragraph) {
        TextStyle type = type(paragraph.style());
        return text(paragraph).height() + (isBoxed(type) ? 2 * INSET_Y : 0);
    }

    /**
     * Returns the number of lines that must fit for a paragraph of this length to start on a page: all of them if it is
     * too short to be split.
     */
    static int first(int lines) {
        return lines < 2 * TOGETHER ? lines : TOGETHER;
    }

    /**
     * @param below the room below the whole paragraph, including the gap; none if the next block may start on another
     * page
     */
    void write(Paragraph paragraph, HeightNeeded below) {
        TextStyle type = type(paragraph.style());
        TaggedText text = new TaggedText(text(paragraph), context.structure().top("P"));
        context.flow().space(type.before);
        if (below.least() > 0) {
            context.flow().needWithNext(below.below(text.text().height()));
        } else {
            context.flow().need(HeightNeeded.NONE);
        }
        if (isBoxed(type)) {
            box(text, width(type), paragraph.style() == Style.WARNING);
        } else {
            lines(text, context.page().left(), width(type));
        }
        context.flow().space(type.after);
    }

    private LaidOutText text(Paragraph paragraph) {
        TextStyle type = type(paragraph.style());
        return context.type().set(paragraph.inlines(), type, width(type));
    }

    private static boolean isBoxed(TextStyle type) {
        return type == TextStyle.NOTE;
    }

    private float width(TextStyle type) {
        return context.page().lineWidth() - (isBoxed(type) ? BAR + 2 * INSET_X : 0);
    }

    /** Draws the lines one below the other, on as many pages as needed. */
    void lines(TaggedText text, float x, float width) {
        int all = text.text().lines().size();
        for (int from = 0; from < all;) {
            int count = countFittingLines(all - from, text.text().type().leading);
            if (count > 0) {
                float top = context.flow().take(count * text.text().type().leading);
                text.draw(context.canvas(), context.links(), from, from + count, x, top, width, Align.START);
            }
            from += count;
            if (from < all) {
                context.flow().turn();
            }
        }
    }

    private int countFittingLines(int lineCount, float leading) {
        int fit = (int) (context.flow().remainingHeight() / leading);
        if (fit >= lineCount) {
            return lineCount;
        }
        int count = lineCount - fit < TOGETHER ? lineCount - TOGETHER : fit;
        return count < TOGETHER && !context.flow().isAtTop() ? 0 : Math.max(1, count);
    }

    private void box(TaggedText text, float width, boolean warning) {
        float leading = text.text().type().leading;
        int all = text.text().lines().size();
        if (text.text().height() + 2 * INSET_Y <= context.page().textHeight()) {
            context.flow().need(text.text().height() + 2 * INSET_Y);
        }
        for (int from = 0; from < all;) {
            int count = Math.min(all - from,
                    Math.max(1, (int) ((context.flow().remainingHeight() - 2 * INSET_Y) / leading)));
            float height = count * leading + 2 * INSET_Y;
            float top = context.flow().take(height);
            context.canvas().artifact(() -> {
                context.canvas()
                        .box(context.page().left(), top, context.page().lineWidth(), height,
                                warning ? Palette.WARNING_GROUND : Palette.NOTE_GROUND);
                context.canvas()
                        .box(context.page().left(), top, BAR, height, warning ? Palette.WARNING : Palette.ACCENT);
            });
            text.draw(context.canvas(), context.links(), from, from + count, context.page().left() + BAR + INSET_X,
                    top + INSET_Y, width, Align.START);
            from += count;
            if (from < all) {
                context.flow().turn();
            }
        }
    }

    private static TextStyle type(Style style) {
        return switch (style) {
            case BODY -> TextStyle.BODY;
            case LEAD -> TextStyle.LEAD;
            case NOTE, WARNING -> TextStyle.NOTE;
        };
    }
}
