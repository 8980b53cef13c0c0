package org.tomes.cli;

import java.util.List;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.resource.ResourceType;

/** The JSON output of the difference between two snapshots. */
final class DifferenceJson {

    private DifferenceJson() {
    }

    static JsonObject of(SnapshotDifference difference) {
        return JsonObject.of("added", resources(difference.added()))
                .with("removed", resources(difference.removed()))
                .with("notSeen", resources(difference.notSeen()))
                .with("changed", difference.changed(), DifferenceJson::change)
                .with("notCompared", difference.notCompared(), ResourceType::text);
    }

    private static List<JsonObject> resources(List<ResourceEntry> resources) {
        return resources.stream()
                .map(resource -> JsonObject.of("id", resource.id())
                        .with("type", resource.type().text())
                        .with("name", resource.name()))
                .toList();
    }

    private static JsonObject change(PropertyChange change) {
        return JsonObject.of("id", change.resource().id())
                .with("path", change.path())
                .with("before", change.before())
                .with("after", change.after());
    }
}
