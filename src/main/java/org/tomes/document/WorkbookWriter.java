package org.tomes.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.spreadsheet.OutputSheet;
import org.tomes.spreadsheet.WorkbookInfo;
import org.tomes.spreadsheet.WorkbookTableWriter;
import org.tomes.text.Message;
import org.tomes.text.Texts;

/** The workbook of a document. */
record WorkbookWriter(WorkbookTableWriter workbooks, List<OutputSheet> tables) implements DocumentWriter {

    @Override
    public DocumentFormat format() {
        return DocumentFormat.XLSX;
    }

    @Override
    public List<Message> write(DocumentContent content, OutputStream out) throws IOException {
        DocumentInfo info = content.info();
        Texts texts = Texts.in(info.language());
        String mark = info.stamp().mark();
        workbooks.write(
                new WorkbookInfo(info.title(), texts.get("document.workbook.version", info.version()), info.company(),
                        info.author(), info.classification(),
                        mark.isEmpty() ? info.classification() : mark + " · " + info.classification(),
                        texts.get("document.workbook.pageOf", "{0}", "{1}"), info.createdAt()),
                addDocumentDataSheet(info, texts), out);
        return List.of();
    }

    /** Adds a final sheet with data about the document, because headers and footers are visible only in print. */
    private List<OutputSheet> addDocumentDataSheet(DocumentInfo info, Texts texts) {
        List<List<Object>> rows = Stream
                .of(row("document", info.title(), texts), row("company", info.company(), texts),
                        row("version", info.version(), texts), row("state", info.stamp().mark(), texts),
                        row("date", info.date(), texts), row("classification", info.classification(), texts),
                        row("author", info.author(), texts), row("approver", info.approver(), texts))
                .filter(cells -> !cells.getLast().equals(""))
                .toList();
        OutputSheet control = new OutputSheet(texts.get("document.control.facts.caption"),
                List.of(texts.get("document.control.facts.what"), texts.get("document.control.facts.value")),
                List.of(24, 60), rows);
        return Stream.concat(tables.stream(), Stream.of(control)).toList();
    }

    private static List<Object> row(String name, String value, Texts texts) {
        return List.of(texts.get("document.control." + name), value);
    }
}
