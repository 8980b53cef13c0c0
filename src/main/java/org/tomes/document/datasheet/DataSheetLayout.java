package org.tomes.document.datasheet;

import java.util.ArrayList;
import java.util.List;
import org.tomes.document.compose.DocumentMetadata;
import org.tomes.document.compose.MetadataTexts;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block;
import org.tomes.document.content.Block.Heading;
import org.tomes.document.content.Block.Paragraph;
import org.tomes.document.content.Block.Style;
import org.tomes.document.content.DocumentContent;
import org.tomes.document.content.DocumentInfo;
import org.tomes.document.content.Inline;
import org.tomes.document.datasheet.DataSheet.Line;
import org.tomes.ledger.AuditEntry;
import org.tomes.text.Texts;

/** Lays out a data sheet. It has no cover and no contents, so that a record of usual length fits on one page. */
final class DataSheetLayout {

    /** Maximum number of audit trail entries, newest first; the audit trail contains the others. */
    private static final int MAX_EVENTS = 8;

    private final DocumentMetadata metadata;
    private final RecordText words;
    private final Texts texts;

    DataSheetLayout(DocumentMetadata metadata, RecordText words) {
        this.metadata = metadata;
        this.words = words;
        this.texts = words.texts();
    }

    /** @param history entries of the audit trail about the record, in any order */
    DocumentContent content(DataSheet sheet, List<AuditEntry> history) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "", sheet.title(), "record"));
        blocks.add(new Paragraph(Style.NOTE, Inline.plain(texts.get("datasheet.asOf",
                words.formats().date(metadata.today()), String.valueOf(metadata.head().number())))));
        table("fields", sheet.fields(), blocks);
        if (!sheet.connections().isEmpty()) {
            blocks.add(new Heading(2, "", texts.get("datasheet.connections.caption"), "connections"));
            table("connections", sheet.connections(), blocks);
        }
        if (!history.isEmpty()) {
            blocks.add(new Heading(2, "", texts.get("datasheet.history.caption"), "history"));
            blocks.add(history(history));
        }
        return new DocumentContent(info(sheet), blocks);
    }

    private void table(String key, List<Line> lines, List<Block> blocks) {
        TableBuilder table = new TableBuilder(texts, "datasheet." + key).rowHeads()
                .column("label", 3)
                .column("value", 9);
        lines.forEach(line -> table.row(line.label(), line.value()));
        blocks.add(table.build(""));
    }

    private Block history(List<AuditEntry> entries) {
        List<AuditEntry> newest = entries.stream()
                .sorted((entry, other) -> Long.compare(other.number(), entry.number()))
                .limit(MAX_EVENTS)
                .toList();
        TableBuilder table = new TableBuilder(texts, "datasheet.history").rowHeads()
                .column("date", 3)
                .column("person", 4)
                .column("action", 9);
        TrailText trail = new TrailText(texts, words.names());
        newest.forEach(entry -> table.row(words.formats().day(entry.at()), trail.person(entry), trail.action(entry)));
        return table.build("");
    }

    private DocumentInfo info(DataSheet sheet) {
        String classification = MetadataTexts.classification(metadata.company(), texts);
        return new DocumentInfo(texts.language(), sheet.title(), texts.get("datasheet.subtitle"),
                metadata.company().fullName(), metadata.author().orElse(""), "", texts.get("datasheet.subtitle"),
                List.of(sheet.file()), words.formats().date(metadata.today()), words.formats().date(metadata.today()),
                classification, metadata.composedAt());
    }
}
