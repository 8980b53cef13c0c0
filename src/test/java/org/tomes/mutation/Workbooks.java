package org.tomes.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Office files as other programs write them. */
final class Workbooks {

    private Workbooks() {
    }

    private interface Filling {

        void write(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Filling filling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            filling.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory never fails", e);
        }
        return bytes.toByteArray();
    }

    /** Creates a list of measures with numbers, dates, formulas, booleans, errors and custom formats. */
    static byte[] withAllKindsOfCells() {
        return bytes(out -> {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                XSSFSheet sheet = book.createSheet("TOMs");
                XSSFRow head = sheet.createRow(0);
                String[] names = {"Nr.", "Maßnahme", "Fällig am", "Status", "Verantwortlich", "Bemerkung"};
                for (int i = 0; i < names.length; i++) {
                    head.createCell(i).setCellValue(names[i]);
                }
                CellStyle date = book.createCellStyle();
                date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
                XSSFRow row = sheet.createRow(1);
                row.createCell(0).setCellValue(17);
                row.createCell(1).setCellValue("Zugang zu Räumen");
                row.createCell(2).setCellValue(LocalDate.of(2026, 12, 31));
                row.getCell(2).setCellStyle(date);
                row.createCell(3).setCellFormula("IF(A2>1,\"umgesetzt\",\"geplant\")");
                row.createCell(4).setCellValue(true);
                row.createCell(5).setCellErrorValue((byte) 7);
                sheet.createRow(2).createCell(1).setCellValue("Sicherung\nmit zwei Zeilen");
                book.createSheet("Leer");
                book.write(out);
            }
        });
    }

    /** Creates a Word file with a placeholder for the company's name and one for the document. */
    static byte[] wordFile() {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                document.createStyles();
                document.createNumbering();
                document.createParagraph().createRun().setText("{{company}}");
                document.createTable(2, 2).getRow(0).getCell(0).setText("{{title}}");
                document.createParagraph().createRun().setText("{{body}}");
                document.write(out);
            }
        });
    }
}
