package org.tomes.office.xlsx;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Determines whether a workbook uses the 1904 date system, as old Macintosh workbooks do. */
final class WorkbookDateSystem extends DefaultHandler {

    private boolean from1904;

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }
}
