package org.tomes.policy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.tomes.policy.content.DocumentContent;
import org.tomes.sheet.SheetTable;
import org.tomes.sheet.Workbooks;
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
