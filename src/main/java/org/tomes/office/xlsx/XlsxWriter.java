package org.tomes.office.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.xmlbeans.XmlCursor;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.Spreadsheets;
import org.tomes.spreadsheet.WorkbookInfo;
import org.tomes.text.Excerpt;

/** Writes tables as a workbook, row by row, so that memory does not grow with the tables. */
final class XlsxWriter {

    private static final int CHARACTER = 256;

    private final SXSSFWorkbook book = new StreamingOutputWorkbook();
    private final CellStyle head = book.createCellStyle();
    private final CellStyle text = book.createCellStyle();
    private final CellStyle textOnly = book.createCellStyle();
    private final CellStyle day = book.createCellStyle();

    private XlsxWriter() {
        head.setFont(bold());
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        textOnly.cloneStyleFrom(text);
        textOnly.setQuotePrefixed(true);
        CreationHelper helper = book.getCreationHelper();
        day.setDataFormat(helper.createDataFormat().getFormat("yyyy-mm-dd"));
        day.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /**
     * Returns the default font in bold. POI writes the parts of a font in the order of its calls, but the schema
     * prescribes another order (18.8.22).
     */
    private Font bold() {
        XSSFFont usual = (XSSFFont) book.getFontAt(0);
        XSSFFont font = (XSSFFont) book.createFont();
        font.getCTFont().set(usual.getCTFont());
        font.setBold(true);
        try (XmlCursor mark = font.getCTFont().getBArray(0).newCursor();
                XmlCursor first = font.getCTFont().newCursor()) {
            first.toFirstChild();
            mark.moveXml(first);
        }
        return font;
    }

    /** @param info document data; empty for a list that is not a document */
    static void write(Optional<WorkbookInfo> info, List<OutputSheet> tables, OutputStream out) throws IOException {
        XlsxWriter writer = new XlsxWriter();
        Optional<PrintSetup> print = info.map(PrintSetup::new);
        try (SXSSFWorkbook book = writer.book) {
            print.ifPresent(setup -> setup.describe(book.getXSSFWorkbook().getProperties()));
            for (OutputSheet table : tables) {
                SXSSFSheet sheet = writer.sheet(table);
                print.ifPresent(setup -> setup.apply(sheet, table.widths()));
            }
            book.write(out);
        }
    }

    private SXSSFSheet sheet(OutputSheet table) {
        SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table.name()));
        sheet.createFreezePane(0, 1);
        for (int column = 0; column < table.widths().size(); column++) {
            sheet.setColumnWidth(column, Math.min(table.widths().get(column), 120) * CHARACTER);
        }
        SXSSFRow heads = sheet.createRow(0);
        for (int column = 0; column < table.heads().size(); column++) {
            SXSSFCell cell = heads.createCell(column);
            cell.setCellValue(EscapedText.write(table.heads().get(column)));
            cell.setCellStyle(head);
        }
        int number = 1;
        for (Iterator<List<Object>> rows = table.iterator(); rows.hasNext();) {
            row(sheet.createRow(number++), rows.next());
        }
        if (!table.heads().isEmpty()) {
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, number - 1), 0, table.heads().size() - 1));
        }
        return sheet;
    }

    private void row(SXSSFRow row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (!value.equals("")) {
                cell(row.createCell(column), value);
            }
        }
    }

    private void cell(SXSSFCell cell, Object value) {
        switch (value) {
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case BigDecimal amount -> number(cell, amount.doubleValue());
            case Integer whole -> number(cell, whole);
            case Double number -> number(cell, number);
            default -> {
                String written = fitting(value.toString());
                cell.setCellValue(written);
                cell.setCellStyle("=+-@'".indexOf(written.charAt(0)) >= 0 ? textOnly : text);
            }
        }
    }

    /**
     * A text that exceeds the size of a cell only because of escaping is written unescaped, not omitted. A longer text
     * is truncated: no single text of a register is that long, but thousands of concatenated codes are.
     */
    private static String fitting(String text) {
        String escaped = EscapedText.write(text);
        return escaped.length() <= Spreadsheets.MAX_CELL ? escaped : Excerpt.of(text, Spreadsheets.MAX_CELL);
    }

    private void number(SXSSFCell cell, double number) {
        cell.setCellValue(number);
        cell.setCellStyle(text);
    }
}
