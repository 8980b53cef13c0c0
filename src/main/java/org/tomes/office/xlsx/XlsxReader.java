package org.tomes.office.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.tomes.office.design.LibraryDefaults;
import org.tomes.spreadsheet.Sheet;
import org.tomes.spreadsheet.SheetProblem;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a workbook as a stream of events. A foreign file is untrusted: macros and external entities are refused, no
 * formula is evaluated, and a file that expands beyond the limits is rejected while it is unpacked.
 */
final class XlsxReader {

    private static final long MAX_UNPACKED = 1_000_000_000;
    /** Minimum ratio of compressed to uncompressed size: equal rows are compressed several hundredfold. */
    private static final double SMALLEST_RATIO = 0.001;
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static {
        LibraryDefaults.configure();
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
        ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
    }

    private final Path file;

    XlsxReader(Path file) {
        this.file = file;
    }

    List<Sheet> read() {
        refuseOldFormat();
        try (OPCPackage book = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            refuseMacros(book);
            XSSFReader reader = new XSSFReader(book);
            reader.setUseReadOnlySharedStringsTable(true);
            SharedStrings texts = new SharedStrings();
            for (PackagePart part : book.getPartsByContentType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml")) {
                try (InputStream in = part.getInputStream()) {
                    parse(in, texts);
                }
            }
            WorkbookDateSystem dateSystem = new WorkbookDateSystem();
            try (InputStream in = reader.getWorkbookData()) {
                parse(in, dateSystem);
            }
            return sheets(reader, texts, dateSystem);
        } catch (LimitExceeded e) {
            throw SheetProblem.tooLarge(file);
        } catch (SheetProblem problem) {
            throw problem;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // POI reports damage with all kinds of runtime exceptions.
            throw isLimitExceeded(e) ? SheetProblem.tooLarge(file) : new SheetProblem("noXlsx", file, e);
        }
    }

    private static boolean isLimitExceeded(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitExceeded || String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return true;
            }
        }
        return false;
    }

    private void refuseOldFormat() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(OLD_FORMAT.length);
            if (Arrays.equals(start, OLD_FORMAT)) {
                throw new SheetProblem("old", file, null);
            }
        } catch (IOException e) {
            throw new SheetProblem("unreadable", file, e);
        }
    }

    private void refuseMacros(OPCPackage book) throws OpenXML4JException {
        for (PackagePart part : book.getParts()) {
            String type = String.valueOf(part.getContentType()).toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")
                    || part.getPartName().getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
                throw new SheetProblem("macros", file, null);
            }
        }
    }

    private List<Sheet> sheets(XSSFReader reader, SharedStrings texts, WorkbookDateSystem dateSystem)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        StylesTable styles = reader.getStylesTable();
        NumberTexts numbers = new NumberTexts(styles, dateSystem.from1904());
        List<Sheet> sheets = new ArrayList<>();
        ReadingBudget budget = new ReadingBudget();
        XSSFReader.SheetIterator iterator = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (iterator.hasNext()) {
            try (InputStream in = iterator.next()) {
                SheetHandler handler = new SheetHandler(texts, numbers, budget);
                parse(in, handler);
                Sheet sheet = new Sheet(iterator.getSheetName(), handler.rows());
                if (!sheet.rows().isEmpty()) {
                    sheets.add(sheet);
                }
            }
        }
        return sheets;
    }

    /** POI's parsers reject external entities and document type declarations. */
    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(in));
    }
}
