package org.tomes.storage;

import static org.tomes.storage.schema.Tables.RESOURCE_BODY;
import static org.tomes.storage.schema.Tables.SNAPSHOT_RESOURCE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.tomes.inventory.resource.Resource;
import org.tomes.storage.schema.tables.records.ResourceBodyRecord;
import org.tomes.storage.schema.tables.records.SnapshotResourceRecord;

/** Writes the resources of a snapshot, many rows at a time, and each JSON that the register does not hold yet. */
final class ResourceRows {

    private static final int BATCH = 500;

    private ResourceRows() {
    }

    static void insert(DSLContext inside, UUID snapshot, List<Resource> resources) {
        for (int from = 0; from < resources.size(); from += BATCH) {
            List<Resource> part = resources.subList(from, Math.min(from + BATCH, resources.size()));
            insertBodies(inside, part);
            List<SnapshotResourceRecord> rows = new ArrayList<>(part.size());
            for (Resource resource : part) {
                rows.add(new SnapshotResourceRecord(snapshot, from + rows.size(), resource.id().toString(), resource.type().text(),
                        resource.name(), resource.location(), resource.whole(), resource.sha256()));
            }
            inside.batchInsert(rows).execute();
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
