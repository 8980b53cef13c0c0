package org.tomes.office.pdf;

import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Inline;

/**
 * A typeset paragraph and its structure element. Its lines may be drawn in several steps, on several pages. If the text
 * contains links, each segment gets a separate element below the paragraph's.
 */
final class TaggedText {

    private final LaidOutText text;
    private final PdfStructureElement element;
    private final PdfStructureElement[] segments;

    TaggedText(LaidOutText text, PdfStructureElement element) {
        this.text = text;
        this.element = element;
        this.segments = new PdfStructureElement[text.segments().size()];
    }

    PdfStructureElement element() {
        return element;
    }

    LaidOutText text() {
        return text;
    }

    /**
     * Draws the lines from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @param top top of the first of these lines
     * @param width width within which the lines are aligned
     */
    void draw(Canvas canvas, LinkWriter links, int from, int to, float x, float top, float width, Align align) {
        if (from == to || text.segments().isEmpty() || canvas.isMeasuring()) {
            return;
        }
        if (isPlain()) {
            canvas.tagged(element, () -> {
                for (int i = from; i < to; i++) {
                    TextLine line = text.lines().get(i);
                    canvas.text(line, start(line, x, width, align), baseline(top, i - from));
                }
            });
            return;
        }
        for (int i = from; i < to; i++) {
            TextLine line = text.lines().get(i);
            segments(canvas, links, line, start(line, x, width, align), top + (i - from) * text.type().leading);
        }
    }

    private void segments(Canvas canvas, LinkWriter links, TextLine line, float x, float top) {
        float at = x;
        for (int i = 0; i < line.runs().size();) {
            int segment = line.runs().get(i).segment();
            int end = i;
            while (end < line.runs().size() && line.runs().get(end).segment() == segment) {
                end++;
            }
            TextLine part = new TextLine(line.runs().subList(i, end), 0);
            float start = at;
            canvas.tagged(element(segment), () -> canvas.text(part, start, top + text.type().baseline()));
            float width = canvas.width(part);
            Inline target = text.segments().get(segment);
            if (target != null) {
                links.add(target, element(segment), start, top, width, text.type().leading);
            }
            at += width;
            i = end;
        }
    }

    private boolean isPlain() {
        return text.segments().size() == 1 && text.segments().getFirst() == null;
    }

    private PdfStructureElement element(int segment) {
        if (segments[segment] == null) {
            segments[segment] = StructureTree.below(element, text.segments().get(segment) == null ? "Span" : "Link");
        }
        return segments[segment];
    }

    private float baseline(float top, int line) {
        return top + line * text.type().leading + text.type().baseline();
    }

    /** Returns the start of a line aligned within the width. */
    static float start(TextLine line, float x, float width, Align align) {
        return switch (align) {
            case START -> x;
            case CENTRE -> x + (width - line.width()) / 2;
            case END -> x + width - line.width();
        };
    }
}
