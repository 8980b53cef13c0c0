package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.office.design.Palette;
import org.tomes.policy.content.Block.Align;
import org.tomes.policy.content.Block.Column;

/** The header row of a table: part of the structure on the first page, decoration where it is repeated. */
final class TableHead {

    private static final float LINE = 1;

    private final Pen pen;
    private final List<RichText> texts = new ArrayList<>();
    private final List<Align> aligns = new ArrayList<>();
    private final float[] edges;
    private float height;

    TableHead(Pen pen, List<Column> columns, float[] edges) {
        this.pen = pen;
        this.edges = edges;
        for (int i = 0; i < columns.size(); i++) {
            RichText text = pen.type().set(columns.get(i).head(), Type.TABLE_HEAD, edges[i + 1] - edges[i] - 2 * TableCell.PADDING_X);
            texts.add(text);
            aligns.add(columns.get(i).align());
            height = Math.max(height, text.height() + 2 * TableCell.PADDING_Y);
        }
    }

    float height() {
        return height;
    }

    void first(PdfStructureElement table) {
        PdfStructureElement row = Structure.below(Structure.below(table, "THead"), "TR");
        float top = ground();
        for (int i = 0; i < texts.size(); i++) {
            PdfStructureElement cell = Structure.below(row, "TH");
            Structure.scope(cell, "Column");
            new TaggedText(texts.get(i), cell).draw(pen.canvas(), pen.links(), 0, texts.get(i).lines().size(),
                    edges[i] + TableCell.PADDING_X, textTop(top, i), textWidth(i), aligns.get(i));
        }
    }

    void repeat() {
        float top = ground();
        pen.canvas().artifact(() -> {
            for (int i = 0; i < texts.size(); i++) {
                RichText text = texts.get(i);
                for (int line = 0; line < text.lines().size(); line++) {
                    float x = TaggedText.start(text.lines().get(line), edges[i] + TableCell.PADDING_X, textWidth(i), aligns.get(i));
                    float baseline = textTop(top, i) + line * text.type().leading + text.type().baseline();
                    pen.canvas().text(text.lines().get(line), x, baseline);
                }
            }
        });
    }

    private float ground() {
        float top = pen.flow().take(height);
        pen.canvas().artifact(() -> {
            pen.canvas().box(Page.LEFT, top, Page.TEXT_WIDTH, height, Palette.HEAD_GROUND);
            pen.canvas().rule(Page.LEFT, Page.RIGHT, top + height, LINE, Palette.ACCENT);
        });
        return top;
    }

    /** Heads stand on the bottom of the row. */
    private float textTop(float top, int column) {
        return top + height - TableCell.PADDING_Y - texts.get(column).height();
    }

    private float textWidth(int column) {
        return edges[column + 1] - edges[column] - 2 * TableCell.PADDING_X;
    }
}
