package org.tomes.cli;

import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.text.Texts;

/** The JSON output of a snapshot. */
final class SnapshotJson {

    private SnapshotJson() {
    }

    static JsonObject of(Snapshot snapshot, Texts texts) {
        JsonObject counts = JsonObject.empty();
        snapshot.counts().forEach((type, count) -> counts.with(type.text(), count));
        return JsonObject.of("id", snapshot.id())
                .with("number", snapshot.number())
                .with("label", snapshot.label())
                .with("capturedAt", snapshot.capturedAt())
                .with("importedAt", snapshot.importedAt())
                .with("source", snapshot.source())
                .with("complete", snapshot.isDeclaredComplete())
                .with("hash", snapshot.hash())
                .with("resources", snapshot.resourceCount())
                .with("counts", counts)
                .with("origins", snapshot.origins(), SnapshotJson::origin)
                .with("notRead", snapshot.notRead(), gap -> gap(gap, texts));
    }

    private static JsonObject origin(DataOrigin origin) {
        return JsonObject.of("name", origin.name())
                .with("capturedAt", origin.capturedAt())
                .with("bytes", origin.bytes())
                .with("sha256", origin.sha256())
                .with("resources", origin.resources());
    }

    private static JsonObject gap(UnreadEntry gap, Texts texts) {
        return JsonObject.of("origin", gap.origin()).with("what", gap.item()).with("reason", texts.get(gap.reason()));
    }
}
