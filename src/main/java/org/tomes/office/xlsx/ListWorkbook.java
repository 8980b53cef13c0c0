package org.tomes.office.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;

/** A workbook with one list: a frozen heading row, a filter, and only text cells, never formulas. */
public final class ListWorkbook {

    /** Width in Excel's unit: 256ths of a character. */
    private static final int WIDEST = 60 * 256;
    private static final int CHARACTER = 256;
    private static final int MAX_CELL_LENGTH = 32_767;
    /** The date in the properties; constant, so that the same list always gives the same bytes. */
    private static final Date UNDATED = Date.from(Instant.parse("1980-01-01T00:00:00Z"));

    private ListWorkbook() {
    }

    public static void write(String sheet, List<String> headings, List<List<String>> rows, OutputStream out)
            throws IOException {
        try (StreamingOutputWorkbook workbook = new StreamingOutputWorkbook()) {
            workbook.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(UNDATED));
            SXSSFSheet list = workbook.createSheet(sheet);
            CellStyle head = workbook.createCellStyle();
            var bold = workbook.createFont();
            bold.setBold(true);
            head.setFont(bold);
            CellStyle text = workbook.createCellStyle();
            text.setWrapText(true);
            // Excel then treats text that looks like a formula as text, even after the cell has been edited.
            text.setQuotePrefixed(true);
            fill(list.createRow(0), headings, head);
            for (int i = 0; i < rows.size(); i++) {
                fill(list.createRow(i + 1), rows.get(i), text);
            }
            for (int column = 0; column < headings.size(); column++) {
                int at = column;
                int longest = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
                list.setColumnWidth(column,
                        Math.min(WIDEST, (Math.max(longest, headings.get(column).length()) + 3) * CHARACTER));
            }
            list.createFreezePane(0, 1);
            if (!headings.isEmpty()) {
                list.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, headings.size() - 1));
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(texts.get(i).substring(0, Math.min(texts.get(i).length(), MAX_CELL_LENGTH)));
        }
    }
}
