package org.tomes.storage;

import static org.tomes.storage.schema.Tables.RESOURCE_BODY;
import static org.tomes.storage.schema.Tables.SNAPSHOT_RESOURCE;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.tomes.inventory.resource.Resource;

/** Writes the resources of a snapshot in batches, and each JSON body that the register does not contain yet. */
final class ResourceRows {

    private static final int BATCH = 500;
    private static final String RESOURCE = "insert into snapshot_resource (snapshot, place, azure_id, type, name, location, whole, body) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BODY = "insert into resource_body (sha256, length, deflated) values (?, ?, ?)";

    /**
     * Number of rows that are sorted by their JSON bodies before they are inserted, so that the index of bodies
     * rewrites each of its pages only once for these rows. Resources that are adjacent in the snapshot still remain
     * close together in the table.
     */
    private static final int WINDOW = 10_000;

    private record Placed(int place, Resource resource) {
    }

    private ResourceRows() {
    }

    /** Bypasses jOOQ, because jOOQ takes longer to build a row's statement than H2 takes to execute it. */
    static void insert(DSLContext transaction, UUID snapshot, List<Resource> resources) {
        insert(transaction, snapshot, 0, resources);
    }

    /** @param from index of the first of these resources within the snapshot */
    static void insert(DSLContext transaction, UUID snapshot, int from, List<Resource> resources) {
        // In the order of its keys, the index grows at its end; in random order, each of its pages would be rewritten
        // repeatedly.
        forEachBatch(resources.stream().sorted(Comparator.comparing(Resource::sha256)).toList(),
                part -> insertBodies(transaction, part));
        for (int start = 0; start < resources.size(); start += WINDOW) {
            List<Placed> window = IntStream.range(start, Math.min(start + WINDOW, resources.size()))
                    .mapToObj(index -> new Placed(from + index, resources.get(index)))
                    .sorted(Comparator.comparing(placed -> placed.resource().sha256()))
                    .toList();
            forEachBatch(window, part -> insertRows(transaction, snapshot, part));
        }
    }

    private static void insertRows(DSLContext transaction, UUID snapshot, List<Placed> part) {
        transaction.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(RESOURCE)) {
                for (Placed placed : part) {
                    add(insert, snapshot, placed.place(), placed.resource());
                }
                insert.executeBatch();
            }
        });
    }

    private static void add(PreparedStatement insert, UUID snapshot, int place, Resource resource) throws SQLException {
        insert.setObject(1, snapshot);
        insert.setInt(2, place);
        insert.setString(3, resource.id().toString());
        insert.setString(4, resource.type().text());
        insert.setString(5, resource.name());
        insert.setString(6, resource.location());
        insert.setBoolean(7, resource.hasProperties());
        insert.setString(8, resource.sha256());
        insert.addBatch();
    }

    /**
     * Deletes the resources, and the JSON bodies that no other snapshot uses. While a snapshot is being staged, the
     * bodies remain until the next deletion.
     */
    static void delete(DSLContext transaction, UUID snapshot) {
        deleteRows(transaction, snapshot);
        if (StagedSnapshots.any(transaction)) {
            return;
        }
        transaction.deleteFrom(RESOURCE_BODY)
                .where(DSL.notExists(
                        DSL.selectOne().from(SNAPSHOT_RESOURCE).where(SNAPSHOT_RESOURCE.BODY.eq(RESOURCE_BODY.SHA256))))
                .execute();
    }

    static void deleteRows(DSLContext transaction, UUID snapshot) {
        transaction.deleteFrom(SNAPSHOT_RESOURCE).where(SNAPSHOT_RESOURCE.SNAPSHOT.eq(snapshot)).execute();
    }

    private static <T> void forEachBatch(List<T> all, Consumer<List<T>> insert) {
        for (int from = 0; from < all.size(); from += BATCH) {
            insert.accept(all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    /** On a server, unlike in a file, another process may store the same JSON at the same time. */
    private static String body(DSLContext transaction) {
        return transaction.dialect() == SQLDialect.POSTGRES ? BODY + " on conflict do nothing" : BODY;
    }

    private static void insertBodies(DSLContext transaction, List<Resource> part) {
        Set<String> hashes = part.stream().map(Resource::sha256).collect(Collectors.toSet());
        Set<String> stored = new HashSet<>(transaction.select(RESOURCE_BODY.SHA256)
                .from(RESOURCE_BODY)
                .where(RESOURCE_BODY.SHA256.in(hashes))
                .fetch(RESOURCE_BODY.SHA256));
        transaction.connection(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(body(transaction))) {
                for (Resource resource : part) {
                    if (stored.add(resource.sha256())) {
                        byte[] utf8 = resource.json().getBytes(StandardCharsets.UTF_8);
                        insert.setString(1, resource.sha256());
                        insert.setInt(2, utf8.length);
                        insert.setBytes(3, CompressedText.of(utf8));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }
}
