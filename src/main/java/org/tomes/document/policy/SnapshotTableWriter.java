package org.tomes.document.policy;

import java.util.Optional;
import java.util.function.Function;
import org.tomes.document.compose.DocumentBuilder;
import org.tomes.document.compose.TableBuilder;
import org.tomes.inventory.Inventory;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Texts;

/** Writes the resources of one type in the snapshot, or the reason why they are unknown. */
final class SnapshotTableWriter {

    private final DocumentBuilder document;
    private final Optional<Inventory> inventory;

    SnapshotTableWriter(DocumentBuilder document, PolicyData data) {
        this.document = document;
        this.inventory = data.inventory();
    }

    void table(String subjectKey, ResourceType type, Function<Inventory, TableBuilder> table) {
        snapshotOrGap(subjectKey, type).map(table).ifPresent(filled -> {
            if (filled.isEmpty()) {
                document.paragraphs("document.format.noneFound");
            } else {
                document.table(filled);
            }
        });
    }

    /** Returns the snapshot if it covers the type. If it does not, the document states this. */
    Optional<Inventory> snapshotOrGap(String subjectKey, ResourceType type) {
        Texts texts = document.texts();
        Optional<Inventory> covered = inventory.filter(snapshot -> snapshot.covers(type));
        if (covered.isEmpty()) {
            document.notAssessed(texts.get(subjectKey),
                    texts.get(inventory.isEmpty() ? "document.format.noSnapshot" : "document.format.notInSnapshot"));
        }
        return covered;
    }
}
