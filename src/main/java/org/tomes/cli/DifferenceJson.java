package org.tomes.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.SnapshotDifference;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceType;

/** The JSON output of the difference between two snapshots. */
final class DifferenceJson {

    private DifferenceJson() {
    }

    static Map<String, Object> of(SnapshotDifference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("added", resources(difference.added()));
        json.put("removed", resources(difference.removed()));
        json.put("changed", difference.changed().stream().map(DifferenceJson::change).toList());
        json.put("notCompared", difference.notCompared().stream().map(ResourceType::text).toList());
        return json;
    }

    private static List<Map<String, Object>> resources(List<Resource> resources) {
        return resources.stream().map(resource -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", resource.id().toString());
            json.put("type", resource.type().text());
            json.put("name", resource.name());
            return json;
        }).toList();
    }

    private static Map<String, Object> change(PropertyChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", change.resource().id().toString());
        json.put("path", change.path());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
