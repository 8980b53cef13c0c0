package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.List;
import org.tomes.office.design.Palette;

/**
 * Places the rows of a table. A row moves to the next page as a whole if possible; one that does not fit on any page is
 * split, and cells that span rows continue from page to page.
 */
final class TableRows {

    private static final float RULE = 0.5f;
    /** A split row starts at a page's end only if this many lines fit. */
    private static final int WORTH_STARTING = 3;

    private record Rule(float fromX, float toX, float y) {
    }

    private record Guide(float x, float fromY, float toY) {
    }

    private final WritingContext context;
    /** Starts a page with the repeated header. */
    private final Runnable pageStart;
    /** Cells that extend into the current row, in the order in which they started. */
    private final List<TableCell> open = new ArrayList<>();
    /** The rules of the current page, drawn when it is complete. */
    private final List<Rule> rules = new ArrayList<>();
    /** The vertical guides of a matrix on the current page. */
    private final List<Guide> guides = new ArrayList<>();
    private boolean freshPage;
    private boolean isStarted;

    TableRows(WritingContext context, Runnable pageStart) {
        this.context = context;
        this.pageStart = pageStart;
    }

    /** Returns the height of a row of one line. */
    static float smallest(PageLayout page) {
        return TextStyle.TABLE.leading + 2 * page.cellPadding();
    }

    /** Returns the maximum height of a row that is not split; leaves room for a repeated header. */
    static float maxUnsplitHeight(PageLayout page) {
        return page.textHeight() / 3;
    }

    /** Returns the maximum total height of a few rows that are kept together. */
    static float low(PageLayout page) {
        return page.textHeight() / 5;
    }

    /**
     * @param cells cells that start in this row
     * @param next cells of the following rows that must be on the same page: the last rows, or rows of the group that
     * this row names
     * @param closing height of the content that must be on the page of the last rows
     * @param maxHeight maximum height up to which the following rows are kept together with this row
     */
    void add(List<TableCell> cells, List<List<TableCell>> next, float closing, float maxHeight) {
        cells.forEach(cell -> cell.startAt(context.flow().y()));
        float tallest = (float) cells.stream()
                .filter(TableCell::endsInThisRow)
                .mapToDouble(TableCell::height)
                .max()
                .orElse(smallest(context.page()));
        float below = isStarted ? below(cells, tallest, next, closing, maxHeight) : 0;
        if (!freshPage && bottom(cells) + below > context.page().bottom()
                && (tallest <= maxUnsplitHeight(context.page()) || isTooLow())) {
            turn(context.flow().y());
            cells.forEach(cell -> cell.startAt(context.flow().y()));
        }
        open.addAll(cells);
        while (bottom(open) > context.page().bottom()) {
            turn(context.page().bottom());
        }
        endRow(bottom(open));
        isStarted = true;
    }

    /**
     * Returns the height of as many of the next rows as fit together with this one; 0 if cells that span rows extend
     * into them.
     */
    private float below(List<TableCell> cells, float height, List<List<TableCell>> next, float closing,
            float maxHeight) {
        float below = 0;
        if (open.isEmpty() && cells.stream().allMatch(TableCell::endsInThisRow)) {
            for (List<TableCell> row : next) {
                float tallest = (float) row.stream()
                        .mapToDouble(TableCell::height)
                        .reduce(smallest(context.page()), Math::max);
                if (height + below + tallest > maxHeight) {
                    return below;
                }
                below += tallest;
            }
            below += height + below <= maxHeight ? closing : 0;
        }
        return below;
    }

    /** Draws the rules that are still pending. */
    void end() {
        drawRules();
    }

    /** Returns the bottom of the row in which the cells end. */
    private float bottom(List<TableCell> starting) {
        float bottom = context.flow().y() + smallest(context.page());
        for (TableCell cell : open) {
            bottom = cell.endsInThisRow() ? Math.max(bottom, cell.bottom()) : bottom;
        }
        for (TableCell cell : starting) {
            bottom = cell.endsInThisRow() ? Math.max(bottom, cell.bottom()) : bottom;
        }
        return bottom;
    }

    private void endRow(float bottom) {
        context.flow().take(bottom - context.flow().y());
        freshPage = false;
        for (TableCell cell : open) {
            if (cell.endsInThisRow()) {
                rules.add(new Rule(cell.x(), cell.x() + cell.width(), bottom));
                if (cell.isOfMatrix()) {
                    guides.add(new Guide(cell.x(), cell.top(), bottom));
                }
            }
        }
        open.forEach(TableCell::endRow);
        if (open.stream().noneMatch(TableCell::isOpen)) {
            open.forEach(cell -> cell.draw(context, bottom));
            open.forEach(cell -> cell.complete(context));
            open.clear();
        }
    }

    /** Draws the content that fits above {@code bottom} and continues with the rest on the next page. */
    private void turn(float bottom) {
        open.forEach(cell -> cell.draw(context, bottom));
        open.stream().filter(cell -> !cell.isOpen()).forEach(cell -> cell.complete(context));
        open.removeIf(cell -> !cell.isOpen());
        open.forEach(cell -> rules.add(new Rule(cell.x(), cell.x() + cell.width(), bottom)));
        drawRules();
        context.flow().advanceTo(bottom);
        context.flow().turn();
        pageStart.run();
        open.forEach(cell -> cell.startAt(context.flow().y()));
        freshPage = true;
    }

    private void drawRules() {
        context.canvas().artifact(() -> {
            rules.forEach(rule -> context.canvas().rule(rule.fromX(), rule.toX(), rule.y(), RULE, Palette.RULE));
            guides.forEach(
                    guide -> context.canvas().verticalRule(guide.x(), guide.fromY(), guide.toY(), RULE, Palette.RULE));
        });
        rules.clear();
        guides.clear();
    }

    private boolean isTooLow() {
        return context.flow().remainingHeight() < WORTH_STARTING * TextStyle.TABLE.leading
                + 2 * context.page().cellPadding();
    }
}
