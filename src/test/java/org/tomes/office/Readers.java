package org.tomes.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Extracts the text of written files, without headers and footers, and without whitespace. */
final class Readers {

    private Readers() {
    }

    static String pdf(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PdfReader reader = new PdfReader(file)) {
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                // A soft hyphen at a line's end is not part of the text.
                text.append(extractor.getTextFromPage(page).replace("\u00AD", ""));
            }
        }
        return PlainText.withoutBlanks(text.toString());
    }

    /** @param number of the page, from 1 */
    static String page(byte[] file, int number) throws IOException {
        try (PdfReader reader = new PdfReader(file)) {
            return PlainText.withoutBlanks(new PdfTextExtractor(reader).getTextFromPage(number).replace("\u00AD", ""));
        }
    }

    /** Returns the embedded files, by the name in the file's list. */
    static Map<String, String> attached(byte[] file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (PdfReader reader = new PdfReader(file)) {
            PdfArray associated = (PdfArray) PdfReader.getPdfObject(reader.getCatalog().get(new PdfName("AF")));
            for (PdfObject reference : associated.getElements()) {
                PdfDictionary specification = (PdfDictionary) PdfReader.getPdfObject(reference);
                PdfDictionary embedded = (PdfDictionary) PdfReader.getPdfObject(specification.get(PdfName.EF));
                byte[] bytes = PdfReader.getStreamBytes((PRStream) PdfReader.getPdfObject(embedded.get(PdfName.F)));
                files.put(((PdfString) PdfReader.getPdfObject(specification.get(PdfName.UF))).toUnicodeString(),
                        new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    static String docx(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            append(text, document.getBodyElements());
        }
        return PlainText.withoutBlanks(text.toString());
    }

    private static void append(StringBuilder text, List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> text.append(paragraph.getText());
                case XWPFSDT contents -> text.append(contents.getContent().getText());
                case XWPFTable table -> append(text, table);
                default -> throw new AssertionError("not expected in a body: " + element.getElementType());
            }
        }
    }

    private static void append(StringBuilder text, XWPFTable table) {
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                append(text, cell.getBodyElements());
            }
        }
    }
}
