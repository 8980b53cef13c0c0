package org.tomes.office.pdf;

import java.util.List;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.office.design.BoldRowHeaders;
import org.tomes.office.design.Palette;

/** The group of rows of a table that is being written: its name is repeated where the group continues on a new page. */
final class RepeatedGroupName {

    private static final float RULE = 0.5f;

    private final WritingContext context;
    private String name = "";

    RepeatedGroupName(WritingContext context) {
        this.context = context;
    }

    /**
     * Called before this row is written: at the start of a page, the name of a new group replaces the name of the last
     * group.
     */
    void beforeRow(Row row) {
        name = BoldRowHeaders.isGroup(row) ? "" : name;
    }

    /** Called after this row is written. */
    void afterRow(Row row) {
        name = BoldRowHeaders.isGroup(row) ? BoldRowHeaders.groupName(row) : name;
    }

    /**
     * Writes the name below the repeated header. Like the header, the name is then decoration. Word has no such
     * feature.
     */
    void repeat() {
        if (name.isEmpty() || context.asWord()) {
            return;
        }
        float width = context.page().textWidth() - 2 * TableCell.PADDING_X;
        LaidOutText text = context.type()
                .set(List.of(new Inline.Text(name, Look.STRONG), new Inline.Text(context.continued(), Look.PLAIN)),
                        TextStyle.TABLE, width);
        float height = text.height() + 2 * context.page().cellPadding();
        float top = context.flow().take(height);
        context.canvas().artifact(() -> {
            for (int i = 0; i < text.lines().size(); i++) {
                context.canvas()
                        .text(text.lines().get(i), context.page().left() + TableCell.PADDING_X,
                                top + context.page().cellPadding() + i * text.type().leading + text.type().baseline());
            }
            context.canvas().rule(context.page().left(), context.page().right(), top + height, RULE, Palette.RULE);
        });
    }
}
