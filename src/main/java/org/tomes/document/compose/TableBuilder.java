package org.tomes.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tomes.document.content.Block.Align;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Column;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Block.Table;
import org.tomes.document.content.Inline;
import org.tomes.text.NaturalOrder;
import org.tomes.text.Texts;

/**
 * Builds a table. The texts of caption, description and column headings have a common key prefix: {@code
 * <key>.caption}, {@code <key>.description}, {@code <key>.<column>}.
 */
public final class TableBuilder {

    private final Texts texts;
    private String key;
    private final String caption;
    private final String description;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private boolean rowHeads;

    /** @param about argument of caption and description, such as the name of a network */
    public TableBuilder(Texts texts, String key, Object... about) {
        this.texts = texts;
        this.key = key;
        this.caption = texts.get(key + ".caption", about);
        this.description = texts.get(key + ".description", about);
    }

    String caption() {
        return caption;
    }

    /** Uses another key prefix for the headings of the following columns, because several tables have these columns. */
    public TableBuilder columnsOf(String columnsKey) {
        key = columnsKey;
        return this;
    }

    /** @param weight relative width of the column */
    public TableBuilder column(String name, int weight) {
        return column(name, weight, Align.START);
    }

    /** Adds a right-aligned column of numbers. */
    public TableBuilder numbers(String name, int weight) {
        return column(name, weight, Align.END);
    }

    /** Adds a column of numbers as {@link #numbers} does, but with the given heading. */
    public TableBuilder numbersColumn(String head, int weight) {
        columns.add(new Column(head, weight, Align.END));
        return this;
    }

    /** Adds a narrow column whose heading is a name from the register. */
    public TableBuilder centredColumn(String head, int weight) {
        columns.add(new Column(head, weight, Align.CENTRE));
        return this;
    }

    /** Adds a column of texts, with a heading as in {@link #centredColumn}. */
    public TableBuilder textColumn(String head, int weight) {
        columns.add(new Column(head, weight, Align.START));
        return this;
    }

    private TableBuilder column(String name, int weight, Align align) {
        columns.add(new Column(texts.get(key + "." + name), weight, align));
        return this;
    }

    /** Makes the first cell of each row its heading. */
    public TableBuilder rowHeads() {
        rowHeads = true;
        return this;
    }

    public TableBuilder row(String... cells) {
        rows.add(Row.of(cells));
        return this;
    }

    /** Adds a row whose cells may contain links, references and code. */
    @SafeVarargs
    public final TableBuilder richRow(List<Inline>... cells) {
        List<Cell> row = new ArrayList<>();
        for (List<Inline> cell : cells) {
            row.add(Cell.of(cell));
        }
        return row(new Row(row));
    }

    public TableBuilder row(Row row) {
        rows.add(row);
        return this;
    }

    /** Adds a row across the table that is a heading for the rows below it. */
    public TableBuilder group(String name) {
        return group(Inline.strong(name));
    }

    /** Adds a row as {@link #group(String)} does; the name is the bold text at the beginning. */
    public TableBuilder group(List<Inline> name) {
        return row(new Row(List.of(new Cell(name, columns.size(), 1))));
    }

    /** Returns the number of rows so far. */
    public int size() {
        return rows.size();
    }

    /** Sorts the rows by these columns; the first column takes precedence. */
    public TableBuilder sorted(int... by) {
        NaturalOrder order = NaturalOrder.of(texts.language());
        rows.sort((row, other) -> IntStream.of(by)
                .map(column -> order.compare(text(row, column), text(other, column)))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(0));
        return this;
    }

    private static String text(Row row, int column) {
        return row.cells().get(column).inlines().stream().map(Inline::text).collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public Table build(String numberedCaption) {
        return new Table(numberedCaption, description, columns, rowHeads, rows);
    }
}
