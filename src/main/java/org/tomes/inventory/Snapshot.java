package org.tomes.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomes.files.Sha256;
import org.tomes.inventory.importing.DataOrigin;
import org.tomes.inventory.importing.ImportResult;
import org.tomes.inventory.importing.ListFact;
import org.tomes.inventory.importing.UnreadEntry;
import org.tomes.inventory.resource.Resource;
import org.tomes.inventory.resource.ResourceId;
import org.tomes.inventory.resource.ResourceType;
import org.tomes.ledger.AuditFields;
import org.tomes.ledger.RecordRef;
import org.tomes.ledger.RecordType;

/**
 * The known state of Azure at one moment. A snapshot is immutable; its resources are read separately.
 *
 * @param number number of the snapshot; 1 for the first snapshot of a register
 * @param label the name given by the user, or empty
 * @param capturedAt the earliest possible time of all resources in it
 * @param counts numbers of resources by type; 0 if the type was requested and no resource exists; a type that was not
 * read is missing
 * @param emptyCollections lists of individual subscriptions that were read and contained no resource
 * @param hash SHA-256 over the ids and hashes of all resources in the order of their ids, 64 hexadecimal digits
 */
public record Snapshot(SnapshotId id, int number, String label, Instant capturedAt, Instant importedAt,
        SnapshotSource source, List<DataOrigin> origins, SortedMap<ResourceType, Integer> counts,
        List<UnreadEntry> notRead, List<ListFact> emptyCollections, String hash) {

    /** Creates a snapshot without empty lists. */
    public Snapshot(SnapshotId id, int number, String label, Instant capturedAt, Instant importedAt,
            SnapshotSource source, List<DataOrigin> origins, SortedMap<ResourceType, Integer> counts,
            List<UnreadEntry> notRead, String hash) {
        this(id, number, label, capturedAt, importedAt, source, origins, counts, notRead, List.of(), hash);
    }

    public Snapshot {
        origins = List.copyOf(origins);
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        notRead = List.copyOf(notRead);
        emptyCollections = List.copyOf(emptyCollections);
    }

    /** Creates a snapshot from files; its number and import time are set when it is stored. */
    static Snapshot of(String label, ImportResult result) {
        return of(label, result, SnapshotSource.FILES, Set.of());
    }

    /**
     * @param requested types that were requested from Azure, so that an empty result is recorded as well
     */
    static Snapshot of(String label, ImportResult result, SnapshotSource source, Set<ResourceType> requested) {
        Instant oldest = result.origins()
                .stream()
                .map(DataOrigin::capturedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        SortedMap<ResourceType, Integer> counts = new TreeMap<>();
        requested.forEach(type -> counts.put(type, 0));
        MessageDigest digest = Sha256.digest();
        for (Resource resource : result.resources()) {
            counts.merge(resource.type(), 1, Integer::sum);
            digest.update((resource.id().key() + '\n' + resource.sha256() + '\n').getBytes(StandardCharsets.UTF_8));
        }
        return new Snapshot(SnapshotId.random(), 0, label, oldest, oldest, source, result.origins(), counts,
                result.notRead(), result.emptyCollections(), Sha256.hex(digest.digest()));
    }

    /**
     * Returns a copy with number and import time. If the modification time of a file is in the future, the snapshot
     * counts as captured now.
     */
    public Snapshot numbered(int newNumber, Instant now) {
        return new Snapshot(id, newNumber, label, capturedAt.isAfter(now) ? now : capturedAt, now, source,
                origins.stream().map(origin -> origin.noLaterThan(now)).toList(), counts, notRead, emptyCollections,
                hash);
    }

    /** Returns a copy with another label. */
    public Snapshot withLabel(String newLabel) {
        return new Snapshot(id, number, newLabel, capturedAt, importedAt, source, origins, counts, notRead,
                emptyCollections, hash);
    }

    /** Whether some resources of this type could not be read. If so, the absence of a resource proves nothing. */
    public boolean lacks(ResourceType type) {
        return notRead.stream().anyMatch(gap -> gap.lacks(type));
    }

    /** Whether the importing person declared the lists in the files complete. */
    public boolean isDeclaredComplete() {
        return emptyCollections.stream().anyMatch(list -> list.type().equals(ListFact.NOTHING_LEFT_OUT));
    }

    /**
     * Whether the lists of this id's subscription were declared complete. For an id outside subscriptions, whether the
     * lists of at least one subscription were.
     */
    public boolean isDeclaredComplete(ResourceId resource) {
        return emptyCollections.stream()
                .filter(list -> list.type().equals(ListFact.NOTHING_LEFT_OUT))
                .anyMatch(list -> resource.subscription().isEmpty() || resource.isWithin(list.subscription()));
    }

    /** Whether resources of this type were read at all. Subnets are read together with their networks. */
    public boolean covers(ResourceType type) {
        ResourceType listedType = type.equals(ResourceType.SUBNET) && !counts.containsKey(type)
                ? ResourceType.VIRTUAL_NETWORK
                : type;
        return counts.containsKey(listedType) && !lacks(listedType) && !lacks(type);
    }

    public int resourceCount() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public RecordRef ref() {
        return new RecordRef(RecordType.SNAPSHOT, id.toString(), "#" + number);
    }

    /** Returns the fields for the audit trail. */
    public AuditFields fields() {
        return AuditFields.of("number", number, "label", label, "capturedAt", capturedAt, "source", source, "origins",
                origins.size(), "resources", resourceCount(), "notRead", notRead.size(), "hash", hash, "coverage",
                coverage());
    }

    /**
     * Returns a SHA-256 hash of the data about the snapshot's files and complete lists. Whether a resource counts as
     * absent depends on this data.
     */
    private String coverage() {
        Stream<String> lines = Stream
                .of(origins.stream()
                        .map(origin -> List.of("origin", origin.name(), origin.bytes(), origin.sha256(),
                                origin.resources())),
                        counts.entrySet()
                                .stream()
                                .map(count -> List.of("type", count.getKey().text().toLowerCase(Locale.ROOT),
                                        count.getValue())),
                        notRead.stream().map(gap -> List.of("gap", gap.origin(), gap.item())),
                        emptyCollections.stream()
                                .map(list -> List.of("empty", list.type().text().toLowerCase(Locale.ROOT),
                                        list.subscription().key())))
                .flatMap(parts -> parts)
                .map(parts -> parts.stream()
                        .map(Object::toString)
                        // Database servers cannot store NUL.
                        .map(part -> part.replace('\0', '\uFFFD'))
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining()));
        return Sha256.of(lines.sorted().distinct().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8));
    }
}
