package org.tomes.document.evidenceindex;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.GeneratedPart;
import org.tomes.document.compose.TableBuilder;
import org.tomes.document.content.Block.Cell;
import org.tomes.document.content.Block.Row;
import org.tomes.document.content.Inline;
import org.tomes.document.content.Inline.Look;
import org.tomes.evidence.EvidenceSource;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.DataOrigin;

/** The manifest of the files and responses in snapshots, with their hashes. */
final class SnapshotFilesPart implements GeneratedPart<EvidenceIndexData> {

    private static final int COLUMNS = 2;

    @Override
    public String name() {
        return "snapshot-files";
    }

    @Override
    public void write(DocumentBuilder document, EvidenceIndexData data) {
        TableBuilder table = new TableBuilder(document.texts(), "evidenceindex.snapshotFiles").column("source", 5)
                .column("source", 5);
        snapshots(data).forEach(snapshot -> snapshot.origins()
                .stream()
                .collect(Collectors.groupingBy(DataOrigin::capturedAt, TreeMap::new, Collectors.toList()))
                .forEach((captured, origins) -> {
                    table.row(group(document.texts()
                            .get("evidenceindex.snapshotFiles.of", String.valueOf(snapshot.number()),
                                    document.formats().moment(captured))));
                    for (int i = 0; i < origins.size(); i += COLUMNS) {
                        table.richRow(file(origins.get(i)),
                                origins.stream()
                                        .skip(i + 1L)
                                        .findFirst()
                                        .map(SnapshotFilesPart::file)
                                        .orElse(List.of()));
                    }
                }));
        previous(data).ifPresent(snapshot -> {
            table.row(group(document.texts()
                    .get("evidenceindex.snapshotFiles.previous", String.valueOf(snapshot.number()),
                            document.formats().moment(snapshot.capturedAt()))));
            table.richRow(
                    List.of(new Inline.Text(document.texts().get("evidenceindex.snapshotFiles.previous.hash") + "\n",
                            Look.PLAIN), new Inline.Text(snapshot.hash(), Look.CODE)),
                    List.of());
        });
        if (table.isEmpty()) {
            document.paragraphs("document.format.noEntry");
        } else {
            document.table(table);
        }
    }

    /** Returns the snapshot before the newest one, unless it is listed. Each comparison uses both. */
    private static Optional<Snapshot> previous(EvidenceIndexData data) {
        return data.snapshots()
                .values()
                .stream()
                .sorted(Comparator.comparingInt(Snapshot::number).reversed())
                .skip(1)
                .findFirst()
                .filter(snapshot -> !snapshots(data).contains(snapshot));
    }

    private static List<Inline> file(DataOrigin origin) {
        return List.of(new Inline.Text(origin.name(), Look.CODE), new Inline.Text("\n", Look.PLAIN),
                new Inline.Text(origin.sha256(), Look.CODE));
    }

    private static Row group(String title) {
        return new Row(List.of(new Cell(List.of(new Inline.Text(title, Look.STRONG)), COLUMNS, 1)));
    }

    /** Returns the newest snapshot, on which documents are based, and the snapshots that are evidence, newest first. */
    static List<Snapshot> snapshots(EvidenceIndexData data) {
        Set<Integer> numbers = data.evidence()
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
                .filter(snapshot -> snapshot.equals(newestFirst.getFirst()) || numbers.contains(snapshot.number()))
                .toList();
    }
}
