package org.tomes.office.docx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.CellPosition;
import org.tomes.office.design.BoldRowHeaders;
import org.tomes.office.design.CharacterWidths;
import org.tomes.office.design.ColumnHeaderRotation;
import org.tomes.office.design.ColumnWidths;
import org.tomes.office.design.EmbeddedFont;
import org.tomes.office.design.Palette;
import org.tomes.office.design.ShortTables;
import org.tomes.office.design.TextCleaner;

/** Writes tables whose header row repeats on each page and whose rows are not split. */
final class TableWriter {

    /** Padding as in the table styles. */
    private static final float TEXT_SIZE = 8.5f;
    private static final float PADDING = 5;

    private final ColumnWidths columnWidths;
    private final CharacterWidths measure;
    private final ShortTables shortTables;
    private final WordXmlWriter xml;
    private final TrackedChangeWriter changes;
    private final BodyWriter body;
    private final RunWriter writer;
    private final Captions captions;
    private final SoftHyphens hyphens;
    private final TextCleaner clean;
    /** Width between the margins, in twentieths of a point. */
    private final int textWidth;

    TableWriter(WordXmlWriter xml, TrackedChangeWriter changes, BodyWriter body, RunWriter writer, Captions captions,
            TextCleaner clean, DocumentBodySettings format, List<Block> blocks) {
        JavaFontWidths ours = new JavaFontWidths();
        CharacterWidths measure = (character, face, size) -> ours.width(character, face, size)
                * (face == EmbeddedFont.MONO ? 1 : format.letters());
        this.measure = measure;
        this.columnWidths = new ColumnWidths(measure, TEXT_SIZE, PADDING, blocks);
        this.hyphens = new SoftHyphens(measure, TEXT_SIZE);
        this.captions = captions;
        this.shortTables = new ShortTables(measure, TEXT_SIZE, PADDING);
        this.textWidth = format.textWidth();
        this.xml = xml;
        this.changes = changes;
        this.body = body;
        this.writer = writer;
        this.clean = clean;
    }

    /** @param keptBelow whether the last row is kept on the page of the block below the table */
    void write(Table table, boolean keptBelow) {
        if (!table.caption().isEmpty()) {
            body.paragraph("TableCaption", true, () -> captions.write(table, table.caption()));
        }
        float[] points = columnWidths.of(table, textWidth / 20f);
        int[] widths = twentieths(points);
        boolean kept = shortTables.contain(table, points);
        boolean boldHeads = BoldRowHeaders.areBold(table);
        body.table(() -> xml.in("tbl", () -> {
            properties(table, widths);
            head(table.columns(), widths);
            rows(table, widths, new Kept(kept, keptBelow), boldHeads);
        }));
    }

    private void properties(Table table, int[] widths) {
        xml.in("tblPr", () -> {
            xml.style("tblStyle", "TomesTable");
            xml.empty("tblW", "w", Integer.toString(textWidth), "type", "dxa");
            xml.empty("tblLayout", "type", "fixed");
            xml.empty("tblLook", "val", table.rowHeads() ? "06A0" : "0620", "firstRow", "1", "lastRow", "0",
                    "firstColumn", table.rowHeads() ? "1" : "0", "lastColumn", "0", "noHBand", "1", "noVBand", "1");
            if (!table.caption().isEmpty()) {
                xml.value("tblCaption", line(table.caption()));
            }
            xml.value("tblDescription", line(table.description()));
        });
        xml.in("tblGrid", () -> {
            for (int width : widths) {
                xml.empty("gridCol", "w", Integer.toString(width));
            }
        });
    }

    private void head(List<Column> columns, int[] widths) {
        boolean upright = ColumnHeaderRotation.in(columns);
        row(true, upright ? height(columns) : 0, () -> {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                // Kept with the next row, because the header row must not be alone on a page; a company's style of this
                // name may not define this.
                Looks looks = new Looks("TableHead", column.align(), true);
                cell(widths[i], 1, "", upright && column.align() == Align.CENTRE ? looks.upright() : looks,
                        () -> writer.text(column.head()));
            }
        });
    }

    /**
     * Returns the height of a row with upright heads, in twentieths of a point. Word does not adapt the height to
     * upright heads.
     */
    private int height(List<Column> columns) {
        double longest = columns.stream()
                .filter(column -> column.align() == Align.CENTRE)
                .mapToDouble(column -> column.head()
                        .chars()
                        .mapToDouble(character -> measure.width(character, EmbeddedFont.SANS_BOLD, TEXT_SIZE))
                        .sum())
                .max()
                .orElse(0);
        return (int) Math.ceil(20 * (Math.min(longest, ColumnHeaderRotation.HIGHEST) + 2 * PADDING));
    }

    private void rows(Table table, int[] widths, Kept kept, boolean boldHeads) {
        TableGrid grid = new TableGrid(table.columns().size());
        List<Spanning> open = new ArrayList<>();
        int last = table.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            Row row = table.rows().get(i);
            // The rows of a short table are kept together, a row that names a group is kept with the row below it, and
            // the first row with the second. LibreOffice would drop rows of a longer table if each row were kept with
            // the next, or if only the first row that must not be split were at the end of a page.
            boolean withNext = i < last ? i == 0 || kept.together() || BoldRowHeaders.isGroup(row) : kept.below();
            List<Spanning> spannings = new ArrayList<>(open);
            for (CellPosition place : grid.next(row)) {
                spannings.add(new Spanning(place, 0));
            }
            spannings.sort(Comparator.comparingInt(spanning -> spanning.place().column()));
            changes.of(row, () -> row(false, 0,
                    () -> spannings.forEach(spanning -> cell(table, spanning, widths, withNext, boldHeads))));
            open = spannings.stream().map(Spanning::below).filter(Spanning::isOpen).toList();
        }
    }

    private void cell(Table table, Spanning spanning, int[] widths, boolean withNext, boolean boldHeads) {
        int column = spanning.place().column();
        int columns = spanning.place().cell().columnSpan();
        int width = 0;
        for (int i = column; i < column + columns; i++) {
            width += widths[i];
        }
        boolean bold = boldHeads && column == 0 && !BoldRowHeaders.isGroup(spanning.place().cell());
        String style = bold ? "TableRowHead" : "TableText";
        Looks looks = new Looks(style, table.columns().get(column).align(), withNext);
        boolean isStressed = looks.align() == Align.CENTRE && isStressed(spanning.place().cell());
        cell(width, columns, spanning.merge(), isStressed ? looks.stressed() : looks, () -> {
            if (spanning.rowsAbove() == 0) {
                writer.write(spanning.place().cell().inlines());
            }
        });
    }

    private static boolean isStressed(Cell cell) {
        return !cell.inlines().isEmpty() && cell.inlines().getFirst() instanceof Inline.Text text
                && text.look() == Look.STRONG;
    }

    /** @param height minimum height in twentieths of a point; 0 for that of its content */
    private void row(boolean header, int height, Runnable cells) {
        xml.in("tr", () -> {
            xml.in("trPr", () -> {
                xml.empty("cantSplit");
                if (height > 0) {
                    xml.empty("trHeight", "val", Integer.toString(height), "hRule", "atLeast");
                }
                if (header) {
                    xml.empty("tblHeader");
                }
                changes.mark();
            });
            cells.run();
        });
    }

    private void cell(int width, int columns, String merge, Looks looks, Runnable content) {
        xml.in("tc", () -> {
            xml.in("tcPr", () -> {
                xml.empty("tcW", "w", Integer.toString(width), "type", "dxa");
                if (columns > 1) {
                    xml.value("gridSpan", columns);
                }
                if (!merge.isEmpty()) {
                    xml.value("vMerge", merge);
                }
                if (looks.align() == Align.CENTRE && !looks.isUpright()) {
                    guide();
                }
                if (looks.isStressed()) {
                    xml.empty("shd", "val", "clear", "color", "auto", "fill", Palette.hex(Palette.HEAD_GROUND));
                }
                if (looks.isUpright()) {
                    // The padding of the other cells leaves less than the height of a line.
                    xml.in("tcMar", () -> {
                        xml.empty("left", "w", "0", "type", "dxa");
                        xml.empty("right", "w", "0", "type", "dxa");
                    });
                    xml.value("textDirection", "btLr");
                    xml.value("vAlign", "center");
                }
            });
            xml.in("p", () -> {
                xml.in("pPr", () -> {
                    xml.style("pStyle", looks.style());
                    if (looks.withNext()) {
                        xml.empty("keepNext");
                    }
                    if (looks.align() != Align.START && !looks.isUpright()) {
                        xml.value("jc", looks.align() == Align.END ? "right" : "center");
                    }
                    changes.paragraph();
                });
                if (!looks.isUpright()) {
                    writer.hyphenate(text -> hyphens.parts(text, width / 20f - 2 * PADDING));
                }
                content.run();
                writer.hyphenate(List::of);
            });
        });
    }

    /** Draws a light rule at the left of a column of a matrix. */
    private void guide() {
        xml.in("tcBorders",
                () -> xml.empty("left", "val", "single", "sz", "4", "space", "0", "color", Palette.hex(Palette.RULE)));
    }

    private String line(String text) {
        return clean.of(text).replace('\n', ' ');
    }

    /** Returns the column widths in twentieths of a point; they add up to the text width. */
    private static int[] twentieths(float[] points) {
        int[] widths = new int[points.length];
        float end = 0;
        int used = 0;
        for (int i = 0; i < widths.length; i++) {
            end += points[i];
            widths[i] = Math.round(end * 20) - used;
            used += widths[i];
        }
        return widths;
    }

    /**
     * @param together whether all rows are kept on one page
     * @param below whether the last row is kept on the page of the next block
     */
    private record Kept(boolean together, boolean below) {
    }

    /**
     * @param withNext whether the row is kept on the same page as the next one
     * @param isUpright whether the text is written from bottom to top
     * @param isStressed whether the cell of a matrix has a coloured background, as in the PDF
     */
    private record Looks(String style, Align align, boolean withNext, boolean isUpright, boolean isStressed) {

        Looks(String style, Align align, boolean withNext) {
            this(style, align, withNext, false, false);
        }

        Looks upright() {
            return new Looks(style, align, withNext, true, false);
        }

        Looks stressed() {
            return new Looks(style, align, withNext, isUpright, true);
        }
    }

    /** A cell and the number of rows that it has already spanned. */
    private record Spanning(CellPosition place, int rowsAbove) {

        Spanning below() {
            return new Spanning(place, rowsAbove + 1);
        }

        boolean isOpen() {
            return rowsAbove < place.cell().rowSpan();
        }

        String merge() {
            if (place.cell().rowSpan() == 1) {
                return "";
            }
            return rowsAbove == 0 ? "restart" : "continue";
        }
    }
}
