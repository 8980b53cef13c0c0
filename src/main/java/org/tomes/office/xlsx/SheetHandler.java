package org.tomes.office.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.tomes.spreadsheet.SheetRow;
import org.tomes.spreadsheet.Spreadsheets;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the rows of one sheet. The value of a merged cell is repeated in each of its rows. */
final class SheetHandler extends DefaultHandler {

    private static final int MAX_MERGED = 20_000;

    private final SharedStrings texts;
    private final NumberTexts numbers;
    private final ReadingBudget budget;
    private final Map<Integer, List<String>> rows = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private String style;
    private final StringBuilder value = new StringBuilder();
    private boolean inValue;
    private int inPhonetic;

    SheetHandler(SharedStrings texts, NumberTexts numbers, ReadingBudget budget) {
        this.texts = texts;
        this.numbers = numbers;
        this.budget = budget;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws LimitExceeded {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = true;
            case "rPh" -> inPhonetic++;
            case "mergeCell" -> {
                if (merged.size() < MAX_MERGED) {
                    merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                }
            }
            default -> {
            }
        }
    }

    private void startRow(String number) {
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new ArrayList<>();
    }

    private void startCell(Attributes attributes) throws LimitExceeded {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s");
        value.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws LimitExceeded {
        if (inValue && inPhonetic == 0) {
            budget.text(length);
            value.append(chars, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws LimitExceeded {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic--;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {
            }
        }
    }

    private void endCell() throws LimitExceeded {
        String text = text();
        if (text.isEmpty()) {
            return;
        }
        if (column >= Spreadsheets.MAX_COLUMNS) {
            throw new LimitExceeded();
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private String text() throws LimitExceeded {
        String stored = value.toString();
        return switch (type) {
            case "s" -> shared(stored);
            case "inlineStr", "str" -> EscapedText.read(stored);
            case "b" -> stored.equals("1") ? "TRUE" : "FALSE";
            case "e" -> stored;
            case "d" -> stored.endsWith("T00:00:00") ? stored.substring(0, 10) : stored;
            default -> stored.isEmpty() ? "" : numbers.text(stored, style);
        };
    }

    /** A shared string counts towards the limit every time it is used; otherwise, a small file could exhaust memory. */
    private String shared(String number) throws LimitExceeded {
        String text = number.strip().matches("\\d{1,9}") ? texts.get(Integer.parseInt(number.strip())) : "";
        budget.text(1);
        return text;
    }

    private void endRow() throws LimitExceeded {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            budget.row();
            if (rows.put(row, cells) == null) {
                order.add(row);
            }
        }
    }

    List<SheetRow> rows() {
        for (CellRangeAddress area : merged) {
            List<String> first = rows.get(area.getFirstRow() + 1);
            if (first != null && area.getFirstColumn() < first.size()) {
                fill(area, first.get(area.getFirstColumn()));
            }
        }
        return order.stream().map(number -> new SheetRow(number, List.copyOf(rows.get(number)))).toList();
    }

    /** Fills a merged area in existing rows only: an area that spans a million rows creates no rows. */
    private void fill(CellRangeAddress area, String text) {
        for (int number : order) {
            if (number > area.getFirstRow() + 1 && number <= area.getLastRow() + 1) {
                List<String> below = rows.get(number);
                while (below.size() <= area.getFirstColumn()) {
                    below.add("");
                }
                if (below.get(area.getFirstColumn()).isEmpty()) {
                    below.set(area.getFirstColumn(), text);
                }
            }
        }
    }
}
