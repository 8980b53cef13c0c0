package org.tomes.document.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.Part;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Inline;
import org.tomes.evidence.EvidenceSource;
import org.tomes.inventory.Snapshot;

/** The manifest of snapshots: each file or response that they were made from, with its hash. */
final class SnapshotFiles implements Part<EvidenceReportData> {

    @Override
    public String name() {
        return "snapshot-files";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceReportData data) {
        TableBuilder table = new TableBuilder(document.texts(), "proof.snapshotFiles").rowHeads()
                .column("source", 9)
                .column("captured", 5)
                .column("hash", 13);
        snapshots(data).forEach(snapshot -> snapshot.origins()
                .forEach(origin -> table.richRow(
                        Inline.plain(document.texts()
                                .get("proof.snapshotFiles.of", String.valueOf(snapshot.number()), origin.name())),
                        Inline.plain(document.formats().moment(origin.capturedAt())), Inline.code(origin.sha256()))));
        if (table.isEmpty()) {
            document.paragraphs("policy.format.noEntry");
        } else {
            document.table(table);
        }
    }

    /** The newest, which documents are made from, and those that are evidence themselves; the newest first. */
    private static List<Snapshot> snapshots(EvidenceReportData data) {
        Set<Integer> kept = data.evidence()
                .stream()
                .flatMap(item -> item.versions().stream())
                .flatMap(version -> version.source() instanceof EvidenceSource.OfSnapshot of ? Stream.of(of.number())
                        : Stream.of())
                .collect(Collectors.toSet());
        List<Snapshot> newestFirst = data.snapshots()
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Snapshot::number).reversed())
                .toList();
        return newestFirst.stream()
                .filter(snapshot -> snapshot.equals(newestFirst.getFirst()) || kept.contains(snapshot.number()))
                .toList();
    }
}
