package org.tomes.office.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openpdf.text.pdf.PdfStructureElement;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Column;
import org.tomes.office.design.ColumnHeaderRotation;
import org.tomes.office.design.Palette;

/** The header row of a table: part of the structure on the first page, decoration where it is repeated. */
final class TableHead {

    private static final float LINE = 1;
    /** Half the height of a capital letter, as a share of the text size. */
    private static final float HALF_CAPITAL = 0.36f;

    private final WritingContext context;
    private final List<LaidOutText> texts = new ArrayList<>();
    private final List<Align> aligns = new ArrayList<>();
    /** The heads that are written upright, on one line. */
    private final List<Optional<TextLine>> upright = new ArrayList<>();
    private final float[] edges;
    private float height;

    TableHead(WritingContext context, List<Column> columns, float[] edges) {
        this.context = context;
        this.edges = edges;
        for (int i = 0; i < columns.size(); i++) {
            LaidOutText text = context.type()
                    .set(columns.get(i).head(), TextStyle.TABLE_HEAD,
                            edges[i + 1] - edges[i] - 2 * TableCell.PADDING_X);
            texts.add(text);
            aligns.add(columns.get(i).align());
            boolean isUpright = columns.get(i).align() == Align.CENTRE && ColumnHeaderRotation.in(columns);
            upright.add(isUpright
                    ? Optional.of(context.type()
                            .line(columns.get(i).head(), TextStyle.TABLE_HEAD, ColumnHeaderRotation.HIGHEST))
                    : Optional.empty());
            float own = upright.getLast().map(TextLine::width).orElse(text.height());
            height = Math.max(height, own + 2 * context.page().cellPadding());
        }
    }

    float height() {
        return height;
    }

    /** A header row taller than a third of the page is an ordinary row, so that the rows below it have room. */
    boolean isRepeated() {
        return height <= context.page().textHeight() / 3;
    }

    /** Returns the header's cells as an ordinary row. */
    List<TableCell> cells(PdfStructureElement table) {
        List<TaggedText> tagged = tag(table);
        return IntStream.range(0, tagged.size())
                .mapToObj(i -> new TableCell(tagged.get(i), edges[i], edges[i + 1] - edges[i], aligns.get(i), 1,
                        context.page()))
                .toList();
    }

    void first(PdfStructureElement table) {
        List<TaggedText> tagged = tag(table);
        float top = ground();
        for (int i = 0; i < texts.size(); i++) {
            int column = i;
            if (upright.get(i).isPresent()) {
                context.canvas().tagged(tagged.get(i).element(), () -> upright(column, top));
                continue;
            }
            tagged.get(i)
                    .draw(context.canvas(), context.links(), 0, texts.get(i).lines().size(),
                            edges[i] + TableCell.PADDING_X, textTop(top, i), textWidth(i), aligns.get(i));
        }
    }

    private List<TaggedText> tag(PdfStructureElement table) {
        PdfStructureElement row = StructureTree.below(StructureTree.below(table, "THead"), "TR");
        return texts.stream().map(text -> {
            PdfStructureElement cell = StructureTree.below(row, "TH");
            StructureTree.scope(cell, "Column");
            return new TaggedText(text, cell);
        }).toList();
    }

    void repeat() {
        float top = ground();
        context.canvas().artifact(() -> {
            for (int i = 0; i < texts.size(); i++) {
                if (upright.get(i).isPresent()) {
                    upright(i, top);
                    continue;
                }
                LaidOutText text = texts.get(i);
                for (int line = 0; line < text.lines().size(); line++) {
                    float x = TaggedText.start(text.lines().get(line), edges[i] + TableCell.PADDING_X, textWidth(i),
                            aligns.get(i));
                    float baseline = textTop(top, i) + line * text.type().leading + text.type().baseline();
                    context.canvas().text(text.lines().get(line), x, baseline);
                }
            }
        });
    }

    private void upright(int column, float top) {
        TextStyle type = TextStyle.TABLE_HEAD;
        float middle = (edges[column] + edges[column + 1]) / 2;
        context.canvas()
                .upright(upright.get(column).orElseThrow(), middle + type.size * HALF_CAPITAL,
                        top + height - context.page().cellPadding());
    }

    private float ground() {
        float top = context.flow().take(height);
        context.canvas().artifact(() -> {
            context.canvas().box(context.page().left(), top, context.page().textWidth(), height, Palette.HEAD_GROUND);
            context.canvas().rule(context.page().left(), context.page().right(), top + height, LINE, Palette.ACCENT);
        });
        return top;
    }

    /** Header texts are aligned to the bottom of the row. */
    private float textTop(float top, int column) {
        return top + height - context.page().cellPadding() - texts.get(column).height();
    }

    private float textWidth(int column) {
        return edges[column + 1] - edges[column] - 2 * TableCell.PADDING_X;
    }
}
