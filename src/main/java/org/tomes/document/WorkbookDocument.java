package org.tomes.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tomes.document.content.DocumentContent;
import org.tomes.spreadsheet.SheetTable;
import org.tomes.spreadsheet.Workbooks;
import org.tomes.text.Message;

/** A document that is a table too, as a workbook. */
record WorkbookDocument(Workbooks workbooks, List<SheetTable> tables) implements DocumentWriter {

    @Override
    public DocumentFormat format() {
        return DocumentFormat.XLSX;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        workbooks.write(tables, out);
        return List.of();
    }
}
