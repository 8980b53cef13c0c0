package org.tomes.storage;

import static org.tomes.storage.schema.Tables.RESOURCE_BODY;
import static org.tomes.storage.schema.Tables.SNAPSHOT_RESOURCE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tomes.inventory.resource.Resource;
import org.tomes.storage.schema.tables.records.ResourceBodyRecord;
import org.tomes.storage.schema.tables.records.SnapshotResourceRecord;

/** Writes the resources of a snapshot, many rows at a time, and each JSON that the register does not hold yet. */
final class ResourceRows {

    private static final int BATCH = 500;

    private ResourceRows() {
    }

    static void insert(DSLContext inside, UUID snapshot, List<Resource> resources) {
        // In the order of the key a tree grows at its end; at random every page of it would be written again and again.
        inBatches(resources.stream().sorted(Comparator.comparing(Resource::sha256)).toList(), part -> insertBodies(inside, part));
        for (int from = 0; from < resources.size(); from += BATCH) {
            // Made a batch at a time: a row takes far more room than what is in it.
            inside.batchInsert(IntStream.range(from, Math.min(from + BATCH, resources.size()))
                    .mapToObj(place -> row(snapshot, place, resources.get(place))).toList()).execute();
        }
    }

    /** With the JSON that no other snapshot holds. */
    static void delete(DSLContext inside, UUID snapshot) {
        inside.deleteFrom(SNAPSHOT_RESOURCE).where(SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot)).execute();
        inside.deleteFrom(RESOURCE_BODY).where(DSL.notExists(DSL.selectOne().from(SNAPSHOT_RESOURCE)
                .where(SNAPSHOT_RESOURCE.BODY.eq(RESOURCE_BODY.SHA256)))).execute();
    }

    private static SnapshotResourceRecord row(UUID snapshot, int place, Resource resource) {
        return new SnapshotResourceRecord(snapshot, place, resource.id().toString(), resource.type().text(), resource.name(),
                resource.location(), resource.whole(), resource.sha256());
    }

    private static <T> void inBatches(List<T> all, Consumer<List<T>> insert) {
        for (int from = 0; from < all.size(); from += BATCH) {
            insert.accept(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private static void insertBodies(DSLContext inside, List<Resource> part) {
        Set<String> wanted = part.stream().map(Resource::sha256).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(inside.select(RESOURCE_BODY.SHA256).from(RESOURCE_BODY)
                .where(RESOURCE_BODY.SHA256.in(wanted)).fetch(RESOURCE_BODY.SHA256));
        List<ResourceBodyRecord> bodies = new ArrayList<>();
        for (Resource resource : part) {
            if (known.add(resource.sha256())) {
                byte[] utf8 = resource.json().getBytes(StandardCharsets.UTF_8);
                bodies.add(new ResourceBodyRecord(resource.sha256(), utf8.length, Deflated.of(utf8)));
            }
        }
        inside.batchInsert(bodies).execute();
    }
}
