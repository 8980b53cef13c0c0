package org.tomes.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomes.inventory.importing.GapsByType;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;

/**
 * The effect that importing files would have, determined before the import.
 *
 * @param newest the newest snapshot of the register; empty if this would be the first
 * @param known number of resources in the newest snapshot
 * @param added number of resources in the files that the newest snapshot does not contain
 * @param missing resources of the newest snapshot that the files neither contain nor prove to be removed
 */
public record ImportPreview(ImportResult reading, Optional<Snapshot> newest, int known, int added,
        List<ResourceEntry> missing) {

    static ImportPreview of(ImportResult reading, Snapshots snapshots) {
        Optional<Snapshot> newest = snapshots.newest();
        if (newest.isEmpty()) {
            return new ImportPreview(reading, newest, 0, reading.resources().size(), List.of());
        }
        Snapshot later = Snapshot.of("", reading);
        AbsenceProof proof = AbsenceProof.of(new Inventory(later, reading.resources()));
        GapsByType gaps = GapsByType.of(later.notRead());
        Set<ResourceId> unseen = reading.resources().stream().map(Resource::id).collect(Collectors.toSet());
        Set<ResourceId> present = Set.copyOf(unseen);
        List<ResourceEntry> missing = new ArrayList<>();
        PagedEntries entries = new PagedEntries(snapshots, newest.get().id());
        for (ResourceEntry entry = entries.nextOrNull(); entry != null; entry = entries.nextOrNull()) {
            unseen.remove(entry.id());
            if (!present.contains(entry.id()) && !MissingResources.isReport(entry)
                    && !proof.provesAbsent(entry.type(), entry.id(), gaps)) {
                missing.add(entry);
            }
        }
        return new ImportPreview(reading, newest, newest.get().resourceCount(), unseen.size(), List.copyOf(missing));
    }

    public int resources() {
        return reading.resources().size();
    }

    public List<UnreadEntry> notRead() {
        return reading.notRead();
    }

    /**
     * Returns the number of further resources of the newest snapshot that the files do not contain but that do not
     * count as missing. These are reports, which Azure creates and removes automatically, and resources whose removal
     * is proven.
     */
    public int countAbsentNotMissing() {
        return known - (resources() - added) - missing.size();
    }

    /** Whether the files lack more than half of the resources of the newest snapshot. */
    public boolean lacksMost() {
        return missing.size() > known / 2;
    }

    /** Returns the types of missing resources with their numbers, largest number first. */
    public List<Map.Entry<ResourceType, Integer>> missingByType() {
        return missing.stream()
                .collect(Collectors.toMap(ResourceEntry::type, entry -> 1, Integer::sum, TreeMap::new))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<ResourceType, Integer>comparingByValue().reversed())
                .toList();
    }
}
