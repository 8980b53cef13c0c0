package org.tomes.document.cloudevidence;

import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.document.release.DocumentVersion;
import org.tomes.inventory.Snapshot;
import org.tomes.text.Texts;

/** The sources of the report, with one hash each. The evidence index lists the files of the snapshot. */
final class SourceHashesPart implements GeneratedPart<CloudEvidenceData> {

    @Override
    public String name() {
        return "snapshot-hashes";
    }

    @Override
    public void write(DocumentBuilder document, CloudEvidenceData data) {
        data.policy()
                .flatMap(DocumentVersion::released)
                .ifPresentOrElse(
                        released -> document.paragraphs("cloudevidence.summary.policy",
                                data.policy().orElseThrow().number().toString(), document.formats().day(released.at())),
                        () -> document.paragraphs("cloudevidence.summary.noPolicy"));
        Texts texts = document.texts();
        TableBuilder table = new TableBuilder(texts, "cloudevidence.proof").rowHeads()
                .column("what", 5)
                .column("date", 4)
                .column("hash", 8);
        data.basis().snapshot().ifPresent(snapshot -> snapshot(table, document, snapshot));
        data.since().flatMap(DeviationChanges::previous).ifPresent(earlier -> snapshot(table, document, earlier));
        table.richRow(
                Inline.plain(texts.get("document.evidence.register", String.valueOf(data.metadata().head().number()))),
                Inline.plain(document.formats().moment(data.metadata().composedAt())),
                Inline.code(data.metadata().head().hash()));
        document.table(table);
    }

    private static void snapshot(TableBuilder table, DocumentBuilder document, Snapshot snapshot) {
        Texts texts = document.texts();
        table.richRow(
                Inline.plain(texts.get("document.evidence.snapshot", String.valueOf(snapshot.number()),
                        texts.get("document.source." + snapshot.source())) + "\n"
                        + texts.get("cloudevidence.proof.size", snapshot.resourceCount(), snapshot.origins().size())),
                Inline.plain(document.formats().moment(snapshot.capturedAt())), Inline.code(snapshot.hash()));
    }
}
