package org.tomes.office.pdf;

import org.tomes.office.design.HeaderFooter;
import org.tomes.office.design.PageParts;
import org.tomes.office.design.PageParts.PagePart;
import org.tomes.office.design.Palette;

/** Writes the header and footer of every page except a cover. */
final class HeaderFooterWriter {

    private static final float LINE = 0.5f;
    private static final float DISTANCE = 8;
    /** The largest share of a line for its right-hand text. */
    private static final float MAX_RIGHT_SHARE = 0.6f;

    private final Canvas canvas;
    private final PageLayout page;
    private final Typesetter type;
    private final HeaderFooter headerFooter;
    private final PageParts parts;
    private final int total;
    private final boolean cover;

    /** @param total number of pages; 0 while unknown */
    HeaderFooterWriter(Canvas canvas, Typesetter type, HeaderFooter headerFooter, PageParts parts, int total,
            boolean cover) {
        this.canvas = canvas;
        this.page = canvas.page();
        this.type = type;
        this.headerFooter = headerFooter;
        this.parts = parts;
        this.total = total;
        this.cover = cover;
    }

    void write(int number) {
        if (number == 1 && cover) {
            return;
        }
        PagePart part = parts.of(number);
        HeaderFooter running = part.title().isEmpty() ? headerFooter : headerFooter.forPart(part.title());
        String pageOf = running.pageOf().before() + (number - part.first() + 1) + running.pageOf().between()
                + parts.pages(number, total) + running.pageOf().after();
        canvas.pagination(() -> {
            sides(running.company(), running.classification(), page.header());
            canvas.rule(page.left(), page.right(), page.header() + DISTANCE, LINE, Palette.RULE);
            canvas.rule(page.left(), page.right(), page.footer() - DISTANCE - TextStyle.RUNNING.size, LINE,
                    Palette.RULE);
            sides(running.document(), pageOf, page.footer());
        });
    }

    private void sides(String left, String right, float baseline) {
        TextLine end = type.line(right, TextStyle.RUNNING, (page.right() - page.left()) * MAX_RIGHT_SHARE);
        canvas.text(type.line(left, TextStyle.RUNNING, page.right() - page.left() - end.width() - DISTANCE),
                page.left(), baseline);
        canvas.text(end, page.right() - end.width(), baseline);
    }
}
