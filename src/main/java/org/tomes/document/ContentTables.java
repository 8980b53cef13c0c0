package org.tomes.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.Inline;
import org.tomes.document.content.TableGrid;
import org.tomes.document.content.TableGrid.CellPosition;
import org.tomes.spreadsheet.OutputSheet;

/** The tables of a composed document as sheets, for documents that have no separate workbook. */
public final class ContentTables {

    /** Width in characters of a column of average weight. */
    private static final int WIDTH = 24;

    private ContentTables() {
    }

    /**
     * Returns one sheet for each table, in the order of the document. The sheets are numbered so that no two have the
     * same name.
     */
    public static List<OutputSheet> of(DocumentContent content) {
        List<OutputSheet> sheets = new ArrayList<>();
        String heading = content.info().title();
        for (Block block : content.blocks()) {
            if (block instanceof Heading next) {
                heading = next.text();
            } else if (block instanceof Table table) {
                String name = table.caption().isEmpty() ? heading : table.caption();
                sheets.add(sheet(sheets.size() + 1 + " " + name, table));
            }
        }
        return sheets;
    }

    private static OutputSheet sheet(String name, Table table) {
        List<Block.Column> columns = table.columns();
        double average = columns.stream().mapToInt(Block.Column::weight).average().orElse(1);
        return new OutputSheet(name, columns.stream().map(Block.Column::head).toList(),
                columns.stream().map(column -> (int) Math.ceil(WIDTH * column.weight() / average)).toList(),
                rows(table));
    }

    /** A cell that spans several rows or columns is written at its first position; the others are empty. */
    private static List<List<Object>> rows(Table table) {
        TableGrid grid = new TableGrid(table.columns().size());
        List<List<Object>> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            Object[] cells = new Object[table.columns().size()];
            Arrays.fill(cells, "");
            for (CellPosition position : grid.next(row)) {
                cells[position
                        .column()] = position.cell().inlines().stream().map(Inline::text).collect(Collectors.joining());
            }
            rows.add(List.of(cells));
        }
        return rows;
    }
}
