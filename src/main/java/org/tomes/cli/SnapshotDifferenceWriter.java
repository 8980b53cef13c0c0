package org.tomes.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.tomes.inventory.DifferenceListener;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceType;

/**
 * Writes the difference between two snapshots as JSON while it is computed. Changes are written as they are found; the
 * added and removed resources follow at the end. Until then, only their ids, types and names are in memory.
 */
final class SnapshotDifferenceWriter implements DifferenceListener {

    private final JsonGenerator json;
    private final List<ResourceEntry> added = new ArrayList<>();
    private final List<ResourceEntry> removed = new ArrayList<>();
    private final List<ResourceEntry> notSeen = new ArrayList<>();

    SnapshotDifferenceWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(InventoryService inventory, Snapshot earlier, Snapshot later) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("changed");
        SortedSet<ResourceType> notCompared = inventory.compare(earlier, later, this);
        json.writeEndArray();
        resources("added", added);
        resources("removed", removed);
        resources("notSeen", notSeen);
        json.writeArrayFieldStart("notCompared");
        for (ResourceType type : notCompared) {
            json.writeString(type.text());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    static JsonObject identity(ResourceEntry entry) {
        return JsonObject.of("id", entry.id()).with("type", entry.type().text()).with("name", entry.name());
    }

    private void resources(String name, List<ResourceEntry> entries) throws IOException {
        json.writeArrayFieldStart(name);
        for (ResourceEntry entry : entries) {
            json.writeObject(identity(entry).fields());
        }
        json.writeEndArray();
    }

    @Override
    public void added(ResourceEntry resource) {
        added.add(resource);
    }

    @Override
    public void removed(ResourceEntry resource) {
        removed.add(resource);
    }

    @Override
    public void notSeen(ResourceEntry resource) {
        notSeen.add(resource);
    }

    @Override
    public void changed(PropertyChange change) {
        try {
            json.writeStartObject();
            json.writeStringField("id", change.resource().id().toString());
            json.writeStringField("path", change.path());
            json.writeObjectField("before", change.before());
            json.writeObjectField("after", change.after());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
