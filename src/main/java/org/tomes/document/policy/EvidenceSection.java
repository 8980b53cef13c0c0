package org.tomes.document.policy;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Formats;
import org.tomes.document.compose.Section;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** What the document is made from, with dates and hashes. */
final class EvidenceSection implements Section<Facts> {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public void write(DocumentBuilder manuscript, Facts facts) {
        manuscript.paragraphs("policy.evidence.text");
        Texts texts = manuscript.texts();
        TableBuilder table = new TableBuilder(texts, "policy.evidence.list").rowHeads()
                .column("what", 4)
                .column("date", 3)
                .column("hash", 6);
        row(table, texts.get("policy.evidence.register", String.valueOf(facts.head().number())),
                manuscript.formats().moment(facts.composedAt()), facts.head().hash());
        facts.inventory().ifPresent(inventory -> {
            snapshot(table, texts, manuscript.formats(), inventory.snapshot());
            inventory.notRead()
                    .forEach(part -> manuscript.gap(
                            part.what().isEmpty() ? part.origin() : part.origin() + ": " + part.what(),
                            texts.get(part.reason())));
        });
        manuscript.table(table);
        manuscript.note("policy.evidence.registerNote");
    }

    private static void snapshot(TableBuilder table, Texts texts, Formats formats, Snapshot snapshot) {
        row(table,
                texts.get("policy.evidence.snapshot", String.valueOf(snapshot.number()),
                        texts.get("policy.source." + snapshot.source())),
                formats.moment(snapshot.capturedAt()), snapshot.hash());
        snapshot.origins()
                .forEach(origin -> row(table, texts.get("policy.evidence.file", origin.name()),
                        formats.moment(origin.capturedAt()), origin.sha256()));
    }

    private static void row(TableBuilder table, String what, String date, String hash) {
        table.richRow(Inline.plain(what), Inline.plain(date), Inline.code(hash));
    }
}
