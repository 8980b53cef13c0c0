package org.tomes.desktop.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.tomes.inventory.DifferenceListener;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * One line of the difference between two snapshots.
 *
 * @param path empty if the whole resource was added or removed
 */
record DifferenceRow(Kind kind, ResourceId id, ResourceType type, String name, String path, String before,
        String after) {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A limit for display; the command line prints all lines. */
    static final int MOST = 20_000;
    private static final int LONGEST = 2_000;

    /** @param further the number of lines left out */
    record Found(List<DifferenceRow> rows, int further, long added, long removed, long changed,
            SortedSet<ResourceType> notCompared) {
    }

    static Found between(InventoryService inventory, Snapshot earlier, Snapshot later) {
        Keeping keeping = new Keeping();
        SortedSet<ResourceType> notCompared = inventory.compare(earlier, later, keeping);
        return new Found(keeping.rows, keeping.further, keeping.added, keeping.removed, keeping.changed, notCompared);
    }

    private static final class Keeping implements DifferenceListener {

        private final List<DifferenceRow> rows = new ArrayList<>();
        private int further;
        private long added;
        private long removed;
        private long changed;
        private ResourceId lastChanged;

        @Override
        public void added(ResourceEntry resource) {
            added++;
            keep(Kind.ADDED, resource);
        }

        @Override
        public void removed(ResourceEntry resource) {
            removed++;
            keep(Kind.REMOVED, resource);
        }

        @Override
        public void changed(PropertyChange change) {
            if (!change.resource().id().equals(lastChanged)) {
                changed++;
                lastChanged = change.resource().id();
            }
            keep(new DifferenceRow(Kind.CHANGED, change.resource().id(), change.resource().type(),
                    change.resource().name(), change.path(), text(change.before()), text(change.after())));
        }

        private void keep(Kind kind, ResourceEntry resource) {
            keep(new DifferenceRow(kind, resource.id(), resource.type(), resource.name(), "", "", ""));
        }

        private void keep(DifferenceRow row) {
            if (rows.size() < MOST) {
                rows.add(row);
            } else {
                further++;
            }
        }

        private static String text(JsonNode value) {
            String text = value.isNull() ? "" : value.isTextual() ? value.asText() : value.toString();
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
    }
}
