package org.tomes.office.xlsx;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.tomes.office.design.CleanText;
import org.tomes.spreadsheet.WorkbookInfo;

/** How a workbook that is a document prints, and what its properties say of it. */
final class PrintSetup {

    /** The most characters of a part of a header, so that all parts fit into the 255 that Excel permits. */
    private static final int MOST = 100;

    private final WorkbookInfo info;
    private final CleanText clean = new CleanText();

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

    /** A4 across, as wide as the page, with the heading row on every page. */
    void apply(SXSSFSheet sheet) {
        sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.getHeader().setLeft(plain(info.company()));
        sheet.getHeader().setRight(plain(info.marks()));
        sheet.getFooter().setLeft(plain(info.title() + " · " + info.version()));
        sheet.getFooter().setRight(plain(info.pageOf()).replace("{0}", "&P").replace("{1}", "&N"));
    }

    /** An ampersand starts a command (ECMA-376, 18.3.1.39). */
    private String plain(String text) {
        String line = text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
        return clean.of(line).replace('\n', ' ').replace("&", "&&");
    }
}
