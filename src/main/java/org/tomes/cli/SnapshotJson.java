package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.text.Texts;

/** The JSON output of a snapshot. */
final class SnapshotJson {

    private SnapshotJson() {
    }

    static Map<String, Object> of(Snapshot snapshot, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", snapshot.id().toString());
        json.put("number", snapshot.number());
        json.put("label", snapshot.label());
        json.put("capturedAt", snapshot.capturedAt().toString());
        json.put("importedAt", snapshot.importedAt().toString());
        json.put("source", snapshot.source());
        json.put("hash", snapshot.hash());
        json.put("resources", snapshot.resourceCount());
        Map<String, Integer> counts = new LinkedHashMap<>();
        snapshot.counts().forEach((type, count) -> counts.put(type.text(), count));
        json.put("counts", counts);
        json.put("origins", snapshot.origins().stream().map(SnapshotJson::origin).toList());
        json.put("notRead", snapshot.notRead().stream().map(gap -> gap(gap, texts)).toList());
        return json;
    }

    private static Map<String, Object> origin(DataOrigin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", origin.name());
        json.put("capturedAt", origin.capturedAt().toString());
        json.put("bytes", origin.bytes());
        json.put("sha256", origin.sha256());
        json.put("resources", origin.resources());
        return json;
    }

    private static Map<String, Object> gap(UnreadEntry gap, Texts texts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", gap.origin());
        json.put("what", gap.what());
        json.put("reason", texts.get(gap.reason()));
        return json;
    }
}
