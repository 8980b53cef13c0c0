package org.tomes.office.xlsx;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.tomes.office.design.TextCleaner;
import org.tomes.spreadsheet.WorkbookInfo;
import org.tomes.text.Excerpt;

/** The print layout and the properties of a document's workbook. */
final class PrintSetup {

    /** Maximum number of characters of a part of a header, so that all parts fit into the 255 that Excel permits. */
    private static final int MAX_HEADER_LENGTH = 100;

    /** Width of a character of the default font, in points. */
    private static final double CHARACTER = 5.25;
    /** Width of landscape A4 between Excel's usual margins, in points. */
    private static final double PAGE = 742;
    /** Minimum scale at which text is legible. */
    private static final double SMALLEST_SCALE = 0.65;
    /** Maximum number of characters of columns that are repeated on every page. */
    private static final int MAX_REPEATED_WIDTH = 50;

    private final WorkbookInfo info;
    private final TextCleaner clean = new TextCleaner();

    PrintSetup(WorkbookInfo info) {
        this.info = info;
    }

    void describe(POIXMLProperties properties) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(clean.of(info.title()));
        core.setCreator(clean.of(info.author()));
        core.setCategory(clean.of(info.classification()));
        core.getUnderlyingProperties().setVersionProperty(clean.of(info.version()));
        core.setCreated(Optional.of(Date.from(info.createdAt())));
        core.setModified(Optional.of(Date.from(info.createdAt())));
        properties.getExtendedProperties().getUnderlyingProperties().setCompany(clean.of(info.company()));
    }

    /**
     * Sets landscape A4, one page wide, with the heading row on every page. A table that would become too small is two
     * or more pages wide, with its first columns on each.
     *
     * @param widths column widths, in characters
     */
    void apply(SXSSFSheet sheet, List<Integer> widths) {
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        int repeated = repeated(widths);
        int pages = pages(widths, repeated);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        if (pages > 1 && repeated > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, repeated - 1));
        }
        sheet.getHeader().setLeft(escaped(info.company()));
        sheet.getHeader().setRight(escaped(info.marks()));
        sheet.getFooter().setLeft(escaped(info.title() + " · " + info.version()));
        sheet.getFooter().setRight(escaped(info.pageOf()).replace("{0}", "&P").replace("{1}", "&N"));
    }

    private static int repeated(List<Integer> widths) {
        int columns = 0;
        int width = 0;
        while (columns < widths.size() && width + widths.get(columns) <= MAX_REPEATED_WIDTH) {
            width += widths.get(columns++);
        }
        return columns;
    }

    private static int pages(List<Integer> widths, int repeated) {
        double all = CHARACTER * widths.stream().mapToInt(Integer::intValue).sum();
        double again = CHARACTER * widths.subList(0, repeated).stream().mapToInt(Integer::intValue).sum();
        int pages = 1;
        while (pages < widths.size() && pages * PAGE < SMALLEST_SCALE * (all + (pages - 1) * again)) {
            pages++;
        }
        return pages;
    }

    /** An ampersand starts a command (ECMA-376, 18.3.1.39). */
    private String escaped(String text) {
        return clean.of(Excerpt.of(text, MAX_HEADER_LENGTH)).replace('\n', ' ').replace("&", "&&");
    }
}
