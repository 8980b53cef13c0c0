package org.tomes.storage;

import static org.tomes.storage.schema.Tables.NETWORK_PLAN;
import static org.tomes.storage.schema.Tables.NETWORK_ZONE;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.tomes.networkplan.NetworkPlan;
import org.tomes.networkplan.NetworkPlans;
import org.tomes.nsg.segment.Zone;

/** Stores the register's only network plan: a row with its revision, and the plan's zones. */
final class JooqNetworkPlans extends AuditedRepository<NetworkPlan> implements NetworkPlans {

    private static final int ONLY = 1;
    private static final String NONE = "NONE";

    private final ConsistentReads reads;

    JooqNetworkPlans(ConsistentReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<NetworkPlan> find() {
        return reads.read(dsl -> find(dsl));
    }

    private static Optional<NetworkPlan> find(DSLContext dsl) {
        return dsl.selectFrom(NETWORK_PLAN).fetchOptional(row -> {
            SortedMap<String, Optional<Zone>> zones = new TreeMap<>();
            dsl.selectFrom(NETWORK_ZONE).forEach(zone -> zones.put(zone.getSubnet(), zone(zone.getZone())));
            return new NetworkPlan(zones, row.getRevision());
        });
    }

    /** Omits a zone that this version does not know, so that a newer register can still be read. */
    private static Optional<Zone> zone(String name) {
        return Arrays.stream(Zone.values()).filter(zone -> zone.name().equals(name)).findFirst();
    }

    @Override
    Optional<NetworkPlan> stored(DSLContext transaction, NetworkPlan plan) {
        return find(transaction);
    }

    @Override
    NetworkPlan withRevision(NetworkPlan plan, int revision) {
        return plan.withRevision(revision);
    }

    @Override
    void insert(DSLContext transaction, NetworkPlan plan) {
        transaction.insertInto(NETWORK_PLAN).values(ONLY, plan.revision()).execute();
        insertParts(transaction, plan);
    }

    @Override
    void overwrite(DSLContext transaction, NetworkPlan plan) {
        transaction.update(NETWORK_PLAN).set(NETWORK_PLAN.REVISION, plan.revision()).execute();
        deleteParts(transaction);
        insertParts(transaction, plan);
    }

    @Override
    void delete(DSLContext transaction, NetworkPlan plan) {
        deleteParts(transaction);
        transaction.deleteFrom(NETWORK_PLAN).execute();
    }

    private static void insertParts(DSLContext transaction, NetworkPlan plan) {
        plan.zones()
                .forEach((subnet, zone) -> transaction.insertInto(NETWORK_ZONE)
                        .values(subnet, zone.map(Zone::name).orElse(NONE))
                        .execute());
    }

    private static void deleteParts(DSLContext transaction) {
        transaction.deleteFrom(NETWORK_ZONE).execute();
    }
}
