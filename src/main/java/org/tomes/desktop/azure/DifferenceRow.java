package org.tomes.desktop.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.tomes.change.PropertyChangeText;
import org.tomes.inventory.DifferenceListener;
import org.tomes.inventory.InventoryService;
import org.tomes.inventory.PropertyChange;
import org.tomes.inventory.ResourceEntry;
import org.tomes.inventory.Snapshot;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.text.Excerpt;
import org.tomes.text.Texts;

/**
 * One line of the difference between two snapshots.
 *
 * @param path empty if the whole resource was added or removed, as are the next two parameters
 * @param sentence the change in words
 * @param fullText the complete values before and after
 */
record DifferenceRow(Kind kind, ResourceId id, ResourceType type, String name, String path, String sentence,
        String fullText) {

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** Maximum number of displayed rows; the command line prints all. */
    static final int MAX_ROWS = 20_000;
    private static final int MAX_TEXT_LENGTH = 2_000;

    /** @param omittedRows number of omitted rows */
    record ListedDifferences(List<DifferenceRow> rows, int omittedRows, long added, long removed, long changed,
            long notSeen, SortedSet<ResourceType> notCompared) {
    }

    static ListedDifferences between(InventoryService inventory, Snapshot earlier, Snapshot later, Texts texts) {
        RowCollector collector = new RowCollector(new PropertyChangeText(texts));
        SortedSet<ResourceType> notCompared = inventory.compare(earlier, later, collector);
        return new ListedDifferences(collector.rows, collector.omittedRows, collector.added, collector.removed,
                collector.changed, collector.notSeen, notCompared);
    }

    private static final class RowCollector implements DifferenceListener {

        private final List<DifferenceRow> rows = new ArrayList<>();
        private int omittedRows;
        private long added;
        private long removed;
        private long changed;
        private long notSeen;
        private ResourceId lastChanged;
        private final PropertyChangeText words;

        RowCollector(PropertyChangeText words) {
            this.words = words;
        }

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
        public void notSeen(ResourceEntry resource) {
            notSeen++;
        }

        @Override
        public void changed(PropertyChange change) {
            if (!change.resource().id().equals(lastChanged)) {
                changed++;
                lastChanged = change.resource().id();
            }
            keep(new DifferenceRow(Kind.CHANGED, change.resource().id(), change.resource().type(),
                    change.resource().name(), change.path(), words.sentence(change),
                    Excerpt.of(words.fullValues(change), MAX_TEXT_LENGTH)));
        }

        private void keep(Kind kind, ResourceEntry resource) {
            keep(new DifferenceRow(kind, resource.id(), resource.type(), resource.name(), "", "", ""));
        }

        private void keep(DifferenceRow row) {
            if (rows.size() < MAX_ROWS) {
                rows.add(row);
            } else {
                omittedRows++;
            }
        }
    }
}
